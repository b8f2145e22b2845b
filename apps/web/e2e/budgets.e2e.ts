import { expect, test } from "@playwright/test";
import { brokenBudgets, countPages } from "../../../bench/pages/count-pages.ts";

test("pages are as light as was promised", async ({ browser, baseURL }) => {
  const pages = await countPages(browser, baseURL ?? "");
  expect(brokenBudgets(pages)).toEqual([]);
});
