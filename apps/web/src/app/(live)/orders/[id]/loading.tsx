import { OrderSkeleton } from "../../../../orders/order-skeleton.tsx";
import { Screen } from "../../../../shell/screen.tsx";

export default function OrderLoading() {
  return (
    <Screen back="/orders" width="full">
      <OrderSkeleton />
    </Screen>
  );
}
