import { EndedOrders } from "../../../board/ended-orders.tsx";

export default function Page() {
  return <EndedOrders />;
}
