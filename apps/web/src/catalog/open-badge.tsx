import type { RestaurantView } from "@swift-eats/contract/catalog";
import { Badge } from "@swift-eats/ui/badge";
import { useTranslations } from "next-intl";
import { useMoments } from "../shell/moments.ts";

type State = RestaurantView["state"];

/** Says only what matters: closed and until when, or busy. */
export function OpenBadge(props: { state: State; busyMinutes: number; timeZone: string }) {
  const { state, busyMinutes, timeZone } = props;
  const t = useTranslations("catalog");
  const { clock, weekday } = useMoments(timeZone);
  if (!state.open) {
    const when = (at: string) => {
      if (state.opensOn === "today") return clock(at);
      const day = state.opensOn === "tomorrow" ? t("tomorrow") : weekday(at, state.opensOn);
      return `${day} ${clock(at)}`;
    };
    const words = state.why === "paused" ? "paused" : "closed";
    return (
      <Badge tone="neutral" solid>
        {state.opensAt ? t(`${words}_until`, { when: when(state.opensAt) }) : t(words)}
      </Badge>
    );
  }
  return busyMinutes > 0 ? <Badge tone="wait">{t("busy", { minutes: busyMinutes })}</Badge> : null;
}
