import { UnclaimedScreen } from "../../../catalog/unclaimed-screen.tsx";

export default function Page() {
  return <UnclaimedScreen />;
}
