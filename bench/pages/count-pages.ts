import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { root } from "../system/running.ts";

const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  // What the worker keeps would not be counted: each page as a first visit.
  serviceWorkers: "block",
} as const;
const centre = { lng: 8.3, lat: 54.1 };
const settleMs = 2_000;

export interface Counted {
  htmlKilobytes: number;
  scriptKilobytes: number;
  totalKilobytes: number;
  requests: number;
  layoutShift: number;
  violations: number;
}

/** As sent, packed: what a phone pays for. */
async function transferred(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  // Each page as a first visit: none lives off what another has fetched.
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? "Other";
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  return { bytes, requests: () => types.size };
}

/** Sums every shift that no input caused. Runs in the page. */
export function watchShifts(): void {
  const sum = { total: 0 };
  Object.assign(window, { layoutShift: sum });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) sum.total += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** What {@link watchShifts} has summed since the page came. */
export const shiftOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { layoutShift: { total: number } }).layoutShift.total);

async function count(context: BrowserContext, path: string): Promise<Counted> {
  const page = await context.newPage();
  const { bytes, requests } = await transferred(page);
  await page.addInitScript(watchShifts);
  await page.goto(path);
  // Nothing says that no more will move; what moves later than this is seen by nobody's first look.
  await page.waitForTimeout(settleMs);
  const kilobytes = (size = 0) => Math.round(size / 102.4) / 10;
  const shift = await shiftOf(page);
  const sent = requests();
  const { violations } = await new AxeBuilder({ page }).exclude(".maplibregl-canvas").analyze();
  for (const { id, nodes } of violations)
    process.stderr.write(`${path}: ${id}: ${nodes.map(({ target }) => target).join(" | ")}\n`);
  await page.close();
  return {
    htmlKilobytes: kilobytes(bytes.Document),
    scriptKilobytes: kilobytes(bytes.Script),
    totalKilobytes: kilobytes(Object.values(bytes).reduce((sum, each) => sum + each, 0)),
    requests: sent,
    layoutShift: Math.round(shift * 1_000) / 1_000,
    violations: violations.length,
  };
}

export type Pages = Readonly<Record<string, Counted>>;

/** What a machine can count of the pages that must be light, at the size of a phone, each as a first visit. */
export async function countPages(browser: Browser, origin: string): Promise<Pages> {
  const context = await browser.newContext({ ...phone, baseURL: origin, locale: "en-GB" });
  const welcome = await count(context, "/");
  const given = { data: { location: centre }, headers: { origin } };
  await context.request.put("/api/v1/place", given);
  const near = await context.request.post("/api/v1/restaurants/nearby", { ...given, data: {} });
  const [first] = (await near.json()).items;
  const pages = {
    welcome,
    home: await count(context, "/"),
    list: await count(context, "/?open=1"),
    menu: await count(context, `/restaurants/${first.restaurant.id}`),
    search: await count(context, "/search?q=pizza"),
  };
  await context.close();
  return pages;
}

type Limits = Readonly<Record<string, { readonly max?: number }>>;

/** Each budget of `bench/budgets.json` that does not hold, in words. */
export function brokenBudgets(figures: Pages): string[] {
  const budgets = JSON.parse(readFileSync(join(root, "bench", "budgets.json"), "utf8"));
  return Object.entries((budgets["bench:pages"] ?? {}) as Limits).flatMap(([path, { max }]) => {
    const [page = "", figure = ""] = path.split(".");
    const value = (figures[page] as unknown as Record<string, number> | undefined)?.[figure];
    const held = value !== undefined && max !== undefined && value <= max;
    return held ? [] : [`${path} is ${value}, the budget ${max}`];
  });
}
