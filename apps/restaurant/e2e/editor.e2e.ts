import { expect, test } from "@playwright/test";
import { getMenu } from "@swift-eats/contract/catalog";
import { clientOf, granted, openVillage, type Village } from "../../../e2e/village.ts";
import { noViolations } from "../../../e2e/violations.ts";
import { startShift } from "./shift.ts";

let village: Village;

test.use({ viewport: { width: 820, height: 1180 } });
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

test("a dish is changed, carried by keys, taken back, and published when it is right", async ({
  page,
}) => {
  const client = await clientOf(village.kitchen);
  const live = async () => {
    const menu = granted(await client.call(getMenu, { params: { id: village.restaurantId } }));
    return menu.sections.flatMap(({ items }) => items);
  };
  const names = async () => (await live()).map(({ name }) => name);
  const first = (await names())[0] ?? "";
  await startShift(page, village);
  await page.getByRole("link", { name: "Menu" }).first().click();
  await page.getByRole("link", { name: "Edit the menu" }).click();

  await expect(page.getByRole("heading", { name: "Edit the menu" })).toBeVisible();
  const plumCake = page.locator("[data-row]").filter({ hasText: "Plum cake" });
  await plumCake.getByRole("button").last().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel(/^Price in/).fill("0,1+0,2");
  await sheet.getByRole("button", { name: "Save in the draft" }).click();
  await expect(sheet.getByText("A number such as 2.50, please.")).toBeVisible();
  await noViolations(page);
  await sheet.getByLabel(/^Price in/).fill("7.77");
  await sheet.getByRole("button", { name: "Save in the draft" }).click();
  await expect(page.getByText("7.77")).toBeVisible();
  await expect(page.getByRole("button", { name: "1 change", exact: true })).toBeVisible();

  await page.getByRole("button", { name: `Move ${first}` }).press("ArrowDown");
  await expect(page.getByRole("button", { name: "2 changes" })).toBeVisible();
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await expect(page.getByRole("button", { name: "1 change", exact: true })).toBeVisible();
  expect((await live()).find(({ name }) => name === "Plum cake")?.amount).not.toBe(777);
  await noViolations(page);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published: customers see it now.")).toBeVisible();
  expect((await live()).find(({ name }) => name === "Plum cake")?.amount).toBe(777);
  expect((await names())[0]).toBe(first);
});
