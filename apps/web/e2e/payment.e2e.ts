import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { payWith, sayWho, toCheckout } from "./visitor.ts";

test("an approved card: the order is placed, the promise and the PIN are shown, the cart is gone", async ({
  page,
}) => {
  await toCheckout(page);
  await noViolations(page);
  await sayWho(page);
  await payWith(page, /approved/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { level: 1, name: /Arrives/ })).toBeVisible();
  await expect(page.getByText("Tell the courier this number")).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await noViolations(page);
  await page.goto("/");
  await expect(page.getByRole("link", { name: /View order/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Arrives/ })).toBeVisible();
});

test("a declined card gets a clear answer, and the cart is kept", async ({ page }) => {
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /declined/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page.getByText("Your card was declined.")).toBeVisible();
  await expect(page).toHaveURL(/\/checkout$/);
  await page.reload();
  await expect(page.getByRole("heading", { name: /Your order at/ })).toBeVisible();
  await sayWho(page);
  await payWith(page, /approved/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
});

test("a challenge answered: back from the bank, the order is placed", async ({ page }) => {
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /asks first/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Arrives/ })).toBeVisible();
});

test("a challenge abandoned: nothing is ordered twice, and the same order waits for the bank", async ({
  page,
}) => {
  await toCheckout(page);
  const email = await sayWho(page);
  await payWith(page, /asks first/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page.getByRole("button", { name: "Approve" })).toBeVisible();
  const challenge = page.url();
  await page.goto("/checkout");
  await expect(page.getByRole("button", { name: /Place order/ })).toBeEnabled();
  await sayWho(page, email);
  await page.getByRole("button", { name: /Place order/ }).click();
  await page.waitForURL(challenge);
  await page.goto("/orders");
  await expect(page.getByText("Payment open")).toHaveCount(1);
});

test("a challenge declined at the bank says so, and the cart is kept", async ({ page }) => {
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /asks first/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /declined/ })).toBeVisible();
  await page.goto("/checkout");
  await expect(page.getByRole("heading", { name: /Your order at/ })).toBeVisible();
});
