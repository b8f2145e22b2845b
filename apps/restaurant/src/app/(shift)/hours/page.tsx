import { HoursScreen } from "../../../hours/hours-screen.tsx";

export default function Page() {
  return <HoursScreen />;
}
