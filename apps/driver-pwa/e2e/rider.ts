import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { acceptOrder, markOrderReady } from "@swift-eats/contract/kitchen";
import { changeZoneDispatch } from "@swift-eats/contract/operations";
import type { OrderView } from "@swift-eats/contract/ordering";
import type { Client } from "@swift-eats/contract/wire";
import {
  clientOf,
  courierUrl,
  granted,
  openVillage,
  operations,
  orderAt,
  type Village,
} from "../../../e2e/village.ts";

/** A village whose only courier holds this phone. */
export interface Rider {
  readonly village: Village;
  readonly kitchen: Client;
}

/** A phone in a village of its own for each test of the file. */
export function onAPhone(): () => Rider {
  let rider: Rider;
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    permissions: ["geolocation"],
  });
  test.beforeEach(async ({ context }) => {
    const village = await openVillage();
    rider = { village, kitchen: await clientOf(village.kitchen) };
    await offersLast(rider, 600);
    await stand(context, rider, 140);
  });
  test.afterEach(() => rider?.village.close());
  return () => rider;
}

/** Metres east of the village's middle, about. */
export async function stand(context: BrowserContext, { village }: Rider, eastMetres: number) {
  const { lng, lat } = village.location;
  await context.setGeolocation({ longitude: lng + eastMetres / 70_000, latitude: lat });
}

/** City seconds: another test may run the city's clock faster meanwhile. */
async function offersLast({ village }: Rider, offerSeconds: number): Promise<void> {
  const desk = await clientOf(operations);
  const params = { geoKey: village.geoKey };
  const body = { changes: { offerSeconds }, untilAt: null, reason: "a test clicks slowly" };
  granted(await desk.call(changeZoneDispatch, { params, body }));
}

export async function signIn(page: Page, { village }: Rider): Promise<void> {
  await page.goto(courierUrl);
  await page.getByLabel("E-mail").fill(village.courier.email);
  await page.getByLabel("Password").fill(village.courier.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Go on duty" })).toBeVisible();
}

export async function goOnDuty(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Go on duty" }).click();
  await page.getByRole("button", { name: "Agree and go on duty" }).click();
  await expect(page.getByText("You are live")).toBeVisible();
  await expect(page.getByText(/^Position sent/)).toBeVisible();
}

/** An order that the kitchen has taken and that this village's only courier is asked to bring. */
export async function cooking({ village, kitchen }: Rider): Promise<OrderView> {
  const order = await orderAt(village, { name: "Ada Lovelace" });
  const params = { id: order.id };
  granted(await kitchen.call(acceptOrder, { params, body: { prepMinutes: 1 } }));
  return order;
}

export const isReady = async ({ kitchen }: Rider, order: OrderView) =>
  granted(await kitchen.call(markOrderReady, { params: { id: order.id } }));

export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();

export async function enterPin(page: Page, pin: string): Promise<void> {
  await press(page, "Enter the PIN");
  const pad = page.getByRole("dialog");
  for (const digit of pin) await pad.getByRole("button", { name: digit, exact: true }).click();
  await pad.getByRole("button", { name: "Delivered" }).click();
}
