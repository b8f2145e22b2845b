import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { freshEmail, linkFromMail } from "./visitor.ts";

const password = "four quiet green herons";

test("sign up, confirm the address from the mail, sign out, forget the password, set another", async ({
  page,
}) => {
  const email = freshEmail();

  await page.goto("/sign-up");
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.getByLabel("Name").fill("Test Visitor");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create an account" }).click();
  await expect(page.getByText("Welcome to Swift Eats")).toBeVisible();
  await noViolations(page);

  await page.goto(await linkFromMail(page, email, /\/verify\?ticket=[\w-]+/));
  await expect(page.getByText("Your address is confirmed")).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText("not confirmed yet")).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);

  await page.goto("/forgot");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();
  await page.goto(await linkFromMail(page, email, /\/reset\?ticket=[\w-]+/));
  await page.getByLabel("Choose a new password").fill(`${password} again`);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail or password is wrong.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByLabel("Password").fill(`${password} again`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("an account of another console is told where it belongs", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("courier@demo.swift-eats.example");
  await page.getByLabel("Password").fill("swift-eats-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This account belongs to another Swift Eats app.")).toBeVisible();
});
