import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("./colours.css", import.meta.url), "utf8");

function coloursAfter(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--c-([\w-]+): ([^;]+);/g)].map((m) => [m[1], m[2]]),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: string | undefined, two: string | undefined): number {
  const [dark, light] = [luminance(one ?? ""), luminance(two ?? "")].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const light = coloursAfter('[data-theme="light"] {');
const dark = coloursAfter('\n[data-theme="dark"] {');

it("has one dark twin, written twice", () => {
  expect(coloursAfter(':root:not([data-theme="light"]) {')).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

it.each([
  ["light", light],
  ["dark", dark],
])("has text contrast of 4.5 : 1 in %s", (_, c) => {
  for (const ground of ["surface", "surface-raised", "surface-sunken"]) {
    for (const text of [
      "ink",
      "muted",
      "accent-text",
      "good-text",
      "wait-ink",
      "bad-text",
      "courier-text",
    ]) {
      expect(contrast(c[ground], c[text]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(c[ground], c["line-strong"]), `border on ${ground}`).toBeGreaterThanOrEqual(3);
  }
  for (const fill of ["accent", "good", "bad", "courier"]) {
    expect(contrast(c[fill], c[`${fill}-ink`]), fill).toBeGreaterThanOrEqual(4.5);
    expect(contrast(c[`${fill}-soft`], c[`${fill}-text`]), fill).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(c.wait, c["on-wait"])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(c["wait-soft"], c["wait-ink"])).toBeGreaterThanOrEqual(4.5);
});
