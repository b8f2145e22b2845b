import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
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

let village: Village;
let kitchen: Client;

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  permissions: ["geolocation"],
});
test.beforeEach(async ({ context }) => {
  village = await openVillage();
  kitchen = await clientOf(village.kitchen);
  await offersLast(600);
  const { lng, lat } = village.location;
  await context.setGeolocation({ longitude: lng + 0.002, latitude: lat });
});
test.afterEach(() => village.close());

/** City seconds: another test may run the city's clock faster meanwhile. */
async function offersLast(offerSeconds: number): Promise<void> {
  const desk = await clientOf(operations);
  const params = { geoKey: village.geoKey };
  const body = { changes: { offerSeconds }, untilAt: null, reason: "a test clicks slowly" };
  granted(await desk.call(changeZoneDispatch, { params, body }));
}

async function noViolations(page: Page): Promise<void> {
  await page.waitForTimeout(400); // what fades in would count as low contrast
  const { violations } = await new AxeBuilder({ page }).exclude(".maplibregl-canvas").analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`),
  ).toEqual([]);
}

async function signIn(page: Page): Promise<void> {
  await page.goto(courierUrl);
  await page.getByLabel("E-mail").fill(village.courier.email);
  await page.getByLabel("Password").fill(village.courier.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Go on duty" })).toBeVisible();
}

async function goOnDuty(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Go on duty" }).click();
  await page.getByRole("button", { name: "Agree and go on duty" }).click();
  await expect(page.getByText("You are live")).toBeVisible();
  await expect(page.getByText(/^Position sent/)).toBeVisible();
}

/** An order that the kitchen has taken and that this village's only courier is asked to bring. */
async function cooking(): Promise<OrderView> {
  const order = await orderAt(village, { name: "Ada Lovelace" });
  const params = { id: order.id };
  granted(await kitchen.call(acceptOrder, { params, body: { prepMinutes: 1 } }));
  return order;
}

const isReady = async (order: OrderView) =>
  granted(await kitchen.call(markOrderReady, { params: { id: order.id } }));

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function enterPin(page: Page, pin: string): Promise<void> {
  await press(page, "Enter the PIN");
  const pad = page.getByRole("dialog");
  for (const digit of pin) await pad.getByRole("button", { name: digit, exact: true }).click();
  await pad.getByRole("button", { name: "Delivered" }).click();
}

test("an offer is taken, ridden and handed over by PIN", async ({ page }) => {
  await signIn(page);
  await goOnDuty(page);
  const order = await cooking();
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  const bag = page.getByRole("button", { name: "I have the bag" });
  await expect(bag).toHaveAttribute("aria-disabled", "true");
  await isReady(order);
  await expect(bag).not.toHaveAttribute("aria-disabled", "true");
  await bag.click();
  await press(page, "I am at the door");
  await enterPin(page, order.pin === "0000" ? "1111" : "0000");
  await expect(page.getByText("The PIN was wrong.")).toBeVisible();
  await enterPin(page, order.pin);
  await expect(page.getByText("You are live")).toBeVisible();
  await expect(page.getByText("1 trip", { exact: false })).toBeVisible();
});

test("what is done without a network is kept over a restart and sent in order", async ({
  page,
  context,
}) => {
  await signIn(page);
  await goOnDuty(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const order = await cooking();
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(order);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();

  await context.setOffline(true);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await expect(page.getByText("2 steps waiting to be sent. Carry on.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("2 steps waiting to be sent. Carry on.")).toBeVisible();
  await enterPin(page, order.pin);
  await expect(page.getByText("3 steps waiting to be sent. Carry on.")).toBeVisible();

  await context.setOffline(false);
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 40_000 });
  await expect(page.getByText("1 trip", { exact: false })).toBeVisible();
});

test("a refused step is dropped with everything after it, and the truth is shown", async ({
  page,
  context,
}) => {
  await signIn(page);
  await goOnDuty(page);
  const order = await cooking();
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(order);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await enterPin(page, order.pin === "0000" ? "1111" : "0000");
  await context.setOffline(false);
  await expect(page.getByText("The PIN was wrong.")).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("button", { name: "Enter the PIN" })).toBeVisible();
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 40_000 });
});

test("an order may be left at the door with a photo, or a customer waited for", async ({
  page,
}) => {
  await signIn(page);
  await goOnDuty(page);
  const order = await cooking();
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(order);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await press(page, "Cannot hand over");
  await press(page, "Nobody answers: wait five minutes");
  await expect(page.getByText("The customer was told")).toBeVisible();
  const picture = await page.screenshot({ type: "jpeg" });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "door.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(page.getByText("You are live")).toBeVisible();
});

test("an offer is declined with a reason", async ({ page }) => {
  await signIn(page);
  await goOnDuty(page);
  await cooking();
  const offer = page.locator("[data-trip]");
  const declined = await offer.getAttribute("data-trip");
  await press(page, "Decline");
  await press(page, "Too far");
  // The village has no other courier: the order may come back, but as another offer.
  await expect(page.locator(`[data-trip="${declined}"]`)).toHaveCount(0);
});

test("a courier says until when, and reads why they were asked or not", async ({ page }) => {
  await signIn(page);
  await page.getByLabel("Until when").selectOption({ label: "2 hours" });
  await goOnDuty(page);
  await expect(page.getByText(/^Your shift ends at/)).toBeVisible();
  await press(page, "Why was I (not) asked?");
  await expect(page.getByRole("dialog").getByText("Nothing yet")).toBeVisible();
  await noViolations(page);
});

test("the app can be installed and no screen keeps anybody out", async ({ page, request }) => {
  const manifest = await (await request.get(`${courierUrl}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/" });
  const icons: { src: string }[] = manifest.icons;
  for (const { src } of icons)
    expect((await request.get(`${courierUrl}${src}`)).status()).toBe(200);

  await page.goto(courierUrl);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await noViolations(page);
  await signIn(page);
  await noViolations(page);
  await goOnDuty(page);
  await noViolations(page);
  await cooking();
  await expect(page.getByRole("button", { name: "Accept" })).toBeVisible();
  await noViolations(page);
  await press(page, "Accept");
  await expect(page.getByRole("button", { name: "I am at the kitchen" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await noViolations(page);
  await press(page, "Today's earnings");
  await noViolations(page);
});
