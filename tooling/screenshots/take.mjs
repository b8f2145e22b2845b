import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import playwright from "../../playwright.config.ts";

/*
 * Takes the README's picture of each console from a running demo: `npm run screenshots`.
 * Start the demo with its crew and let it run for some minutes first, so that there is life.
 */

const folder = join(resolve(import.meta.dirname, "../.."), "docs", "screenshots");
const base = Number(process.env.PORT_BASE ?? 3000);
const password = process.env.DEMO_PASSWORD ?? "swift-eats-demo";
const settleMs = 5_000;

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const tablet = { viewport: { width: 1280, height: 800 }, hasTouch: true };
const desk = { viewport: { width: 1440, height: 900 } };

const views = [
  { file: "web.png", port: base, account: "customer", device: phone },
  { file: "driver.png", port: base + 1, account: "courier", device: phone },
  { file: "restaurant.png", port: base + 2, account: "kitchen", device: tablet },
  { file: "ops.png", port: base + 3, account: "operations", device: desk },
];

async function take(browser, { file, port, account, device }) {
  const origin = `http://localhost:${port}`;
  const context = await browser.newContext({
    ...device,
    baseURL: origin,
    deviceScaleFactor: 2,
    locale: "en-GB",
    permissions: ["geolocation", "notifications"],
  });
  const email = `${account}@demo.swift-eats.example`;
  const signedIn = await context.request.post("/api/v1/sessions", {
    data: { email, password },
    headers: { origin },
  });
  if (!signedIn.ok()) throw new Error(`${email} could not sign in: ${signedIn.status()}`);
  const page = await context.newPage();
  await page.goto("/");
  // Maps and pictures arrive after the page; there is no single event that says all are drawn.
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: join(folder, file) });
  await context.close();
  console.log(join("docs", "screenshots", file));
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(playwright.use?.launchOptions);
try {
  for (const view of views) await take(browser, view);
} finally {
  await browser.close();
}
