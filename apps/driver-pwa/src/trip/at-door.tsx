import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { moneyText } from "@swift-eats/ui/price";
import { KeyRound } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useCourier } from "../duty/courier-context.ts";
import { AddressBlock } from "./address-block.tsx";
import { FailSheet } from "./fail-sheet.tsx";
import type { StepProps } from "./on-the-way.tsx";
import { PhotoButton } from "./photo-button.tsx";
import { PinSheet } from "./pin-sheet.tsx";
import { StepPanel } from "./step-panel.tsx";
import { useTripAction } from "./use-trip-action.ts";
import { WaitNotice } from "./wait-notice.tsx";

/** At the door: the customer's PIN, a photo where it may be left, or the way out. */
export function AtDoor({ trip, stop, place, extra }: StepProps) {
  const t = useTranslations("trip");
  const locale = useLocale();
  const { offline } = useCourier();
  const { act, busy } = useTripAction(trip.id);
  const [asking, setAsking] = useState(false);
  const [failing, setFailing] = useState(false);
  const deliver = (pin: string) => {
    setAsking(false);
    void act({ kind: "deliver", stopId: stop.id, proof: { pin } });
  };
  return (
    <StepPanel
      eyebrow={place.number === null ? t("at_door") : t("at_door_number", { number: place.number })}
      title={stop.name || t("door")}
      actions={
        <>
          <Button
            size="giant"
            variant="good"
            busy={busy}
            icon={<KeyRound aria-hidden className="size-7" />}
            onClick={() => setAsking(true)}
          >
            {t("enter_pin")}
          </Button>
          {stop.handOver === "door" ? (
            <PhotoButton
              busy={busy}
              onPhoto={(picture) =>
                void act({ kind: "deliver", stopId: stop.id, proof: { picture } })
              }
            />
          ) : null}
          <Button variant="ghost" wide disabled={busy} onClick={() => setFailing(true)}>
            {t("cannot")}
          </Button>
        </>
      }
    >
      {stop.cashAmount > 0 ? (
        <Notice
          tone="wait"
          title={t("cash", {
            amount: moneyText({ minor: stop.cashAmount, currency: trip.currency, locale }),
          })}
        >
          {t("cash_first")}
        </Notice>
      ) : null}
      <WaitNotice stop={stop} />
      <AddressBlock stop={stop} />
      {offline ? <p className="text-sm text-muted">{t("pin_later")}</p> : null}
      {extra}
      <PinSheet open={asking} onOpenChange={setAsking} name={stop.name} onPin={deliver} />
      <FailSheet
        open={failing}
        onOpenChange={setFailing}
        stop={stop}
        onWait={() => void act({ kind: "wait", stopId: stop.id })}
        onFail={(reason) => void act({ kind: "fail", stopId: stop.id, reason })}
      />
    </StepPanel>
  );
}
