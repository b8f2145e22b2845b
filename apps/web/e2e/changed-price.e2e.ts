import { expect, test } from "@playwright/test";
import { payWith, sayWho, toCheckout } from "./visitor.ts";

const cartKey = "swift-eats.cart";

test("a dish dearer than when it was chosen is shown before and after, and asked about", async ({
  page,
}) => {
  await toCheckout(page);
  await page.evaluate((key) => {
    const cart = JSON.parse(localStorage.getItem(key) ?? "{}");
    for (const line of cart.lines) line.unitAmount -= 100;
    localStorage.setItem(key, JSON.stringify(cart));
  }, cartKey);
  await page.reload();
  const question = page.getByRole("dialog", { name: "Something changed" });
  await expect(question.locator("s")).toHaveCount(1);
  await question.getByRole("button", { name: "That is fine" }).click();
  await expect(question).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: /Place order/ })).toBeEnabled();
  await expect(question).toBeHidden();
});

test("a price that changed after it was shown is refused with the difference, and ordered only after a yes", async ({
  page,
}) => {
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /approved/);
  // What was on the screen is older than what is true: the request says what was seen.
  let tampered = false;
  await page.route("**/api/v1/orders", async (route) => {
    if (tampered || route.request().method() !== "POST") return route.continue();
    tampered = true;
    const body = route.request().postDataJSON();
    body.seen.price.totalAmount -= 150;
    body.seen.price.deliveryFeeAmount -= 150;
    await route.continue({ postData: JSON.stringify(body) });
  });
  await page.getByRole("button", { name: /Place order/ }).click();
  const question = page.getByRole("dialog", { name: "Something changed" });
  await expect(question.getByText("Delivery")).toBeVisible();
  await expect(page).toHaveURL(/\/checkout$/);
  await question.getByRole("button", { name: "That is fine" }).click();
  await expect(page).toHaveURL(/\/orders\//);
});
