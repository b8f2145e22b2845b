"use client";

import type { PlaceView } from "@swift-eats/contract/cities";
import type { PointView } from "@swift-eats/contract/wire";
import { ProblemNotice } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { type MapBounds, MapView } from "@swift-eats/ui/map";
import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useChoosePlace } from "./use-choose-place.ts";

export interface PinCorrectionProps {
  place: NonNullable<PlaceView["place"]>;
  onDone: () => void;
}

const zoom = 17;

/** The address stays, the door moves: the map is drawn under the pin until it stands where the courier should. */
export function PinCorrection({ place, onDone }: PinCorrectionProps) {
  const t = useTranslations("place");
  const order = useTranslations("order");
  const [door, setDoor] = useState<PointView>(place.location);
  const { choose, busy, problem } = useChoosePlace(onDone);
  const follow = useCallback(
    ({ west, south, east, north }: MapBounds) =>
      setDoor({ lng: (west + east) / 2, lat: (south + north) / 2 }),
    [],
  );
  const { street } = place.address;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">{t("pin_hint")}</p>
      <div className="relative h-72 overflow-hidden rounded-card border border-line">
        <MapView
          tilesUrl="/api/v1/tiles/{z}/{x}/{y}"
          centre={place.location}
          zoom={zoom}
          label={t("pin_map")}
          fallback={
            <p className="grid size-full place-items-center p-6 text-center text-muted">
              {t("no_map")}
            </p>
          }
          controls={{
            zoomIn: order("zoom_in"),
            zoomOut: order("zoom_out"),
            recentre: t("pin_back"),
          }}
          onSight={follow}
          className="size-full"
        />
        <MapPin
          aria-hidden
          className="pointer-events-none absolute start-1/2 top-1/2 size-9 -translate-x-1/2 -translate-y-full fill-accent text-accent-ink"
        />
      </div>
      <Button
        wide
        busy={busy}
        onClick={() =>
          choose({ location: door, ...(street === "" ? {} : { address: place.address }) })
        }
      >
        {t("pin_here")}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
