import { anything } from "@swift-eats/domain/catalog";
import { expect, test } from "vitest";
import { addressOf, bodyOf, readAddress } from "./search-address.ts";

test("an address says what it asks for, and reading it gives that again", () => {
  const wanted = readAddress({ q: "pad thai", diets: "halal,vegan", free: "nuts", open: "1" });
  expect(addressOf(wanted)).toBe("/search?q=pad+thai&diets=vegan%2Chalal&free=nuts&open=1");
  expect(bodyOf(wanted, anything)).toMatchObject({
    text: "pad thai",
    diets: ["vegan", "halal"],
    freeFrom: ["nuts"],
    openNow: true,
  });
});

test("the saved diet narrows a search unless the address says otherwise", () => {
  const saved = { diets: ["vegan"], avoid: ["nuts", "milk"] } as const;
  const wanted = readAddress({ q: "soup", free: "nuts" });
  expect(bodyOf(wanted, saved)).toMatchObject({ diets: ["vegan"], freeFrom: ["nuts", "milk"] });
  const all = readAddress({ q: "soup", mine: "0" });
  expect(addressOf(all)).toBe("/search?q=soup&mine=0");
  expect(bodyOf(all, saved)).toMatchObject({ diets: [], freeFrom: [] });
});

test("what no filter knows is left out, and a list where one word belongs is nothing", () => {
  const wanted = readAddress({ q: ["a", "b"], diets: "carnivore", after: "-1", open: "yes" });
  expect(addressOf(wanted)).toBe("/search");
});
