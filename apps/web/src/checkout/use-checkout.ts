import { getRestaurant } from "@swift-eats/contract/catalog";
import type { PlaceView } from "@swift-eats/contract/cities";
import { getQuote } from "@swift-eats/contract/pricing";
import { useAsk } from "@swift-eats/frame/data";
import { useLocale } from "next-intl";
import { type Cart, writeCart } from "../cart/cart.ts";
import { atQuote, cartChanges } from "./changes.ts";
import type { useContact } from "./contact.tsx";
import { type Draft, useDraft } from "./draft.ts";
import { type OrderBody, usePlaceOrder } from "./use-place-order.ts";

const quotedMilliseconds = 20_000;

const cartOf = (cart: Cart, draft: Draft) => ({
  restaurantId: cart.restaurantId,
  lines: cart.lines.map(({ itemId, quantity, optionIds, note }) => ({
    itemId,
    quantity,
    optionIds: [...optionIds],
    note,
  })),
  fulfilment: draft.fulfilment,
  scheduledFor: draft.scheduledFor,
  tipAmount: draft.tipAmount,
});

const doorOf = (draft: Draft, place: PlaceView["place"]) =>
  draft.fulfilment === "delivery" && place ? { location: place.location } : {};

const dropOffOf = (draft: Draft, place: PlaceView["place"]): OrderBody["dropOff"] =>
  draft.fulfilment === "delivery" && place
    ? { ...place, handOver: draft.handOver, note: draft.doorNote.trim() }
    : null;

export interface CheckoutGiven {
  readonly cart: Cart;
  readonly place: PlaceView;
  readonly demo: boolean;
  readonly contact: ReturnType<typeof useContact>;
}

/** What is chosen, what it costs, and how it is sent. */
export function useCheckout({ cart, place, demo, contact }: CheckoutGiven) {
  const locale = useLocale();
  const [draft, change] = useDraft(demo);
  const order = usePlaceOrder();
  const restaurant = useAsk(getRestaurant, { params: { id: cart.restaurantId } }).value;
  const placed = draft.fulfilment === "pickup" || (place.place !== null && place.zone !== null);
  const quoted = useAsk(
    getQuote,
    { body: { ...cartOf(cart, draft), ...doorOf(draft, place.place) } },
    { enabled: placed, keep: true, freshMilliseconds: quotedMilliseconds },
  );
  const quote = quoted.value ?? null;
  // While another quote is on its way, the old one must not be agreed to.
  const settled = quote !== null && !quoted.refreshing && quoted.problem === null;
  const changes = settled ? cartChanges(cart, quote) : [];

  const send = async (confirmRepeat = false, at = quote) => {
    const person = contact.check();
    if (!person || !at) return;
    await order.place(
      {
        ...cartOf(cart, draft),
        contact: person,
        dropOff: dropOffOf(draft, place.place),
        soldOutChoice: draft.soldOutChoice,
        payment: draft.payWith === "card" ? { kind: "card", token: draft.card } : { kind: "cash" },
        locale: locale === "de" ? "de" : "en",
        confirmRepeat,
      },
      at,
    );
  };
  /** Agreed to the difference: the cart takes today's prices, and the order goes out again. */
  const accept = async () => {
    const sentBefore = order.changes.length > 0;
    const { data } = await quoted.again();
    if (!data) return;
    writeCart(atQuote(cart, data));
    order.forget();
    if (sentBefore && data.problems.length === 0) await send(false, data);
  };
  return {
    draft,
    change,
    order,
    restaurant,
    placed,
    quoted,
    quote,
    settled,
    changes,
    send,
    accept,
  };
}
