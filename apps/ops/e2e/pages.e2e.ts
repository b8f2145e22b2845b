import { expect, test } from "@playwright/test";
import { openVillage, opsUrl, type Village } from "../../../e2e/village.ts";
import { noViolationsByDayAndNight } from "../../../e2e/violations.ts";
import { acceptedOrder, signIn } from "./desk.ts";

let village: Village;
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];

for (const viewport of sizes)
  test(`no page has a violation at ${viewport.width} pixels, by day and by night`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${opsUrl}/sign-in`);
    await expect(page.getByRole("heading", { name: "Operations" })).toBeVisible();
    await noViolationsByDayAndNight(page);
    const order = await acceptedOrder(village, "Axel Axe");
    await signIn(page, village);
    await expect(page.getByRole("table", { name: "Open" })).toBeVisible();
    await noViolationsByDayAndNight(page);
    await page.goto(`${opsUrl}/?order=${order.id}`);
    await expect(page.getByText("Kitchen accepted")).toBeVisible();
    await noViolationsByDayAndNight(page);
    for (const path of ["/couriers", "/dispatch", "/promise", "/areas", "/dead-letters"]) {
      await page.goto(`${opsUrl}${path}`);
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
      await noViolationsByDayAndNight(page);
    }
    await context.close();
  });

test("the desk speaks German", async ({ browser }) => {
  const page = await browser.newPage({ locale: "de-DE" });
  await page.goto(`${opsUrl}/sign-in`);
  await expect(page.getByRole("heading", { name: "Leitstelle" })).toBeVisible();
  await page.close();
});

test("the speed of city time stands on every page and can be chosen", async ({ page }) => {
  await signIn(page, village);
  await page.getByRole("button", { name: /^Speed of city time/ }).click();
  for (const rate of [1, 2, 5, 10, 30, 60, 120])
    await expect(
      page.getByRole("menuitem", { name: `City time runs ${rate} times as fast` }),
    ).toBeVisible();
});
