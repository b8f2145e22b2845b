import { NotFoundScreen } from "@swift-eats/frame/shell";

export default function NotFound() {
  return <NotFoundScreen />;
}
