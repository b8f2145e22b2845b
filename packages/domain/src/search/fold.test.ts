import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, queryCharactersMax, readQuery } from "./fold.ts";

describe("what was typed", () => {
  test.each([
    ["Crème BRÛLÉE", "creme brulee"],
    ["Käse-Spätzle ½", "kase spatzle 1 2"],
    ["Straße", "strasse"],
    ["ＰＩＺＺＡ", "pizza"],
    ["piz\u200bza", "pizza"],
    ["\u202Eazzip", "azzip"],
    ["  a\t\n b🍕c ", "a b c"],
    ["चाय", "चाय"],
    ["'; drop table orders; --", "drop table orders"],
    ["%_*?\\", ""],
  ])("%j is compared as %j", (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  test("folding what is folded changes nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test("a query too long is refused with the length that is taken", () => {
    const long = readQuery("a".repeat(10_000));
    expect(long.ok || long.refusal).toEqual({
      code: "search.query_too_long",
      charactersMax: queryCharactersMax,
    });
  });

  test("the last word is unfinished until something follows it", () => {
    const openOf = (text: string) => {
      const read = readQuery(text);
      return read.ok && read.value.open;
    };
    expect([openOf("chicken ti"), openOf("chicken "), openOf("")]).toEqual([true, false, false]);
  });
});
