import type { Order } from "@swift-eats/domain/ordering";
import type { Ports } from "@swift-eats/server/wire";

const moneyText = (amount: number, currency: string, locale: string): string => {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

const clockText = (at: Date, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);

/** What a mail about an order may fill in; `window` is the promise unless something newer is told. */
export async function mailFacts(
  { zones }: Pick<Ports, "zones">,
  order: Order,
  window: { readonly from: Date; readonly to: Date } = {
    from: order.promisedFrom,
    to: order.promisedBy,
  },
): Promise<Record<string, string>> {
  const timeZone = (await zones.get(order.geoKey))?.timeZone ?? "UTC";
  const { locale, price } = order;
  return {
    name: order.contact.name,
    restaurant: order.restaurantName,
    total: moneyText(price.totalAmount, price.currency, locale),
    fee: moneyText(order.cancellationFeeAmount, price.currency, locale),
    from: clockText(window.from, locale, timeZone),
    to: clockText(window.to, locale, timeZone),
  };
}
