import { expect, test } from "vitest";
import { chooseLocale } from "./locale.ts";

test("the cookie wins, then the browser's first language that we have, then English", () => {
  expect(chooseLocale("de", "en-GB")).toBe("de");
  expect(chooseLocale("fr", "fr-FR,de;q=0.8,en;q=0.9")).toBe("en");
  expect(chooseLocale(undefined, "de-AT,de;q=0.9,en;q=0.8")).toBe("de");
  expect(chooseLocale(undefined, "ja")).toBe("en");
  expect(chooseLocale(undefined, null)).toBe("en");
});
