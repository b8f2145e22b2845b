import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing on the page keeps anybody out, by the rules of axe or by the named ones. */
export async function noViolations(page: Page, rules?: string[]): Promise<void> {
  // What is half faded in has the contrast of neither state.
  await page.evaluate(() => {
    for (const each of document.getAnimations())
      if (Number.isFinite(each.effect?.getComputedTiming().endTime)) each.finish();
  });
  // The map's own canvas has no markup to judge.
  const axe = new AxeBuilder({ page }).exclude(".maplibregl-canvas");
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`),
  ).toEqual([]);
}

/** By day, and what differs by night: the colours. */
export async function noViolationsByDayAndNight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await noViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await noViolations(page, ["color-contrast"]);
}
