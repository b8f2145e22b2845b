import { DeadLettersScreen } from "../../../platform/dead-letters-screen.tsx";

export default function Page() {
  return <DeadLettersScreen />;
}
