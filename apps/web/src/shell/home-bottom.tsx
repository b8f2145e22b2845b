import { CartBar } from "../cart/cart-bar.tsx";
import { ActiveOrder } from "../orders/active-order.tsx";

/** What is under way and what is about to be, under the thumb. */
export function HomeBottom() {
  return (
    <div className="sticky bottom-0 z-30">
      <ActiveOrder />
      <CartBar />
    </div>
  );
}
