import { chromium } from "@playwright/test";
import playwright from "../../playwright.config.ts";
import { findOrStart } from "../system/running.ts";
import { brokenBudgets, countPages } from "./count-pages.ts";

/** `npm run bench:pages`: bytes over the wire, requests, layout shift, violations. Fails when a budget is broken. */
const system = await findOrStart({});
const browser = await chromium.launch(playwright.use?.launchOptions);
try {
  const figures = await countPages(browser, system.webUrl);
  const over = brokenBudgets(figures);
  process.stdout.write(`${JSON.stringify({ ...figures, over }, null, 2)}\n`);
  if (over.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await system.stop();
}
