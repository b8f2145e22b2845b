import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { farAway, inTheCity, sayWhere } from "./visitor.ts";

test("an address is found by typing and chosen by keyboard, and the restaurants appear", async ({
  page,
}) => {
  await page.goto("/");
  const box = page.getByRole("combobox", { name: "Your address" });
  await box.fill("haz");
  await expect(page.getByRole("option").first()).toBeVisible();
  await box.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", /-1$/);
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /open now/ })).toBeVisible();
  await noViolations(page);
});

test("the browser's location is enough", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(inTheCity);
  await page.goto("/");
  await page.getByRole("button", { name: "Use my location" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /open now/ })).toBeVisible();
});

test("a point outside every zone is told at once, and nothing is listed", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(farAway);
  await page.goto("/");
  await page.getByRole("button", { name: "Use my location" }).click();
  await expect(page.getByText("We do not deliver here yet")).toBeVisible();
  await expect(page.locator("a[href^='/restaurants/']")).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("We do not deliver here yet")).toBeVisible();
});

test("a cuisine narrows the list, and the filter has an address", async ({ page }) => {
  await sayWhere(page);
  const chips = page.getByRole("navigation", { name: "Cuisines" });
  await chips.getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/cuisine=/);
  const chosen = chips.locator("[aria-current=true]");
  const name = ((await chosen.textContent()) ?? "").split(/\s+\d/)[0]?.trim() ?? "";
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});
