import { cx } from "class-variance-authority";
import { type MoneyText, moneyText } from "./money-text.ts";

export { type MoneyText, moneyText };

export interface PriceProps extends MoneyText {
  /** The price before, struck through. */
  beforeMinor?: number | undefined;
  beforeLabel?: string | undefined;
  /** Show a plus sign, for extras. */
  signed?: boolean | undefined;
  className?: string | undefined;
}

/** An amount of money, aligned under its neighbours. */
export function Price(props: PriceProps) {
  const { minor, currency, locale, beforeMinor, beforeLabel, signed, className } = props;
  return (
    <span className={cx("whitespace-nowrap tabular", className)}>
      {beforeMinor === undefined ? null : (
        <s className="me-1.5 text-muted">
          {beforeLabel ? <span className="sr-only">{beforeLabel} </span> : null}
          {moneyText({ minor: beforeMinor, currency, locale })}
        </s>
      )}
      {signed && minor > 0 ? "+" : ""}
      {moneyText({ minor, currency, locale })}
    </span>
  );
}
