import { AreasScreen } from "../../../catalog/areas-screen.tsx";

export default function Page() {
  return <AreasScreen />;
}
