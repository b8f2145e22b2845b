import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Menu, Restaurant } from "../catalog/index.ts";
import type { FeePolicy } from "../cities/index.ts";
import { share, taxInside } from "../kernel/index.ts";
import { type CartLine, deliveryFee, quote } from "./quote.ts";

const amounts = fc.integer({ min: 0, max: 20_000 });
const fees: fc.Arbitrary<FeePolicy> = fc.record({
  deliveryBaseAmount: amounts,
  deliveryPerKmAmount: fc.integer({ min: 0, max: 500 }),
  freeDeliveryFromAmount: fc.option(amounts),
  serviceBasisPoints: fc.integer({ min: 0, max: 3_000 }),
  serviceMinAmount: fc.integer({ min: 0, max: 100 }),
  serviceMaxAmount: fc.integer({ min: 100, max: 900 }),
  taxBasisPoints: fc.integer({ min: 0, max: 2_500 }),
  taxInclusive: fc.boolean(),
});

const item = (id: string, amount: number, more: object = {}) => ({
  id,
  name: id,
  amount,
  available: true,
  unavailableUntil: null,
  stock: null,
  modifierGroups: [],
  ...more,
});
const menuOf = (items: object[]): Menu =>
  ({ restaurantId: "r", version: 1, sections: [{ id: "s", name: "s", items }] }) as unknown as Menu;
const restaurant = { minimumAmount: 0 } as Restaurant;
const line = (itemId: string, quantity: number, optionIds: string[] = []): CartLine =>
  ({ itemId, quantity, optionIds, note: "" }) as unknown as CartLine;

const ask = (menu: Menu, lines: CartLine[], policy: FeePolicy, tipAmount = 0, minimumAmount = 0) =>
  quote({
    restaurant: { ...restaurant, minimumAmount },
    menu,
    fees: policy,
    currency: "EUR",
    lines,
    fulfilment: "delivery",
    metres: 1_500,
    tipAmount,
    at: new Date("2026-03-02T11:00:00Z"),
  });

const plain: FeePolicy = {
  deliveryBaseAmount: 0,
  deliveryPerKmAmount: 0,
  freeDeliveryFromAmount: null,
  serviceBasisPoints: 0,
  serviceMinAmount: 0,
  serviceMaxAmount: 0,
  taxBasisPoints: 0,
  taxInclusive: true,
};

