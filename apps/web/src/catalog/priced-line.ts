import type { ItemView } from "@swift-eats/contract/catalog";
import type { Menu, Restaurant } from "@swift-eats/domain/catalog";
import type { ItemId } from "@swift-eats/domain/kernel";
import { quote } from "@swift-eats/domain/pricing";

const noFees = {
  deliveryBaseAmount: 0,
  deliveryPerKmAmount: 0,
  freeDeliveryFromAmount: null,
  serviceBasisPoints: 0,
  serviceMinAmount: 0,
  serviceMaxAmount: 0,
  taxBasisPoints: 0,
  taxInclusive: true,
};

export interface Choice {
  readonly item: ItemView;
  readonly optionIds: readonly string[];
  readonly quantity: number;
}

/** One line by the domain's own rules, before the server is asked: its price and what is wrong with it. */
export function pricedLine({ item, optionIds, quantity }: Choice, currency: string) {
  // Put in for later it is served when it is made; whether it is at the chosen time the server says.
  const served = item.preorder ? { ...item, available: true } : item;
  const priced = quote({
    // The rule reads names, amounts, groups and availability, which the view has under the same names.
    menu: { sections: [{ items: [served] }] } as unknown as Menu,
    restaurant: { minimumAmount: 0 } as Restaurant,
    fees: noFees,
    currency,
    lines: [{ itemId: item.id as ItemId, quantity, optionIds, note: "" }],
    fulfilment: "pickup",
    metres: 0,
    tipAmount: 0,
    // The view has no hours of sections: what is not served now is already marked as not available.
    at: new Date(0),
  });
  const line = priced.lines[0];
  return {
    unitAmount: line?.unitAmount ?? item.amount,
    totalAmount: line?.totalAmount ?? item.amount * quantity,
    problems: priced.problems,
  };
}
