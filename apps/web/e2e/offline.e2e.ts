import { expect, test } from "@playwright/test";
import { payWith, sayWho, toCheckout } from "./visitor.ts";

test("without a network a page of ours says so in the visitor's language, and goes when it is back", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await page.goto("/orders");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keine Verbindung");
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Meine Bestellungen");
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return found.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain("/offline/de");
  expect(kept.filter((path) => !/^\/(offline|_next\/static|media)\//.test(path))).toEqual([]);
  await context.close();
});

test("an order under way stays in sight while there is no network", async ({ page, context }) => {
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /approved/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
  const promise = page.getByRole("heading", { level: 1, name: /Arrives/ });
  await expect(promise).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/No live connection since/)).toBeVisible();
  await expect(promise).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
});
