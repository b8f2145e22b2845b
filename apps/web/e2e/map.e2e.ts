import { chromium, expect, test } from "@playwright/test";
import { payWith, sayWho, toCheckout } from "./visitor.ts";

test("the map asks nobody but us, and a tile that is known is not sent again", async ({ page }) => {
  const strangers: string[] = [];
  const home = new URL(test.info().project.use.baseURL ?? "");
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== home.hostname) strangers.push(request.url());
  });
  const tile = page.waitForResponse(/\/api\/v1\/tiles\/\d+\/\d+\/\d+$/);
  await toCheckout(page);
  await sayWho(page);
  await payWith(page, /approved/);
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\//);
  const response = await tile;
  expect([200, 204]).toContain(response.status());
  const { etag = "" } = response.headers();
  expect(etag).toMatch(/^"[\w.-]+"$/);
  const again = await page.request.get(response.url(), { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  await expect(page.getByRole("region", { name: /map/i }).or(page.locator("canvas"))).toBeVisible();
  expect(strangers).toEqual([]);
});

test("without WebGL the order is a timeline in words", async () => {
  const { launchOptions, baseURL, locale } = test.info().project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    args: ["--no-sandbox", "--disable-quic", "--disable-gpu", "--disable-3d-apis"],
  });
  try {
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      ...(locale ? { locale } : {}),
    });
    const page = await context.newPage();
    await toCheckout(page);
    await sayWho(page);
    await payWith(page, /approved/);
    await page.getByRole("button", { name: /Place order/ }).click();
    await expect(page).toHaveURL(/\/orders\//);
    expect(
      await page.evaluate(() => document.createElement("canvas").getContext("webgl2")),
    ).toBeNull();
    await expect(
      page.getByText("This device cannot draw the map.", { exact: false }),
    ).toBeVisible();
    const steps = page.getByRole("list", { name: "Steps of your order" });
    await expect(steps.locator('[aria-current="step"]')).toHaveCount(1);
    await expect(page.locator("canvas")).toHaveCount(0);
  } finally {
    await browser.close();
  }
});
