import { CouriersScreen } from "../../../drivers/couriers-screen.tsx";

export default function Page() {
  return <CouriersScreen />;
}
