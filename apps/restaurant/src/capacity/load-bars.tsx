import type { KitchenLoadView } from "@swift-eats/contract/kitchen";
import { Badge } from "@swift-eats/ui/badge";
import { Card } from "@swift-eats/ui/card";
import { moneyText } from "@swift-eats/ui/price";
import { useFormatter, useLocale, useTranslations } from "next-intl";

/** Each window as a bar: against its limit, or against the fullest when there is none. */
export function LoadBars({ load, timeZone }: { load: KitchenLoadView; timeZone: string }) {
  const t = useTranslations("capacity");
  const format = useFormatter();
  const locale = useLocale();
  const fullest = Math.max(1, ...load.windows.map(({ makeMinutes }) => makeMinutes));
  const share = ({ orders, amount, makeMinutes }: KitchenLoadView["windows"][number]): number => {
    const { ordersMax, amountMax, makeMinutesMax } = load.throttle ?? {};
    const shares = [
      ordersMax ? orders / ordersMax : 0,
      amountMax ? amount / amountMax : 0,
      makeMinutesMax ? makeMinutes / makeMinutesMax : 0,
    ];
    return Math.min(1, load.throttle ? Math.max(...shares) : makeMinutes / fullest);
  };
  return (
    <Card className="flex flex-col gap-3 p-5">
      <h3 className="font-bold">{t("next")}</h3>
      <ul className="flex flex-col gap-2">
        {load.windows.map((window) => (
          <li key={window.startsAt} className="flex items-center gap-3">
            <span className="w-14 shrink-0 font-semibold tabular">
              {format.dateTime(new Date(window.startsAt), {
                hour: "2-digit",
                minute: "2-digit",
                hourCycle: "h23",
                timeZone,
              })}
            </span>
            <span className="relative h-4 min-w-16 flex-1 overflow-hidden rounded-pill bg-surface-sunken">
              <span
                aria-hidden
                style={{ width: `${Math.round(share(window) * 100)}%` }}
                className={`absolute inset-y-0 start-0 rounded-pill ${window.full ? "bg-bad" : share(window) > 0.7 ? "bg-wait" : "bg-good"}`}
              />
            </span>
            <span className="w-44 shrink-0 text-sm text-muted tabular sm:w-72">
              {t("window", {
                orders: window.orders,
                minutes: window.makeMinutes,
                amount: moneyText({ minor: window.amount, currency: load.currency, locale }),
              })}
            </span>
            <span className="w-14 shrink-0">
              {window.full ? <Badge tone="bad">{t("full")}</Badge> : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
