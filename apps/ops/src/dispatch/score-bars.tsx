import type { ScoreTermsView } from "@swift-eats/contract/dispatch";
import { useFormatter, useTranslations } from "next-intl";

const terms = ["clickToDoor", "courierTime", "freshness", "balance", "performance"] as const;

/** What a trip costs in minutes of click-to-door, term by term; the bars share one scale. */
export function ScoreBars({ score }: { score: ScoreTermsView }) {
  const t = useTranslations("decisions");
  const format = useFormatter();
  const longest = Math.max(60, ...terms.map((term) => Math.abs(score[term])));
  const minutes = (seconds: number) =>
    t("minutes", {
      minutes: format.number(seconds / 60, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        // Less than nothing by a second is no "-0.0".
        signDisplay: "negative",
      }),
    });
  return (
    <dl
      aria-label={t("score")}
      className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 text-sm"
    >
      {terms.map((term) => (
        <div key={term} className="contents">
          <dt title={t(`terms_hint.${term}`)}>{t(`terms.${term}`)}</dt>
          <dd className="contents">
            <span aria-hidden className="h-1.5 overflow-hidden rounded-pill bg-line">
              <span
                style={{ width: `${(Math.abs(score[term]) / longest) * 100}%` }}
                className={`block h-1.5 ${score[term] < 0 ? "bg-good" : "bg-courier"} ${score[term] === 0 ? "" : "min-w-1"}`}
              />
            </span>
            <span className="text-end tabular">{minutes(score[term])}</span>
          </dd>
        </div>
      ))}
      <dt className="font-semibold">{t("together")}</dt>
      <dd className="col-span-2 text-end font-semibold tabular">
        {minutes(terms.reduce((sum, term) => sum + score[term], 0))}
      </dd>
    </dl>
  );
}
