import { LiveScreen } from "../../ordering/live-screen.tsx";

export default function Page() {
  return <LiveScreen />;
}
