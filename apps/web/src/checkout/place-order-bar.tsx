"use client";

import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { moneyText, Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import type { useCheckout } from "./use-checkout.ts";

type Checkout = ReturnType<typeof useCheckout>;

export interface PlaceOrderBarProps {
  checkout: Checkout;
  currency: string;
}

/** The one button, always in sight on a phone, and what came of it. */
export function PlaceOrderBar({ checkout, currency }: PlaceOrderBarProps) {
  const { order, quote, settled, placed, draft, restaurant, quoted } = checkout;
  const t = useTranslations("checkout");
  const locale = useLocale();
  const closed = restaurant?.state.open === false && draft.scheduledFor === null;
  const short = useShort(quote, currency);
  const reason = !placed
    ? t("reason_place")
    : closed
      ? t("reason_time")
      : quote && quote.problems.length > 0
        ? (short ?? t("reason_problems"))
        : quoted.problem
          ? t("reason_quote")
          : undefined;
  const repeat = order.problem?.code === "ordering.looks_like_a_repeat";
  const shown = order.changes.length > 0 ? null : order.problem;
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-col gap-2 border-t border-line bg-surface-raised px-4 py-3 max-lg:-mb-4 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
      <ProblemNotice problem={repeat ? null : shown} />
      {order.unsure ? (
        <Notice tone="wait" live>
          {t("unsure")}
        </Notice>
      ) : null}
      {repeat ? (
        <Notice
          tone="wait"
          live
          title={t("repeat")}
          action={
            <Button variant="secondary" busy={order.busy} onClick={() => void checkout.send(true)}>
              {t("repeat_confirm")}
            </Button>
          }
        >
          {t("repeat_body")}
        </Notice>
      ) : null}
      <Button
        size="lg"
        wide
        busy={order.busy || (placed && !settled && !quoted.problem)}
        onClick={() => void checkout.send()}
        disabled={reason !== undefined}
        {...(reason === undefined ? {} : { reason })}
      >
        {order.unsure ? t("try_again") : t("place")}
        {quote ? (
          <Price minor={quote.price.totalAmount} currency={currency} locale={locale} />
        ) : null}
      </Button>
    </div>
  );
}

/** How much is missing to the minimum, when that is all that is in the way. */
function useShort(quote: Checkout["quote"], currency: string): string | null {
  const t = useTranslations("checkout");
  const locale = useLocale();
  const [only, another] = quote?.problems ?? [];
  if (!quote || another || typeof only?.minimumAmount !== "number") return null;
  const money = (minor: number) => moneyText({ minor, currency, locale });
  return t("reason_minimum", {
    amount: money(only.minimumAmount - quote.price.subtotalAmount),
    minimum: money(only.minimumAmount),
  });
}
