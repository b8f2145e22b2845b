"use client";

import { Menu } from "@swift-eats/ui/menu";
import { Monitor, Moon, Sun, SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { prefer } from "./preference.ts";

export type Theme = "light" | "dark" | "system";

export function setTheme(theme: Theme): void {
  prefer("theme", theme === "system" ? null : theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const themes = [
  { key: "light", icon: <Sun aria-hidden /> },
  { key: "dark", icon: <Moon aria-hidden /> },
  { key: "system", icon: <Monitor aria-hidden /> },
] as const;

/** Light, dark, or as the device says. */
export function ThemeToggle() {
  const t = useTranslations("frame.theme");
  return (
    <Menu
      label={t("label")}
      trigger={
        <button
          type="button"
          aria-label={t("label")}
          title={t("label")}
          className="grid size-control place-items-center rounded-pill hover:bg-surface-sunken"
        >
          <SunMoon aria-hidden className="size-5" />
        </button>
      }
      items={themes.map(({ key, icon }) => ({
        key,
        icon,
        label: t(key),
        onSelect: () => setTheme(key),
      }))}
    />
  );
}
