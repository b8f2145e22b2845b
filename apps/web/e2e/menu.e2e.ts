import { expect, test } from "@playwright/test";
import { noViolations } from "../../../e2e/violations.ts";
import { openMenu, putInCart, sayWhere } from "./visitor.ts";

test("a dish says its allergens, and an extra changes its price before it is added", async ({
  page,
}) => {
  await sayWhere(page);
  await openMenu(page);
  await noViolations(page);
  await page.locator("main section li button").filter({ hasNotText: "Sold out" }).first().click();
  const dish = page.getByRole("dialog");
  // Its own come first, those of its choices below.
  await expect(dish.getByText(/Contains:|Allergens unknown/).first()).toBeVisible();
  const add = dish.getByRole("button", { name: /^Add/ });
  const before = (await add.textContent()) ?? "";
  await dish.locator("label").filter({ hasText: "+€" }).first().click();
  await expect(add).not.toHaveText(before);
  await noViolations(page);
});

test("a sold-out dish is shown as such and cannot be added", async ({ page }) => {
  await sayWhere(page);
  await openMenu(page);
  const restaurant = `/api/v1${new URL(page.url()).pathname}`;
  const { token } = await (
    await page.request.post("/api/v1/tokens", {
      data: { email: "operations@demo.swift-eats.example", password: "swift-eats-demo" },
    })
  ).json();
  const { sections } = await (await page.request.get(`${restaurant}/menu`)).json();
  // Not one that other tests order.
  const { id, name } = sections.at(-1).items.at(-1);
  const turn = (data: object) =>
    page.request.put(`${restaurant}/items/${id}/availability`, {
      data,
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await turn({ available: false, off: "until_i_say" })).ok()).toBe(true);
  await page.reload();
  const gone = page.locator("main section li button").filter({ hasText: name }).last();
  await expect(gone).toContainText("Sold out");
  await gone.click();
  await expect(page.getByRole("dialog").getByRole("button", { name: /^Add/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  expect((await turn({ available: true })).ok()).toBe(true);
});

test("dishes of another restaurant ask before they replace the cart", async ({ page }) => {
  await sayWhere(page);
  await openMenu(page);
  await putInCart(page);
  await page.goto("/");
  await page.locator("main ul a[href^='/restaurants/']").nth(1).click();
  await expect(page.getByRole("navigation", { name: "Sections of the menu" })).toBeVisible();
  await page.locator("main section li button").filter({ hasNotText: "Sold out" }).first().click();
  const dish = page.getByRole("dialog").first();
  await dish.getByRole("button", { name: /^Add/ }).click();
  while (await dish.locator("fieldset[aria-invalid=true]").count()) {
    await dish.locator("fieldset[aria-invalid=true]").first().locator("input").first().check();
    await dish.getByRole("button", { name: /^Add/ }).click();
  }
  await expect(page.getByText("Start a new cart?")).toBeVisible();
  await page.getByRole("button", { name: "New cart" }).click();
  await expect(page.getByRole("link", { name: /View order · 1/ })).toBeVisible();
});
