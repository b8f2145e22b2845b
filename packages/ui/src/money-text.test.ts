import { expect, it } from "vitest";
import { moneyText } from "./money-text.ts";

const plain = (text: string) => text.replace(/\s/g, " ");

it("writes cents as euros in the reader's habit", () => {
  expect(plain(moneyText({ minor: 1290, currency: "EUR", locale: "en-IE" }))).toBe("€12.90");
  expect(plain(moneyText({ minor: 1290, currency: "EUR", locale: "de-DE" }))).toBe("12,90 €");
});

it("knows currencies with no decimals and with three", () => {
  expect(plain(moneyText({ minor: 1200, currency: "JPY", locale: "en-US" }))).toBe("¥1,200");
  expect(plain(moneyText({ minor: 1500, currency: "KWD", locale: "en-US" }))).toBe("KWD 1.500");
});
