import { expect, type Page, test } from "@playwright/test";
import { openVillage, opsUrl, type Village } from "../../../e2e/village.ts";
import { noViolations } from "../../../e2e/violations.ts";
import { acceptedOrder, courierOnDuty, signIn } from "./desk.ts";

let village: Village;
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

test.use({ viewport: { width: 1440, height: 900 } });

test("an order is found, given to a courier by hand, taken back and cancelled, each with a reason on record", async ({
  page,
}) => {
  const order = await acceptedOrder(village, "Ottilie Ops");
  await courierOnDuty(village);
  await signIn(page, village);
  await page.getByRole("searchbox", { name: "Search orders" }).fill(order.id);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.locator("tbody tr").click();
  await expect(page).toHaveURL(new RegExp(`order=${order.id}`));
  const panel = page.getByRole("complementary", { name: "Order" });
  await expect(panel.getByText("Kitchen accepted")).toBeVisible();
  await expect(panel.getByText(order.pin, { exact: true })).toHaveCount(0);

  await panel.getByRole("button", { name: "Assign" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Give the order" }).click();
  await expect(dialog.getByText("Please choose a courier.")).toBeVisible();
  await dialog.getByRole("radio", { name: /Rob Rider/ }).check();
  await dialog.getByLabel("Reason").fill("Stands next door");
  await noViolations(page);
  await dialog.getByRole("button", { name: "Give the order" }).click();
  await expect(panel.getByText("The order was given to the courier.")).toBeVisible();
  await expect(panel.getByText("Courier assigned")).toBeVisible();
  await expect(panel.getByText("“Stands next door”")).toBeVisible();

  await panel.getByRole("button", { name: "Take from the courier" }).click();
  await dialog.getByLabel("Reason").fill("Flat tyre");
  await dialog.getByRole("button", { name: "Take the order" }).click();
  await expect(panel.getByText("Courier released")).toBeVisible();

  await panel.getByRole("button", { name: "Cancel the order" }).click();
  await dialog.getByLabel("Reason").fill("x");
  await dialog.getByRole("button", { name: "Cancel the order" }).click();
  await expect(dialog.getByText("At least 3 characters, please.")).toBeVisible();
  await dialog.getByLabel("Reason").fill("The kitchen lost its power");
  await dialog.getByRole("button", { name: "Cancel the order" }).click();
  await expect(panel.getByText("The order was cancelled and paid back.")).toBeVisible();
  await expect(panel.getByText("“The kitchen lost its power”")).toBeVisible();
});

/** The second key must follow soon; on a slow machine it is tried again, as people do. */
const goTo = (page: Page, key: string, url: string) =>
  expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page).toHaveURL(url, { timeout: 5_000 });
  }).toPass();

test("the whole desk is reached by the keyboard alone", async ({ page }) => {
  const order = await acceptedOrder(village, "Kay Board");
  await signIn(page, village);
  await expect(
    page.getByRole("row", { name: new RegExp(order.restaurant.name) }).first(),
  ).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/order=/);
  await page.keyboard.press("Enter");
  await expect(page.locator("#order-title")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/order=/);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search orders" })).toBeFocused();
  await page.keyboard.press("Tab");
  await goTo(page, "d", `${opsUrl}/dead-letters`);
  await goTo(page, "c", `${opsUrl}/couriers`);
});

test("a link to an order leads through the sign-in to that order", async ({ page }) => {
  const order = await acceptedOrder(village, "Linka Deep");
  await signIn(page, village, `/?order=${order.id}`);
  await expect(page.getByText("For Linka")).toBeVisible();
});
