import { EditorScreen } from "../../../../editor/editor-screen.tsx";

export default function Page() {
  return <EditorScreen />;
}
