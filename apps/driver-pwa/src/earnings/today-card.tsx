import type { CourierView } from "@swift-eats/contract/drivers";
import { Price } from "@swift-eats/ui/price";
import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

/** Today so far, tips apart. */
export function TodayCard({ today, onOpen }: { today: CourierView["today"]; onOpen: () => void }) {
  const t = useTranslations("earnings");
  const locale = useLocale();
  const { currency } = today;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex w-full items-center gap-4 rounded-card border border-line bg-surface-raised p-4 text-start"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-sm font-semibold text-muted">{t("today")}</span>
        <Price
          className="display text-2xl"
          minor={today.payAmount}
          currency={currency}
          locale={locale}
        />
        <span className="block text-sm text-muted">
          {t("trips", { count: today.trips })}
          {" · "}
          {t("tips")} <Price minor={today.tipAmount} currency={currency} locale={locale} />
        </span>
      </span>
      <ChevronRight aria-hidden className="size-6 shrink-0 text-muted rtl:rotate-180" />
    </button>
  );
}
