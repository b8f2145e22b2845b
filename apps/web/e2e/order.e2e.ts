import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { linkFromMail, payWith, sayWho, toCheckout } from "./visitor.ts";

test("a guest's link from the mail opens the order in another browser, which may cancel it by the rules", async ({
  page,
  browser,
}) => {
  await toCheckout(page);
  const email = await sayWho(page);
  await payWith(page, /approved/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
  const order = page.url();
  const link = await linkFromMail(page, email, /\/o\/[\w.-]+/);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other).toHaveURL(order);
  await other.getByRole("button", { name: "Cancel the order" }).click();
  const question = other.getByRole("dialog");
  await expect(question.getByText(/It costs nothing|cancelling costs/)).toBeVisible();
  await noViolations(other);
  // The kitchen may start at this very moment: then the new fee is shown, and asked about again.
  await expect(async () => {
    await question.getByRole("button", { name: "Cancel the order" }).click({ timeout: 2_000 });
    await expect(other.getByRole("heading", { level: 1, name: "Cancelled" })).toBeVisible();
  }).toPass({ timeout: 20_000 });
  // The first browser hears of it without being asked.
  await expect(page.getByRole("heading", { level: 1, name: "Cancelled" })).toBeVisible();

  await page.getByRole("button", { name: "Order again" }).click();
  await expect(page).toHaveURL(/\/checkout$/);
  await expect(page.getByRole("heading", { name: /Your order at/ })).toBeVisible();
  await elsewhere.close();
});

test("a later time is chosen from the restaurant's slots, and pick-up needs no address", async ({
  page,
}) => {
  await toCheckout(page);
  await page.getByText("Pick up", { exact: true }).click();
  await expect(page.getByText("Tip", { exact: true })).toHaveCount(0);
  await page.getByText("Later", { exact: true }).click();
  await expect(page.getByLabel("Time")).not.toHaveValue("");
  await sayWho(page);
  await page.getByText("Cash", { exact: true }).click();
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Ready/ })).toBeVisible();
  await expect(page.getByText("Tell this number at the counter")).toBeVisible();
});
