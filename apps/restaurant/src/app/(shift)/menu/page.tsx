import { MenuScreen } from "../../../menu/menu-screen.tsx";

export default function Page() {
  return <MenuScreen />;
}
