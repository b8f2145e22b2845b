import { expect, test } from "@playwright/test";
import { openMenu, putInCart, sayWhere } from "./visitor.ts";

test("the cart survives a reload and signing in", async ({ page }) => {
  await sayWhere(page);
  await openMenu(page);
  await putInCart(page);
  await page.reload();
  await expect(page.getByRole("link", { name: /View order · 2/ })).toBeVisible();
  await page.goto("/sign-in?next=/checkout");
  await page.getByRole("button", { name: /customer@demo/ }).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole("heading", { name: /Your order at/ })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(/customer@demo/);
});

test("the last portion taken out leaves an empty cart that says what to do", async ({ page }) => {
  await sayWhere(page);
  await openMenu(page);
  await putInCart(page);
  await page.getByRole("link", { name: /View order/ }).click();
  const less = page.getByRole("button", { name: /^One .* less$/ });
  await less.click();
  await less.click();
  await expect(page.getByText("Your cart is empty")).toBeVisible();
});
