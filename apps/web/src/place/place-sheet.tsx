"use client";

import { Sheet } from "@swift-eats/ui/sheet";
import { useTranslations } from "next-intl";
import { PlacePicker } from "./place-picker.tsx";

export interface PlaceSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function PlaceSheet({ open, onOpenChange }: PlaceSheetProps) {
  const t = useTranslations("place");
  const frame = useTranslations("frame");
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t("change")} closeLabel={frame("close")}>
      <div className="min-h-96">
        <PlacePicker onChosen={() => onOpenChange(false)} />
      </div>
    </Sheet>
  );
}
