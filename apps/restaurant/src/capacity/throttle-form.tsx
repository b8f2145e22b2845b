import {
  endThrottle,
  getKitchenLoad,
  type KitchenLoadView,
  kitchenRestaurants,
  startThrottle,
} from "@swift-eats/contract/kitchen";
import { digitsOf, minorOf, priceText } from "@swift-eats/domain/catalog";
import { windowMinutes } from "@swift-eats/domain/kitchen";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Badge } from "@swift-eats/ui/badge";
import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { Segmented } from "@swift-eats/ui/segmented";
import { TextField } from "@swift-eats/ui/text-field";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";

const lengths = ["60", "120", "240"] as const;
const whole = (text: string): number | null => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null);

/** The limits that hold as somebody would type them; to put aside others than these is refused. */
const typed = (held: KitchenLoadView["throttle"], digits: number) => ({
  window: String(held?.windowMinutes ?? 30),
  orders: String(held?.ordersMax ?? ""),
  value: held?.amountMax ? priceText(held.amountMax, digits) : "",
  makes: String(held?.makeMinutesMax ?? ""),
  seenUntil: held?.until ?? null,
});

/** No more than so many orders, so much value or so much work in each window, for a while. */
export function ThrottleForm({ load }: { load: KitchenLoadView }) {
  const t = useTranslations("capacity");
  const format = useFormatter();
  const { restaurant } = useShift();
  const refetch = [getKitchenLoad, kitchenRestaurants];
  const start = useTell(startThrottle, refetch);
  const end = useTell(endThrottle, refetch);
  const digits = digitsOf(load.currency);
  const { throttle } = load;
  const [draft, setDraft] = useState(() => typed(throttle, digits));
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>("60");
  const params = { id: restaurant.id };
  const limits = {
    windowMinutes: windowMinutes.find((each) => String(each) === draft.window) ?? 30,
    ordersMax: whole(draft.orders),
    amountMax: minorOf(draft.value, digits) || null,
    makeMinutesMax: whole(draft.makes),
  };
  const fields = [
    { label: t("orders_max"), key: "orders" },
    { label: t("amount_max", { currency: load.currency }), key: "value" },
    { label: t("make_max"), key: "makes" },
  ] as const;
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="flex-1 font-bold">{t("throttle")}</h3>
        {throttle ? (
          <>
            <Badge tone="wait">
              {t("throttled_until", {
                time: format.dateTime(new Date(throttle.until), {
                  hour: "2-digit",
                  minute: "2-digit",
                  hourCycle: "h23",
                  timeZone: restaurant.timeZone,
                }),
              })}
            </Badge>
            <Button variant="secondary" busy={end.busy} onClick={() => void end.tell({ params })}>
              {t("end")}
            </Button>
          </>
        ) : null}
      </div>
      <p className="text-sm text-muted">{t("throttle_lead")}</p>
      <Choice
        label={t("window_length")}
        value={draft.window}
        values={windowMinutes.map(String)}
        onValue={(window) => setDraft({ ...draft, window })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map(({ label, key }) => (
          <TextField
            key={key}
            label={label}
            placeholder={t("no_limit")}
            inputMode="decimal"
            autoComplete="off"
            value={draft[key]}
            onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Choice
        label={t("how_long")}
        value={minutes}
        values={[...lengths]}
        onValue={(chosen) => setMinutes(lengths.find((each) => each === chosen) ?? "60")}
      />
      <Button
        size="lg"
        className="self-start"
        busy={start.busy}
        onClick={async () => {
          const body = { limits, minutes: Number(minutes), seenUntil: draft.seenUntil };
          const answer = await start.tell({ params, body });
          if (answer.ok) setDraft(typed(answer.value.throttle, digits));
        }}
      >
        {t("start")}
      </Button>
      <ProblemNotice problem={start.problem ?? end.problem} />
      {start.problem?.code === "kitchen.throttle_changed" ? (
        <Button
          variant="secondary"
          className="self-start"
          onClick={() => {
            setDraft(typed(throttle, digits));
            start.forget();
          }}
        >
          {t("reload")}
        </Button>
      ) : null}
    </Card>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  values: readonly string[];
  onValue: (value: string) => void;
}

/** Minutes to choose from, under their label. */
function Choice({ label, value, values, onValue }: ChoiceProps) {
  const t = useTranslations("capacity");
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span className="text-sm font-semibold">{label}</span>
      <Segmented
        label={label}
        value={value}
        onValueChange={onValue}
        options={values.map((each) => ({
          value: each,
          label: (
            <span className="whitespace-nowrap">{t("minutes", { minutes: Number(each) })}</span>
          ),
        }))}
      />
    </div>
  );
}
