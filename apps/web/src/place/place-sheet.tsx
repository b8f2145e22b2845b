"use client";

import type { PlaceView } from "@swift-eats/contract/cities";
import { Button } from "@swift-eats/ui/button";
import { Sheet } from "@swift-eats/ui/sheet";
import { Skeleton } from "@swift-eats/ui/skeleton";
import { MapPinned } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PlacePicker } from "./place-picker.tsx";

const PinCorrection = dynamic(
  () => import("./pin-correction.tsx").then((part) => part.PinCorrection),
  { loading: () => <Skeleton className="h-72" /> },
);

export interface PlaceSheetProps {
  place: NonNullable<PlaceView["place"]>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Another address, or the door of this one put where it is. */
export function PlaceSheet({ place, open, onOpenChange }: PlaceSheetProps) {
  const t = useTranslations("place");
  const frame = useTranslations("frame");
  const [pinning, setPinning] = useState(false);
  const done = () => {
    setPinning(false);
    onOpenChange(false);
  };
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t("change")} closeLabel={frame("close")}>
      <div className="flex min-h-96 flex-col gap-6 pb-4">
        <PlacePicker onChosen={done} />
        {pinning ? (
          <PinCorrection place={place} onDone={done} />
        ) : (
          <Button
            variant="ghost"
            icon={<MapPinned aria-hidden className="size-5" />}
            onClick={() => setPinning(true)}
          >
            {t("pin")}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
