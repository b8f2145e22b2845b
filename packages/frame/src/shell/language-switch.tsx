"use client";

import { Menu } from "@swift-eats/ui/menu";
import { Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { prefer } from "./preference.ts";

const languages = [
  { key: "en", label: "English" },
  { key: "de", label: "Deutsch" },
] as const;

/** Each language in its own words. */
export function LanguageSwitch() {
  const t = useTranslations("frame");
  const router = useRouter();
  return (
    <Menu
      label={t("language")}
      trigger={
        <button
          type="button"
          aria-label={t("language")}
          title={t("language")}
          className="grid size-control place-items-center rounded-pill hover:bg-surface-sunken"
        >
          <Languages aria-hidden className="size-5" />
        </button>
      }
      items={languages.map(({ key, label }) => ({
        key,
        label: <span lang={key}>{label}</span>,
        onSelect: () => {
          prefer("locale", key);
          router.refresh();
        },
      }))}
    />
  );
}
