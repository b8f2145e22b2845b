import type { ItemView } from "@swift-eats/contract/catalog";
import type { Problem } from "@swift-eats/contract/wire";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { CircleOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

export interface ItemRowProps {
  item: ItemView;
  timeZone: string;
  /** Its section is served now: what it is off for is the kitchen's switch. */
  served: boolean;
  problem: Problem | null;
  onOff: () => void;
  onOn: () => void;
}

export function ItemRow({ item, timeZone, served, problem, onOff, onOn }: ItemRowProps) {
  const t = useTranslations("menu");
  const format = useFormatter();
  const until = item.unavailableUntil
    ? format.dateTime(new Date(item.unavailableUntil), {
        weekday: "short",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone,
      })
    : null;
  return (
    <li className="flex flex-col gap-2 px-4 py-3" data-item={item.id}>
      <div className="flex min-h-control items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className={`font-semibold ${item.available ? "" : "text-muted line-through"}`}>
            {item.name}
          </p>
          {item.available ? null : (
            <p className="flex items-center gap-1.5 text-sm font-semibold text-bad-text">
              <CircleOff aria-hidden className="size-4" />
              {item.stock === 0
                ? t("no_stock")
                : until
                  ? t("off_until", { time: until })
                  : t("off_now")}
            </p>
          )}
        </div>
        {item.available || item.stock === 0 || !served ? null : (
          <Button
            variant="ghost"
            aria-label={t("off_longer_named", { name: item.name })}
            onClick={onOff}
          >
            {t("off_longer")}
          </Button>
        )}
        {item.available ? (
          <Button
            variant="secondary"
            aria-label={t("switch_off_named", { name: item.name })}
            onClick={onOff}
          >
            {t("switch_off")}
          </Button>
        ) : (
          <Button
            variant="good"
            aria-label={t("switch_on_named", { name: item.name })}
            onClick={onOn}
          >
            {t("switch_on")}
          </Button>
        )}
      </div>
      <ProblemNotice problem={problem} />
    </li>
  );
}
