import { expect, type Page, test } from "@playwright/test";
import { getDeliveryAreas } from "@swift-eats/contract/operations";
import { offset } from "@swift-eats/domain/kernel";
import { clientOf, granted, openVillage, operations, type Village } from "../../../e2e/village.ts";
import { signIn } from "./desk.ts";

let village: Village;
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

async function areasThatHold() {
  const desk = await clientOf(operations);
  const params = { id: village.restaurantId };
  return granted(await desk.call(getDeliveryAreas, { params })).areas;
}

/** Metres east and north of the kitchen, as a corner is written. */
function cornerAt(east: number, north: number): string {
  const { lat, lng } = offset(village.location, east, north);
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
}

async function writeCorner(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Add a corner" }).press("Enter");
  await page
    .getByLabel(/^Corner \d+:/)
    .last()
    .fill(text);
}

test("an area is written by the keyboard, refused while its sides cross, put right and taken away again", async ({
  page,
}) => {
  await signIn(page, village, "/areas");
  await page
    .getByRole("searchbox", { name: "Name of a restaurant" })
    .fill(village.restaurantName.toLowerCase());
  await page.getByRole("button", { name: village.restaurantName }).press("Enter");
  await expect(page.getByText("delivers up to 5 km around the kitchen")).toBeVisible();

  await page.getByRole("button", { name: "Add an area" }).press("Enter");
  await page.getByLabel("Name", { exact: true }).fill("Harbour");
  await page.getByLabel("Delivery fee (EUR)").fill("1,50");
  for (const [east, north] of [
    [-500, -500],
    [500, 500],
    [500, -500],
    [-500, 500],
  ] as const)
    await writeCorner(page, cornerAt(east, north));
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.press("Enter");
  await expect(page.getByText("“Harbour” is not an area")).toBeVisible();
  expect(await areasThatHold()).toEqual([]);

  await page.getByLabel("Corner 2:").fill(cornerAt(500, -500));
  await page.getByLabel("Corner 3:").fill(cornerAt(500, 500));
  await save.press("Enter");
  await expect(page.getByText("Saved: the areas hold from now on.")).toBeVisible();
  expect(await areasThatHold()).toMatchObject([
    { name: "Harbour", feeAmount: 150, minimumAmount: null },
  ]);

  await page.getByRole("button", { name: "Remove Harbour" }).press("Enter");
  await save.press("Enter");
  await expect(page.getByText("Saved: it delivers by distance again.")).toBeVisible();
  expect(await areasThatHold()).toEqual([]);
});
