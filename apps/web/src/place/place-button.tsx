"use client";

import type { PlaceView } from "@swift-eats/contract/cities";
import { ChevronDown, MapPin } from "@swift-eats/ui/icons";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { streetLine } from "./address-line.ts";

// With a boundary of its own: else the page falls back to its skeleton while the part loads.
const PlaceSheet = dynamic(() => import("./place-sheet.tsx").then((part) => part.PlaceSheet), {
  loading: () => null,
});

/** The address in the bar; pressing it asks for another. */
export function PlaceButton(props: { place: NonNullable<PlaceView["place"]>; short?: boolean }) {
  const { place, short = false } = props;
  const t = useTranslations("place");
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
        className="flex min-h-11 max-w-full items-center gap-2 rounded-pill bg-surface-sunken px-4 font-semibold hover:bg-line"
      >
        {short ? (
          t("change_short")
        ) : (
          <>
            <MapPin aria-hidden className="size-4 shrink-0 text-accent-text" />
            <span className="sr-only">{t("deliver_to")}</span>
            <span className="truncate">{streetLine(place.address) || t("here")}</span>
            <ChevronDown aria-hidden className="size-4 shrink-0" />
          </>
        )}
      </button>
      {asked ? <PlaceSheet place={place} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
