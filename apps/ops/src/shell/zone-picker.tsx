"use client";

import { Menu } from "@swift-eats/ui/menu";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useZone } from "./zone-provider.tsx";

/** Which zone is looked at; plain words while there is only one. */
export function ZonePicker() {
  const t = useTranslations("desk");
  const { zone, zones, choose } = useZone();
  if (zones.length < 2) return <span>{zone.name}</span>;
  return (
    <Menu
      label={t("zone")}
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t("zone_now", { name: zone.name })}
          className="inline-flex min-h-6 items-center gap-1 rounded-pill hover:text-ink"
        >
          {zone.name}
          <ChevronDown aria-hidden className="size-4" />
        </button>
      }
      items={zones.map(({ geoKey, name }) => ({
        key: geoKey,
        label: name,
        onSelect: () => choose(geoKey),
      }))}
    />
  );
}
