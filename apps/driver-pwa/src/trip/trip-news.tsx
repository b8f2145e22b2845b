import { IconButton } from "@swift-eats/ui/icon-button";
import { Notice } from "@swift-eats/ui/notice";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TripNews as News } from "./use-trip-news.ts";

/** An order joined or left: said where the next step is read. */
export function TripNews({ news, onRead }: { news: News; onRead: () => void }) {
  const t = useTranslations("trip");
  const what = news.joined > 0 ? "joined" : "left";
  return (
    <Notice
      tone="wait"
      live
      title={t(`${what}_title`, { count: news[what] })}
      action={<IconButton label={t("understood")} icon={<Check aria-hidden />} onClick={onRead} />}
    >
      {t(`${what}_body`)}
    </Notice>
  );
}
