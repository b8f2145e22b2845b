import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { sayWhere } from "./visitor.ts";

test("a dish mistyped is found by keyboard, filtered strictly, and leads to its kitchen", async ({
  page,
}) => {
  await sayWhere(page);
  const box = page.getByRole("combobox", { name: "Search dishes, restaurants and cuisines" });
  await box.fill("margarita piz");
  await expect(page.getByRole("option").first()).toBeVisible();
  await box.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", /-0$/);
  await box.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole("heading", { level: 1, name: /result/ })).toBeVisible();
  await noViolations(page);
  await page.getByRole("link", { name: /^Vegan/ }).click();
  await expect(page).toHaveURL(/diets=vegan/);
  await page.goto("/search?q=qqqqqq+zzzzzz");
  await expect(page.getByText("Nothing found for")).toBeVisible();
  await page.locator("main a[href^='/restaurants/']").first().click();
  await expect(page.getByRole("navigation", { name: "Sections of the menu" })).toBeVisible();
});
