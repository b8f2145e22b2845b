import { expect, type Page } from "@playwright/test";
import { setDuty } from "@swift-eats/contract/drivers";
import { acceptOrder } from "@swift-eats/contract/kitchen";
import type { OrderView } from "@swift-eats/contract/ordering";
import {
  clientOf,
  granted,
  operations,
  opsUrl,
  orderAt,
  type Village,
} from "../../../e2e/village.ts";

/** An order that the kitchen has accepted, for so late that dispatch asks nobody while a test looks. */
export async function acceptedOrder(village: Village, name: string): Promise<OrderView> {
  const order = await orderAt(village, { name });
  const kitchen = await clientOf(village.kitchen);
  const body = { prepMinutes: 180 };
  granted(await kitchen.call(acceptOrder, { params: { id: order.id }, body }));
  return order;
}

export async function courierOnDuty(village: Village): Promise<void> {
  const courier = await clientOf(village.courier);
  granted(await courier.call(setDuty, { body: { on: true, consent: true } }));
}

/** Signs in at the desk and looks at the village, or at nothing in particular. */
export async function signIn(page: Page, village: Village | null, path = "/"): Promise<void> {
  if (village)
    await page.addInitScript((zone) => localStorage.setItem("zone", zone), village.geoKey);
  await page.goto(`${opsUrl}${path}`);
  await page.getByLabel("E-mail").fill(operations.email);
  await page.getByLabel("Password").fill(operations.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Screens" })).toBeVisible();
}
