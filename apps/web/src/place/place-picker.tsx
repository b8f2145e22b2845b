"use client";

import type { PlaceView } from "@swift-eats/contract/cities";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { LocateFixed } from "@swift-eats/ui/icons";
import { Notice } from "@swift-eats/ui/notice";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddressBox } from "./address-box.tsx";
import { streetLine } from "./address-line.ts";
import { useChoosePlace } from "./use-choose-place.ts";

export interface PlacePickerProps {
  /** Already known to be outside: said without asking again. */
  outside?: PlaceView["place"];
  onChosen?: (place: PlaceView) => void;
}

const locateMilliseconds = 10_000;

/** Where am I: by the browser or by typing. */
export function PlacePicker({ outside = null, onChosen }: PlacePickerProps) {
  const t = useTranslations("place");
  const { choose, refusedAt, busy, problem } = useChoosePlace(onChosen);
  const [locating, setLocating] = useState(false);
  const [unlocated, setUnlocated] = useState(false);
  const refused = refusedAt ?? outside;

  const locate = () => {
    setUnlocated(false);
    setLocating(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating(false);
        choose({ location: { lng: coords.longitude, lat: coords.latitude } });
      },
      () => {
        setLocating(false);
        setUnlocated(true);
      },
      { timeout: locateMilliseconds, maximumAge: 60_000, enableHighAccuracy: true },
    );
  };

  return (
    <div className="flex flex-col gap-3">
      <AddressBox busy={busy} onChoose={choose} />
      <Button
        variant="secondary"
        wide
        busy={locating || busy}
        icon={<LocateFixed aria-hidden className="size-5" />}
        onClick={locate}
      >
        {t("locate")}
      </Button>
      {unlocated ? (
        <Notice tone="wait" live>
          {t("not_located")}
        </Notice>
      ) : null}
      {refused ? (
        <Notice tone="wait" live title={t("not_delivered")}>
          {t("not_delivered_body", { street: streetLine(refused.address) || t("there") })}
        </Notice>
      ) : null}
      <ProblemNotice problem={problem} />
    </div>
  );
}
