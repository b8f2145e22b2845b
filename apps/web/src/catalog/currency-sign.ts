/** "€" or "$": what a price level is written with. */
export const currencySign = (currency: string, locale = "en"): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
