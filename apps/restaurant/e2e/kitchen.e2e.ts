import { expect, type Page, test } from "@playwright/test";
import { getMenu } from "@swift-eats/contract/catalog";
import { kitchenRestaurants } from "@swift-eats/contract/kitchen";
import {
  clientOf,
  granted,
  kitchenUrl,
  openVillage,
  orderAt,
  type Village,
} from "../../../e2e/village.ts";
import { noViolationsByDayAndNight } from "../../../e2e/violations.ts";
import { signIn, startShift } from "./shift.ts";

let village: Village;

test.use({ viewport: { width: 1180, height: 820 } });
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const ringing = (page: Page) => page.locator("[data-ringing]").getAttribute("data-ringing");

test("a new order rings until somebody touches it, then is accepted, cooked and collected", async ({
  page,
}) => {
  await startShift(page, village);
  expect(await ringing(page)).toBe("false");
  const order = await orderAt(village, {
    name: "Grace Hopper",
    note: "No peanuts: allergy",
    fulfilment: "pickup",
  });
  const ticket = page.locator(`[data-order="${order.id}"]`);
  await expect(column(page, "New").locator(ticket)).toBeVisible();
  await expect(ticket.getByText("No peanuts: allergy")).toBeVisible();
  expect(await ringing(page)).toBe("true");
  await expect(page).toHaveTitle("1 new order");

  await ticket.getByRole("button", { name: "Five minutes more" }).click();
  expect(await ringing(page)).toBe("false");
  await ticket.getByRole("button", { name: /^Accept/ }).click();
  await expect(column(page, "Preparing").locator(ticket)).toBeVisible();
  await ticket.getByRole("button", { name: "+5 min" }).click();
  await ticket.getByRole("button", { name: "Ready", exact: true }).click();
  await expect(column(page, "Ready").locator(ticket)).toBeVisible();

  await ticket.getByRole("button", { name: "Customer is here" }).click();
  const dialog = page.getByRole("dialog");
  const wrong = order.pin === "0000" ? "1111" : "0000";
  await dialog.getByLabel("PIN").fill(wrong);
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog.getByRole("alert")).toContainText("not the PIN");
  await dialog.getByLabel("PIN").fill(order.pin);
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(ticket).toHaveCount(0);
  await page.getByRole("link", { name: "Ended" }).first().click();
  await expect(page.getByText("Grace")).toBeVisible();
});

test("an order is rejected with a reason", async ({ page }) => {
  await startShift(page, village);
  const order = await orderAt(village, { fulfilment: "pickup" });
  const ticket = page.locator(`[data-order="${order.id}"]`);
  await ticket.getByRole("button", { name: "Reject" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sold out" }).click();
  await expect(ticket).toHaveCount(0);
});

test("a dish that is switched off is sold out for customers until it is switched on", async ({
  page,
}) => {
  const client = await clientOf(village.kitchen);
  const params = { id: village.restaurantId };
  const plumCake = async () => {
    const menu = granted(await client.call(getMenu, { params }));
    return menu.sections.flatMap(({ items }) => items).find(({ name }) => name === "Plum cake");
  };
  await startShift(page, village);
  await page.getByRole("link", { name: "Menu" }).first().click();
  await page.getByRole("searchbox").fill("plum");
  await page.getByRole("button", { name: "Switch off Plum cake" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "For four hours" }).click();
  await expect(page.getByText(/^Off until/)).toBeVisible();
  await expect.poll(async () => (await plumCake())?.available).toBe(false);
  await page.getByRole("button", { name: "Switch on Plum cake" }).click();
  await expect(page.getByRole("button", { name: "Switch off Plum cake" })).toBeVisible();
  await expect.poll(async () => (await plumCake())?.available).toBe(true);
});

test("a pause says when it ends and can be ended", async ({ page }) => {
  const client = await clientOf(village.kitchen);
  const isOpen = async () =>
    granted(await client.call(kitchenRestaurants, {})).items[0]?.state.open;
  await startShift(page, village);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "15 min" }).click();
  await expect(page.getByText(/^Paused until \d\d:\d\d/)).toBeVisible();
  await expect.poll(isOpen).toBe(false);
  await page.getByRole("button", { name: "End now" }).click();
  await expect(page.getByText(/^Paused until/)).toHaveCount(0);
  await expect.poll(isOpen).toBe(true);

  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "Add 10 min for 1 hour" }).click();
  await expect(page.getByText(/^Busy until \d\d:\d\d/)).toBeVisible();
  await page.getByRole("button", { name: "End now" }).click();
  await expect(page.getByText(/^Busy until/)).toHaveCount(0);
});

test("a lost connection is said, and said again when it is back", async ({ page, context }) => {
  await startShift(page, village);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/^No live connection since/).first()).toBeVisible({
    timeout: 60_000,
  });
  await context.setOffline(false);
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
});

test("no page of the console keeps anybody out, by day and by night", async ({ page }) => {
  await page.goto(kitchenUrl);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await noViolationsByDayAndNight(page);
  await signIn(page, village);
  await noViolationsByDayAndNight(page);
  await page.getByRole("button", { name: "Start shift" }).click();
  const order = await orderAt(village, { note: "Extra spoon", fulfilment: "pickup" });
  await expect(page.locator(`[data-order="${order.id}"]`)).toBeVisible();
  await noViolationsByDayAndNight(page);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await noViolationsByDayAndNight(page);
  await page.keyboard.press("Escape");
  for (const name of ["Menu", "Load", "Ended"]) {
    await page.getByRole("link", { name }).first().click();
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await noViolationsByDayAndNight(page);
  }
});
