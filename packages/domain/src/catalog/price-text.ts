/** "12.50" or "12,50" as minor units, digit by digit: never through a float. Null when it is no price. */
export function minorOf(text: string, digits: number): number | null {
  const parts = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  const [, whole, part = ""] = parts ?? [];
  if (!whole || part.length > digits) return null;
  return Number(`${whole}${part.padEnd(digits, "0")}`);
}

/** Minor units as `minorOf` reads them. */
export function priceText(amount: number, digits: number): string {
  const text = String(amount).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Digits after the point of a currency's amounts: 2 for EUR, 0 for JPY. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;
