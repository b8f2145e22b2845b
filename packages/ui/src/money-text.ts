const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: "currency", currency });
  formats.set(key, made);
  return made;
}

export interface MoneyText {
  /** Integer minor units: cents for EUR, whole yen for JPY. */
  minor: number;
  currency: string;
  locale: string;
}

/** Money in the reader's habit, whatever number of decimals the currency has. */
export function moneyText({ minor, currency, locale }: MoneyText): string {
  const format = formatOf(currency, locale);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
