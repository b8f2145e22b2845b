import { expect, test } from "@playwright/test";
import { noViolationsByDayAndNight } from "../../../e2e/violations.ts";
import { payWith, sayWho, toCheckout } from "./visitor.ts";

const pages = [
  "/",
  "/sign-in",
  "/sign-up",
  "/forgot",
  "/reset?ticket=none",
  "/account",
  "/orders",
  "/checkout",
  "/nowhere",
  "/api/v1/docs",
];

for (const path of pages)
  test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await noViolationsByDayAndNight(page);
  });

test("German is spoken to a browser that asks for it", async ({ browser }) => {
  const page = await browser.newPage({ locale: "de-DE" });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Was dürfen wir Ihnen bringen?");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.close();
});

test("another visitor's order is not there", async ({ page, browser }) => {
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /approved/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
  const stranger = await browser.newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByText("Nothing here")).toBeVisible();
  await stranger.close();
});

test("no script runs that was not ours: the page says so in its policy", async ({ request }) => {
  const [first, second] = await Promise.all([request.get("/"), request.get("/")]);
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("'strict-dynamic'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).not.toBe(second.headers()["content-security-policy"]);
});
