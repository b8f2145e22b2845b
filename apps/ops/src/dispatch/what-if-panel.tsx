"use client";

import type { DispatchChanges } from "@swift-eats/contract/dispatch";
import { dispatchWhatIf, type WhatIfView } from "@swift-eats/contract/operations";
import { localTime } from "@swift-eats/domain/kernel";
import { useCityNow } from "@swift-eats/frame/clock";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { moneyText } from "@swift-eats/ui/price";
import { TextField } from "@swift-eats/ui/text-field";
import { History } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useZone } from "../shell/zone-provider.tsx";

const dayMs = 86_400_000;

/** What the settings in the fields would have done to a past day. */
export function WhatIfPanel({ changes }: { changes: DispatchChanges | null }) {
  const t = useTranslations("what_if");
  const { zone } = useZone();
  const now = useCityNow(60_000);
  const yesterday = now && localTime(new Date(now.getTime() - dayMs), zone.timeZone).date;
  const [chosen, setChosen] = useState<string | null>(null);
  const [result, setResult] = useState<WhatIfView | null>(null);
  const { tell, busy, problem } = useTell(dispatchWhatIf);
  const day = chosen ?? yesterday ?? "";
  const replay = async () => {
    if (!changes) return;
    setResult(null);
    const answer = await tell({ params: { geoKey: zone.geoKey }, body: { day, changes } });
    if (answer.ok) setResult(answer.value);
  };
  return (
    <section
      aria-label={t("title")}
      className="flex flex-col gap-3 rounded-card border border-line bg-surface-raised p-4"
    >
      <div>
        <h4 className="font-bold">{t("title")}</h4>
        <p className="text-sm text-muted">{t("lead")}</p>
      </div>
      <TextField
        label={t("day")}
        type="date"
        value={day}
        max={yesterday ?? undefined}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} />
      {result ? <Result result={result} /> : null}
      <div className="flex justify-end">
        <Button
          variant="secondary"
          icon={<History aria-hidden className="size-4" />}
          busy={busy}
          disabled={changes === null || day === ""}
          reason={changes === null ? t("wrong_fields") : undefined}
          onClick={() => void replay()}
        >
          {t("replay")}
        </Button>
      </div>
    </section>
  );
}

function Result({ result }: { result: WhatIfView }) {
  const t = useTranslations("what_if");
  const format = useFormatter();
  const locale = useLocale();
  const { currency, asItWas, asChanged, difference } = result;
  const minutes = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const money = (minor: number) => moneyText({ minor, currency, locale });
  const rows = [
    { key: "delivered", text: (figures: WhatIfView["asItWas"]) => String(figures.delivered) },
    {
      key: "click_to_door",
      text: (figures: WhatIfView["asItWas"]) => minutes(figures.clickToDoorMinutes),
    },
    {
      key: "ready_to_pickup",
      text: (figures: WhatIfView["asItWas"]) => minutes(figures.readyToPickupMinutes),
    },
    { key: "pay", text: (figures: WhatIfView["asItWas"]) => money(figures.payAmount) },
  ] as const;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="text-sm text-muted">
        {t("replayed", { orders: result.orders, couriers: result.couriers })}
      </p>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-muted">
            <th scope="col" className="py-1 text-start font-semibold">
              <span className="sr-only">{t("figure")}</span>
            </th>
            <th scope="col" className="py-1 text-end font-semibold">
              {t("was")}
            </th>
            <th scope="col" className="py-1 text-end font-semibold">
              {t("changed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, text }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-1 text-start font-normal">
                {t(key)}
              </th>
              <td className="py-1 text-end tabular">{text(asItWas)}</td>
              <td className="py-1 text-end font-semibold tabular">{text(asChanged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="font-semibold">
        {t("difference", {
          minutes: format.number(difference.minutes, {
            maximumFractionDigits: 0,
            signDisplay: "exceptZero",
          }),
          money: money(difference.payAmount),
        })}
      </p>
    </div>
  );
}
