import type { DecisionView } from "@swift-eats/contract/dispatch";
import { whyNotAsked } from "@swift-eats/domain/dispatch";
import { useFormatter, useTranslations } from "next-intl";

/** Who else was thought of, how much worse they were, and what spoke most against them. */
export function RunnersUp({ decision }: { decision: DecisionView }) {
  const t = useTranslations("decisions");
  const format = useFormatter();
  const { runnersUp, terms } = decision;
  if (runnersUp.length === 0) return <p className="text-sm text-muted">{t("nobody_else")}</p>;
  return (
    <div>
      <h5 className="text-sm font-semibold">{t("runners_up")}</h5>
      <ul className="divide-y divide-line text-sm">
        {runnersUp.map((each) => (
          <li key={each.driverId} className="flex items-baseline gap-x-3 py-1">
            <span className="min-w-0 flex-1">
              {each.driverName || t("former_courier")}{" "}
              <span className="text-muted">{t(`against.${whyNotAsked(each, terms)}`)}</span>
            </span>
            <span className="tabular">
              {t("worse", {
                minutes: format.number(each.worseBySeconds / 60, {
                  minimumFractionDigits: 1,
                  maximumFractionDigits: 1,
                }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
