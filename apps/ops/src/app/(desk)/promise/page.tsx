import { PromiseScreen } from "../../../eta/promise-screen.tsx";

export default function Page() {
  return <PromiseScreen />;
}
