"use client";

import { IconButton } from "@swift-eats/ui/icon-button";
import { Notice } from "@swift-eats/ui/notice";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCourier } from "./courier-context.ts";

const place = "courier.takenBackRead";

/** Says why a trip that was accepted is gone, until the courier has read it. */
export function TakenBack() {
  const t = useTranslations("taken_back");
  const { takenBack } = useCourier().courier;
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => setRead(window.localStorage.getItem(place)), []);
  if (!takenBack || takenBack.tripId === read) return null;
  const understood = () => {
    window.localStorage.setItem(place, takenBack.tripId);
    setRead(takenBack.tripId);
  };
  return (
    <Notice
      tone="wait"
      live
      title={t("title")}
      action={
        <IconButton label={t("understood")} icon={<Check aria-hidden />} onClick={understood} />
      }
    >
      {t(`reasons.${takenBack.reason}`)}
    </Notice>
  );
}
