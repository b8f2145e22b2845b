import { randomUUID } from "node:crypto";
import type { ItemView, MenuView } from "@swift-eats/contract/catalog";
import { setPlace } from "@swift-eats/contract/cities";
import { type OrderView, placeOrder } from "@swift-eats/contract/ordering";
import { getQuote } from "@swift-eats/contract/pricing";
import type { Client } from "@swift-eats/contract/wire";
import type { LngLat } from "@swift-eats/domain/kernel";

export interface Meal {
  readonly restaurantId: string;
  readonly lines: readonly { itemId: string; quantity: number; optionIds: string[] }[];
  readonly door: {
    readonly location: LngLat;
    readonly address: { street: string; houseNumber: string; postcode: string; city: string };
  };
  readonly name: string;
  readonly email: string;
  readonly tipAmount: number;
}

export type Ordered =
  | { readonly ok: true; readonly order: OrderView }
  | { readonly ok: false; readonly code: string };

/** The test provider's card that is always good. */
const card = { kind: "card", token: "tok_approve" } as const;

/** Asks what it costs and orders exactly that, under one key, however often the wire breaks. */
export async function orderFood(client: Client, meal: Meal): Promise<Ordered> {
  const { restaurantId, door, tipAmount } = meal;
  const cart = {
    restaurantId,
    lines: meal.lines.map((line) => ({ ...line })),
    fulfilment: "delivery" as const,
    tipAmount,
  };
  const quote = await client.call(getQuote, { body: { ...cart, location: door.location } });
  if (!quote.ok) return { ok: false, code: quote.problem.code };
  const [problem] = quote.value.problems;
  if (problem) return { ok: false, code: problem.code };
  const { lines, price } = quote.value;
  const answer = await client.call(placeOrder, {
    idempotencyKey: randomUUID(),
    body: {
      ...cart,
      contact: { name: meal.name, email: meal.email },
      dropOff: { ...door, handOver: "door" },
      payment: card,
      seen: {
        lines: lines.map(({ itemId, unitAmount }) => ({ itemId, unitAmount })),
        price,
      },
      confirmRepeat: true,
    },
  });
  if (!answer.ok) return { ok: false, code: answer.problem.code };
  return { ok: true, order: answer.value };
}

/** The address a town has near a point, or null outside every zone. */
export async function doorNear(client: Client, location: LngLat): Promise<Meal["door"] | null> {
  const answer = await client.call(setPlace, { body: { location } });
  if (!answer.ok || !answer.value.place || !answer.value.zone) return null;
  const { address } = answer.value.place;
  return address.street === "" ? null : { location, address };
}

const orderable = ({ sections }: MenuView): readonly ItemView[] =>
  sections.flatMap(({ items }) => items).filter(({ available }) => available);

/** One to three dishes with their usual choices. `random` is in [0, 1). */
export function chooseDishes(menu: MenuView, random: () => number): Meal["lines"] {
  const items = [...orderable(menu)]
    .sort(() => random() - 0.5)
    .slice(0, 1 + Math.floor(random() * 3));
  return items.map((item) => ({
    itemId: item.id,
    quantity: random() < 0.2 ? 2 : 1,
    optionIds: item.modifierGroups.flatMap(({ options, min }) => {
      const usual = options.filter(({ isDefault, available }) => isDefault && available);
      const rest = options.filter(({ isDefault, available }) => !isDefault && available);
      return [...usual, ...rest].slice(0, Math.max(min, usual.length)).map(({ id }) => id);
    }),
  }));
}
