import type { DeliveryTerms, Item, Menu, ModifierOption, Restaurant } from "../catalog/index.ts";
import { findItem, groupsInPlay, sectionOf, serving } from "../catalog/index.ts";
import type { FeePolicy } from "../cities/index.ts";
import { type ItemId, type Refusal, share, taxInside } from "../kernel/index.ts";

export interface CartLine {
  readonly itemId: ItemId;
  readonly quantity: number;
  readonly optionIds: readonly string[];
  readonly note: string;
}

export interface QuotedLine {
  readonly itemId: ItemId;
  readonly name: string;
  readonly quantity: number;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly amount: number;
  }[];
  readonly note: string;
  /** One portion with its options. */
  readonly unitAmount: number;
  readonly totalAmount: number;
}

export interface Price {
  readonly currency: string;
  readonly subtotalAmount: number;
  readonly deliveryFeeAmount: number;
  readonly serviceFeeAmount: number;
  readonly taxAmount: number;
  readonly taxInclusive: boolean;
  readonly tipAmount: number;
  readonly totalAmount: number;
}

export interface Quote {
  readonly lines: readonly QuotedLine[];
  readonly price: Price;
  /** Why the cart cannot be ordered as it is, line by line; empty when it can. */
  readonly problems: readonly Refusal[];
}

export const quantityMax = 50;
export const linesMax = 60;

export interface QuoteRequest {
  readonly restaurant: Restaurant;
  readonly menu: Menu;
  readonly fees: FeePolicy;
  readonly currency: string;
  readonly lines: readonly CartLine[];
  readonly fulfilment: "delivery" | "pickup";
  /** Road metres from the kitchen to the door; 0 for pickup. */
  readonly metres: number;
  readonly tipAmount: number;
  /** When it is to be made: sections have their hours. */
  readonly at: Date;
  /** Of the restaurant's delivery area. Left out: the zone's fee and the restaurant's minimum. */
  readonly terms?: DeliveryTerms;
}

/** What the cart costs now, and what is wrong with it. Deterministic; amounts are minor units. */
export function quote(request: QuoteRequest): Quote {
  const problems: Refusal[] = [];
  const lines: QuotedLine[] = [];
  for (const line of request.lines) {
    const item = findItem(request.menu, line.itemId);
    if (!item) problems.push({ code: "pricing.unknown_item", itemId: line.itemId });
    else {
      problems.push(...notServed(request, item), ...lineProblems(item, line));
      lines.push(priceLine(item, line));
    }
  }
  const price = total(
    request,
    lines.reduce((sum, each) => sum + each.totalAmount, 0),
  );
  const minimumAmount = request.terms?.minimumAmount ?? request.restaurant.minimumAmount;
  if (lines.length === 0) problems.push({ code: "pricing.empty_cart" });
  else if (price.subtotalAmount < minimumAmount)
    problems.push({ code: "pricing.below_minimum", minimumAmount, currency: request.currency });
  return { lines, price, problems };
}

/** Breakfast at noon: said with the time at which it is served again. */
function notServed({ menu, restaurant, at }: QuoteRequest, item: Item): Refusal[] {
  const windows = sectionOf(menu, item.id)?.windows ?? [];
  if (windows.length === 0) return [];
  const { now, from } = serving(windows, restaurant.hours.timeZone, at);
  return now ? [] : [{ code: "pricing.item_not_served", itemId: item.id, name: item.name, from }];
}

function chosen(item: Item, line: CartLine): readonly ModifierOption[] {
  return groupsInPlay(item.modifierGroups, line.optionIds).flatMap((group) =>
    line.optionIds.flatMap((id) => group.options.filter((option) => option.id === id)),
  );
}

function lineProblems(item: Item, line: CartLine): Refusal[] {
  const about = { itemId: item.id, name: item.name };
  const problems: Refusal[] = [];
  if (!item.available)
    problems.push({ code: "pricing.item_sold_out", ...about, until: item.unavailableUntil });
  else if (item.stock !== null && item.stock < line.quantity)
    problems.push({ code: "pricing.too_few_left", ...about, left: item.stock });
  const options = chosen(item, line);
  if (options.length !== line.optionIds.length)
    problems.push({ code: "pricing.unknown_option", ...about });
  for (const option of options)
    if (!option.available)
      problems.push({ code: "pricing.option_sold_out", ...about, option: option.name });
  for (const group of groupsInPlay(item.modifierGroups, line.optionIds)) {
    const count = group.options.filter((option) => line.optionIds.includes(option.id)).length;
    if (count < group.min)
      problems.push({
        code: "pricing.too_few_options",
        ...about,
        group: group.name,
        min: group.min,
      });
    if (count > group.max)
      problems.push({
        code: "pricing.too_many_options",
        ...about,
        group: group.name,
        max: group.max,
      });
  }
  return problems;
}

function priceLine(item: Item, line: CartLine): QuotedLine {
  const options = groupsInPlay(item.modifierGroups, line.optionIds).flatMap((group) => {
    const picked = group.options.filter((option) => line.optionIds.includes(option.id));
    // The cheapest stay on the bill: the free ones are the dearest, as the customer would choose.
    const free = new Set(
      [...picked]
        .sort((a, b) => b.amount - a.amount)
        .slice(0, group.freeQuantity)
        .map(({ id }) => id),
    );
    return picked.map(({ id, name, amount }) => ({ id, name, amount: free.has(id) ? 0 : amount }));
  });
  const unitAmount = item.amount + options.reduce((sum, { amount }) => sum + amount, 0);
  return {
    itemId: item.id,
    name: item.name,
    quantity: line.quantity,
    options,
    note: line.note,
    unitAmount,
    totalAmount: unitAmount * line.quantity,
  };
}

/**
 * The area's own fee, or the zone's: by started kilometre after the first. Waived above the zone's threshold.
 * Minor units; `way.metres` by road.
 */
export function deliveryFee(
  fees: FeePolicy,
  { metres, terms }: { readonly metres: number; readonly terms?: DeliveryTerms },
  subtotalAmount: number,
): number {
  if (fees.freeDeliveryFromAmount !== null && subtotalAmount >= fees.freeDeliveryFromAmount)
    return 0;
  if (terms && terms.feeAmount !== null) return terms.feeAmount;
  const started = Math.max(0, Math.ceil(metres / 1_000) - 1);
  return fees.deliveryBaseAmount + started * fees.deliveryPerKmAmount;
}

function total(
  { fees, currency, fulfilment, metres, tipAmount, terms }: QuoteRequest,
  subtotalAmount: number,
): Price {
  const deliveryFeeAmount =
    fulfilment === "delivery"
      ? deliveryFee(fees, { metres, ...(terms ? { terms } : {}) }, subtotalAmount)
      : 0;
  const serviceFeeAmount =
    subtotalAmount === 0
      ? 0
      : Math.min(
          fees.serviceMaxAmount,
          Math.max(fees.serviceMinAmount, share(subtotalAmount, fees.serviceBasisPoints)),
        );
  const taxed = subtotalAmount + deliveryFeeAmount + serviceFeeAmount;
  const taxAmount = fees.taxInclusive
    ? taxInside(taxed, fees.taxBasisPoints)
    : share(taxed, fees.taxBasisPoints);
  return {
    currency,
    subtotalAmount,
    deliveryFeeAmount,
    serviceFeeAmount,
    taxAmount,
    taxInclusive: fees.taxInclusive,
    tipAmount,
    totalAmount: taxed + (fees.taxInclusive ? 0 : taxAmount) + tipAmount,
  };
}
