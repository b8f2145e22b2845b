import { DispatchScreen } from "../../../dispatch/dispatch-screen.tsx";

export default function Page() {
  return <DispatchScreen />;
}
