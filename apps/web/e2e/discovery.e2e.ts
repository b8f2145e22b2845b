import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { sayWhere } from "./visitor.ts";

test("a diet, once said, narrows the list, marks the menu, and can be put aside", async ({
  page,
}) => {
  await sayWhere(page);
  await page.goto("/diet");
  await page.getByRole("checkbox", { name: "Vegetarian" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Shown for you: Vegetarian")).toBeVisible();
  await noViolations(page);
  await page.goto("/?cuisine=Burgers");
  await page.locator("main ul a[href^='/restaurants/']").first().click();
  await page.getByRole("switch", { name: "Only dishes that suit me" }).check();
  // Its parts are left in the page, for the switch back; nobody sees or hears them.
  await expect(page.locator("section li").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("Not for you").filter({ visible: true })).toHaveCount(0);
  await page.goto("/?mine=0");
  await expect(page.getByRole("link", { name: "Apply my diet" })).toBeVisible();
});

test("a favourite is kept, and filters have an address and come true", async ({ page }) => {
  await sayWhere(page);
  const heart = page.getByRole("button", { name: /^Favourite: / }).first();
  const saved = page.waitForResponse(/favourites/);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await heart.click();
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  await saved;
  await page.getByRole("button", { name: /^Filters/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("link", { name: "Soonest" }).click();
  await expect(page).toHaveURL(/sort=time/);
  await sheet.getByRole("button", { name: "Close" }).click();
  await page.getByRole("navigation", { name: "Cuisines" }).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/cuisine=.*sort=time/);
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
  await noViolations(page);
  await page.goto("/?favourites=1");
  await expect(page.locator("main li a[href^='/restaurants/']")).toHaveCount(1);
});
