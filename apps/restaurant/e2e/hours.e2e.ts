import { expect, test } from "@playwright/test";
import { getHours } from "@swift-eats/contract/kitchen";
import { clientOf, granted, openVillage, type Village } from "../../../e2e/village.ts";
import { noViolations } from "../../../e2e/violations.ts";
import { startShift } from "./shift.ts";

let village: Village;

test.use({ viewport: { width: 820, height: 1180 } });
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

test("a week is written once for every day, refused while two times overlap, and holds when it is saved", async ({
  page,
}) => {
  await startShift(page, village);
  await page.getByRole("link", { name: "Hours" }).first().click();
  await page.getByRole("switch", { name: "Open round the clock" }).click();
  await page.getByRole("button", { name: "Add hours on Monday" }).click();
  await page.getByLabel("Monday, opens").fill("11:00");
  await page.getByLabel("Monday, closes").fill("14:30");
  await page.getByRole("button", { name: "Add hours on Monday" }).click();
  await page.getByLabel("Monday, opens").last().fill("14:00");
  await page.getByLabel("Monday, closes").last().fill("02:00");
  await expect(page.getByText("Monday: two times overlap.")).toBeVisible();
  const save = page.getByRole("button", { name: "Save hours" });
  await expect(save).toBeDisabled();
  await page.getByLabel("Monday, opens").last().fill("18:00");
  await page.getByRole("button", { name: "Every day like Monday" }).click();
  await noViolations(page);
  await save.click();
  await expect(page.getByText("Saved. Customers see it now.")).toBeVisible();

  const client = await clientOf(village.kitchen);
  const { hours } = granted(await client.call(getHours, { params: { id: village.restaurantId } }));
  const spans = [
    { opens: "11:00", closes: "14:30" },
    { opens: "18:00", closes: "02:00" },
  ];
  expect(hours).toMatchObject({ alwaysOpen: false, weekly: { length: 14 } });
  expect(hours.weekly.slice(0, 2)).toMatchObject(spans.map((span) => ({ weekday: 1, ...span })));
});