describe("a quote", () => {
  test("adds up to the cent, in whole minor units, whatever the fees", () => {
    fc.assert(
      fc.property(
        fees,
        fc.array(fc.tuple(amounts, fc.integer({ min: 1, max: 50 })), {
          minLength: 1,
          maxLength: 10,
        }),
        amounts,
        (policy, wanted, tip) => {
          const menu = menuOf(wanted.map(([amount], index) => item(`i${index}`, amount)));
          const { price, lines } = ask(
            menu,
            wanted.map(([, quantity], index) => line(`i${index}`, quantity)),
            policy,
            tip,
          );
          const subtotal = lines.reduce((sum, each) => sum + each.totalAmount, 0);
          expect(price.subtotalAmount).toBe(subtotal);
          const onTop = policy.taxInclusive ? 0 : price.taxAmount;
          expect(price.totalAmount).toBe(
            subtotal + price.deliveryFeeAmount + price.serviceFeeAmount + onTop + tip,
          );
          for (const value of Object.values(price))
            if (typeof value === "number")
              expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        },
      ),
    );
  });

  test("tax inside a price and tax on top of the net agree to the cent", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2_500 }), (net, rate) => {
        const gross = net + share(net, rate);
        expect(Math.abs(taxInside(gross, rate) - share(net, rate))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the dearest options are the free ones", () => {
    const group = {
      id: "g",
      name: "Toppings",
      min: 0,
      max: 3,
      freeQuantity: 1,
      options: [
        { id: "a", name: "a", amount: 50, available: true, groups: [] },
        { id: "b", name: "b", amount: 200, available: true, groups: [] },
      ],
    };
    const { lines } = ask(
      menuOf([item("pizza", 900, { modifierGroups: [group] })]),
      [line("pizza", 1, ["a", "b"])],
      plain,
    );
    expect(lines).toMatchObject([{ unitAmount: 950 }]);
  });

  const choice = (id: string, amount: number, groups: object[] = []) => ({
    ...{ id, name: id, amount, available: true, groups },
  });
  const groupOf = (id: string, min: number, options: object[]) => ({
    ...{ id, name: id, min, max: 1, freeQuantity: 0, options },
  });
  const sauce = groupOf("sauce", 1, [choice("hot", 30), choice("mild", 0)]);
  const side = groupOf("side", 0, [choice("fries", 200, [sauce]), choice("salad", 300)]);
  const burger = menuOf([item("burger", 900, { modifierGroups: [side] })]);

  test("a choice below a choice counts once that one is taken, and only then", () => {
    const codes = (optionIds: string[]) =>
      ask(burger, [line("burger", 1, optionIds)], plain).problems.map(({ code }) => code);
    expect(codes([])).toEqual([]);
    expect(codes(["fries"])).toEqual(["pricing.too_few_options"]);
    expect(codes(["fries", "hot"])).toEqual([]);
    expect(codes(["salad", "hot"])).toEqual(["pricing.unknown_option"]);
    expect(ask(burger, [line("burger", 1, ["fries", "hot"])], plain).lines[0]?.unitAmount).toBe(
      1_130,
    );
  });

  test("breakfast at noon is refused with the time at which it is served again", () => {
    const seven = { weekdays: [], fromMinutes: 420, toMinutes: 660, fromDate: null, toDate: null };
    const sections = [{ id: "s", name: "Breakfast", windows: [seven], items: [item("egg", 400)] }];
    const menu = { restaurantId: "r", version: 1, sections } as unknown as Menu;
    const at = (text: string) =>
      quote({
        restaurant: { minimumAmount: 0, hours: { timeZone: "UTC" } } as Restaurant,
        ...{ menu, fees: plain, currency: "EUR", lines: [line("egg", 1)], fulfilment: "pickup" },
        ...{ metres: 0, tipAmount: 0, at: new Date(text) },
      }).problems;
    expect(at("2026-03-02T09:00:00Z")).toEqual([]);
    expect(at("2026-03-02T12:00:00Z")).toMatchObject([
      { code: "pricing.item_not_served", name: "egg", from: new Date("2026-03-03T07:00:00Z") },
    ]);
  });

  test.each([
    ["an unknown item", [line("nothing", 1)], "pricing.unknown_item"],
    ["too few options", [line("pick", 1)], "pricing.too_few_options"],
    ["too many options", [line("pick", 1, ["a", "b"])], "pricing.too_many_options"],
    ["an option of another dish", [line("pick", 1, ["a", "zz"])], "pricing.unknown_option"],
    ["more than are left", [line("last", 3)], "pricing.too_few_left"],
    ["a dish that is off", [line("off", 1)], "pricing.item_sold_out"],
  ])("names the problem: %s", (_, lines, code) => {
    const group = {
      id: "g",
      name: "One of",
      min: 1,
      max: 1,
      freeQuantity: 0,
      options: [
        { id: "a", name: "a", amount: 0, available: true, groups: [] },
        { id: "b", name: "b", amount: 0, available: true, groups: [] },
      ],
    };
    const menu = menuOf([
      item("pick", 500, { modifierGroups: [group] }),
      item("last", 500, { stock: 2 }),
      item("off", 500, { available: false }),
    ]);
    expect(ask(menu, lines, plain).problems.map((each) => each.code)).toContain(code);
  });

  test("a cart below the minimum says what is missing, and only that", () => {
    const { problems } = ask(menuOf([item("tea", 300)]), [line("tea", 1)], plain, 0, 1_000);
    expect(problems).toEqual([
      { code: "pricing.below_minimum", minimumAmount: 1_000, currency: "EUR" },
    ]);
  });

  test("delivery never costs less for being farther", () => {
    fc.assert(
      fc.property(
        fees,
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        amounts,
        (policy, metres, more, subtotal) => {
          expect(deliveryFee(policy, { metres: metres + more }, subtotal)).toBeGreaterThanOrEqual(
            deliveryFee(policy, { metres }, subtotal),
          );
        },
      ),
    );
  });

  test("an area's own fee stands for the distance, and is waived where the zone waives it", () => {
    fc.assert(
      fc.property(
        fees,
        fc.integer({ min: 0, max: 30_000 }),
        amounts,
        (policy, metres, subtotal) => {
          const terms = { feeAmount: 333, minimumAmount: null };
          const free =
            policy.freeDeliveryFromAmount !== null && subtotal >= policy.freeDeliveryFromAmount;
          expect(deliveryFee(policy, { metres, terms }, subtotal)).toBe(free ? 0 : 333);
        },
      ),
    );
  });
});
