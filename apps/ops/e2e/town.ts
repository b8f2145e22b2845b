import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { getMenu } from "@swift-eats/contract/catalog";
import { setPlace } from "@swift-eats/contract/cities";
import { getCourier, setDuty } from "@swift-eats/contract/drivers";
import { issueToken } from "@swift-eats/contract/identity";
import { acceptOrder, kitchenRestaurants } from "@swift-eats/contract/kitchen";
import { type OrderView, placeOrder } from "@swift-eats/contract/ordering";
import { getQuote } from "@swift-eats/contract/pricing";
import { sendFixes } from "@swift-eats/contract/tracking";
import { type Answer, type Client, createClient } from "@swift-eats/contract/wire";
import { offset } from "@swift-eats/domain/kernel";

/** What customers, the kitchen and a courier do over the API, so that the desk has something to see. */
const portBase = Number(process.env.PORT_BASE ?? 4300);
export const opsUrl = `http://localhost:${portBase + 3}`;
const webUrl = `http://localhost:${portBase}`;
const password = "swift-eats-demo";

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

export async function clientOf(name: string): Promise<Client> {
  const entrance = createClient({ baseUrl: webUrl });
  const body = { email: `${name}@demo.swift-eats.example`, password };
  const { token } = value(await entrance.call(issueToken, { body }));
  return createClient({ baseUrl: webUrl, token: () => token });
}

/** A guest's order that the kitchen has accepted: it waits for a courier. */
export async function acceptedOrder(name: string): Promise<OrderView> {
  const staff = await clientOf("kitchen");
  const [restaurant] = value(await staff.call(kitchenRestaurants, {})).items;
  if (!restaurant) throw new Error("the demo's kitchen account has no restaurant");
  const guest = createClient({ baseUrl: webUrl });
  const menu = value(await guest.call(getMenu, { params: { id: restaurant.id } }));
  const dish = menu.sections.flatMap(({ items }) => items).find(({ available }) => available);
  if (!dish) throw new Error("nothing to order");
  const location = offset(restaurant.location, 200, 150);
  const { place } = value(await guest.call(setPlace, { body: { location } }));
  if (!place) throw new Error("there is no address near the kitchen");
  const optionIds = dish.modifierGroups.flatMap(({ options, min }) => {
    const usual = options.filter(({ isDefault }) => isDefault);
    const rest = options.filter(({ isDefault }) => !isDefault);
    return [...usual, ...rest].slice(0, Math.max(min, usual.length)).map(({ id }) => id);
  });
  const cart = {
    restaurantId: restaurant.id,
    fulfilment: "delivery" as const,
    lines: [{ itemId: dish.id, quantity: 3, optionIds }],
  };
  const { price, lines } = value(await guest.call(getQuote, { body: { ...cart, location } }));
  const order = value(
    await guest.call(placeOrder, {
      idempotencyKey: randomUUID(),
      body: {
        ...cart,
        contact: { name, email: `${randomUUID()}@guests.swift-eats.example` },
        dropOff: { address: place.address, location },
        payment: { kind: "cash" },
        seen: { price, lines },
      },
    }),
  );
  // Far off, so that dispatch asks nobody while the test looks.
  const body = { prepMinutes: 150 };
  value(await staff.call(acceptOrder, { params: { id: order.id }, body }));
  return order;
}

/** The demo's courier on duty next to a place; answers the name that the desk shows. */
export async function courierOnDuty(near: OrderView): Promise<{ name: string; client: Client }> {
  const client = await clientOf("courier");
  const body = { on: true, consent: true };
  const { name } = value(await client.call(setDuty, { body }));
  const { location } = near.restaurant;
  const fix = { sequence: Date.now(), ...location, at: new Date().toISOString() };
  // Its city time may be off; the desk needs the courier, not the place.
  await client.call(sendFixes, { body: { fixes: [fix] } });
  return { name, client };
}

export async function offDuty(client: Client): Promise<void> {
  const { duty } = value(await client.call(getCourier, {}));
  if (duty === "on") await client.call(setDuty, { body: { on: false } });
}

export async function signIn(page: Page, path = "/"): Promise<void> {
  await page.goto(`${opsUrl}${path}`);
  await page.getByLabel("E-mail").fill("operations@demo.swift-eats.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Screens" })).toBeVisible();
}

export async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`),
  ).toEqual([]);
}
