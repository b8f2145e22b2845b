"use client";

import type { PlaceView } from "@swift-eats/contract/cities";
import { Notice } from "@swift-eats/ui/notice";
import { RadioGroup } from "@swift-eats/ui/radio-group";
import { TextArea } from "@swift-eats/ui/text-area";
import { useTranslations } from "next-intl";
import { cityLine, streetLine } from "../place/address-line.ts";
import { PlaceButton } from "../place/place-button.tsx";
import { PlacePicker } from "../place/place-picker.tsx";
import type { Draft } from "./draft.ts";

const handOvers = ["door", "outside", "reception"] as const;

export interface DropOffProps {
  place: PlaceView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** Which door, and how to hand over there. */
export function DropOff({ place: { place, zone }, draft, change }: DropOffProps) {
  const t = useTranslations("checkout");
  if (!place || !zone)
    return (
      <>
        <Notice tone="wait">{t("address_needed")}</Notice>
        <PlacePicker outside={place} />
      </>
    );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-3">
        <p>
          <span className="block font-semibold">{streetLine(place.address)}</span>
          <span className="text-sm text-muted">{cityLine(place.address)}</span>
        </p>
        <PlaceButton place={place} short />
      </div>
      <RadioGroup
        legend={t("hand_over")}
        value={draft.handOver}
        onValueChange={(value) =>
          change({ handOver: handOvers.find((each) => each === value) ?? "door" })
        }
        options={handOvers.map((value) => ({ value, label: t(`hand_over_${value}`) }))}
      />
      <TextArea
        label={t("door_note")}
        mark={t("optional")}
        hint={t("door_note_hint")}
        rows={2}
        maxLength={500}
        value={draft.doorNote}
        onChange={(event) => change({ doorNote: event.currentTarget.value })}
      />
    </div>
  );
}
