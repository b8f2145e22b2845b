import { CapacityScreen } from "../../../capacity/capacity-screen.tsx";

export default function Page() {
  return <CapacityScreen />;
}
