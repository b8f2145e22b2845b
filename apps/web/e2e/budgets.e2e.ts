import { expect, type Page, test } from "@playwright/test";
import {
  brokenBudgets,
  countPages,
  shiftOf,
  watchShifts,
} from "../../../bench/pages/count-pages.ts";
import { openMenu, sayWhere } from "./visitor.ts";

// Small enough that longer letters break lines elsewhere; what a worker keeps would not be held up.
test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });

const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

test("pages are as light as was promised", async ({ browser, baseURL }) => {
  const pages = await countPages(browser, baseURL ?? "");
  expect(brokenBudgets(pages)).toEqual([]);
});

test("letters that come when the page is being read move nothing", async ({ page }) => {
  await sayWhere(page);
  await openMenu(page);
  const letters = "**/*.woff2";
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(letters, (route) => held.then(() => route.continue()));
  await page.addInitScript(watchShifts);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByRole("navigation", { name: "Sections of the menu" })).toBeVisible();
  await drawn(page);
  const came = page.waitForResponse(letters).then((response) => response.finished());
  release();
  await came;
  await page.evaluate(() => document.fonts.ready);
  await drawn(page);
  expect(await shiftOf(page)).toBeLessThan(0.01);
});
