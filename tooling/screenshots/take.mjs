import { randomUUID } from "node:crypto";
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

const centre = { lng: 8.3, lat: 54.1 };

/** What is done on a console before its picture is taken. */
const views = [
  {
    file: "restaurant.png",
    port: base + 2,
    account: "kitchen",
    device: tablet,
    prepare: startShift,
  },
  { file: "web.png", port: base, account: "customer", device: phone, prepare: sayWhere },
  { file: "driver.png", port: base + 1, account: "courier", device: phone },
  {
    file: "ops.png",
    port: base + 3,
    account: "operations",
    device: desk,
    path: "/?zone=larkhaven",
  },
];

async function sayWhere({ context, origin }) {
  await context.request.put("/api/v1/place", { data: { location: centre }, headers: { origin } });
}

/** Three guests order at the kitchen that is about to open its board. */
async function startShift({ context, page }) {
  const { items } = await (await context.request.get("/api/v1/kitchen/restaurants")).json();
  for (const guest of ["Ada", "Bruno", "Chiara"]) await order(items[0], guest);
  await page.goto("/");
  await page.getByRole("radio", { name: items[0].name }).check({ force: true });
  await page.getByRole("button", { name: "Start shift" }).click();
}

async function post(path, body) {
  const answer = await fetch(`http://localhost:${base}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function order({ id, location }, guest) {
  const menu = await (await fetch(`http://localhost:${base}/api/v1/restaurants/${id}/menu`)).json();
  const dishes = menu.sections.flatMap((section) => section.items).filter((dish) => dish.available);
  const picked = dishes.slice(guest.length % 4, (guest.length % 4) + 2);
  const lines = picked.map((dish) => ({
    itemId: dish.id,
    quantity: 1,
    optionIds: dish.modifierGroups.flatMap((group) =>
      group.options.slice(0, group.min).map((option) => option.id),
    ),
  }));
  const cart = { restaurantId: id, lines, fulfilment: "pickup" };
  const seen = await post("/quotes", { ...cart, location });
  await post("/orders", {
    ...cart,
    contact: { name: guest, email: `${guest.toLowerCase()}.${randomUUID()}@example.com` },
    payment: { kind: "cash" },
    seen,
  });
}

async function take(browser, { file, port, account, device, prepare }) {
  const origin = `http://localhost:${port}`;
  const context = await browser.newContext({
    ...device,
    baseURL: origin,
    deviceScaleFactor: 2,
    locale: "en-GB",
    permissions: ["geolocation", "notifications"],
    geolocation: { longitude: centre.lng, latitude: centre.lat },
  });
  const email = `${account}@demo.swift-eats.example`;
  const signedIn = await context.request.post("/api/v1/sessions", {
    data: { email, password },
    headers: { origin },
  });
  if (!signedIn.ok()) throw new Error(`${email} could not sign in: ${signedIn.status()}`);
  const page = await context.newPage();
  await prepare?.({ context, page, origin });
  if (prepare !== startShift) await page.goto("/");
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
