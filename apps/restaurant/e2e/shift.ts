import { expect, type Page } from "@playwright/test";
import { kitchenUrl, type Village } from "../../../e2e/village.ts";

export async function signIn(page: Page, village: Village): Promise<void> {
  await page.goto(kitchenUrl);
  await page.getByLabel("E-mail").fill(village.kitchen.email);
  await page.getByLabel("Password").fill(village.kitchen.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: village.restaurantName })).toBeVisible();
}

export async function startShift(page: Page, village: Village): Promise<void> {
  await signIn(page, village);
  await page.getByRole("button", { name: "Start shift" }).click();
  await expect(page.getByRole("region", { name: "New" })).toBeVisible();
}
