"use client";

import { useSignOut } from "@swift-eats/frame/session";
import { setTheme } from "@swift-eats/frame/shell";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Menu } from "@swift-eats/ui/menu";
import { CircleStop, LogOut, Moon, MoreVertical, Sun, Volume2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { alarm } from "../board/alarm.ts";
import { useShift } from "./shift-context.ts";

/** What is needed once a day. */
export function ShiftMenu() {
  const t = useTranslations("shift");
  const frame = useTranslations("frame");
  const { endShift } = useShift();
  const signOut = useSignOut();
  const test = async () => {
    if (await alarm.unlock()) alarm.ring();
  };
  return (
    <Menu
      label={t("more")}
      trigger={<IconButton label={t("more")} icon={<MoreVertical aria-hidden />} />}
      items={[
        { key: "test", label: t("test_sound"), icon: <Volume2 aria-hidden />, onSelect: test },
        {
          key: "light",
          label: frame("theme.light"),
          icon: <Sun aria-hidden />,
          onSelect: () => setTheme("light"),
        },
        {
          key: "dark",
          label: frame("theme.dark"),
          icon: <Moon aria-hidden />,
          onSelect: () => setTheme("dark"),
        },
        { key: "end", label: t("end"), icon: <CircleStop aria-hidden />, onSelect: endShift },
        {
          key: "out",
          label: frame("sign_in.sign_out"),
          icon: <LogOut aria-hidden />,
          onSelect: () => void signOut(),
        },
      ]}
    />
  );
}
