"use client";

import { useSession, useSignOut } from "@swift-eats/frame/session";
import { LanguageSwitch, setTheme } from "@swift-eats/frame/shell";
import { IconButton } from "@swift-eats/ui/icon-button";
import { Menu } from "@swift-eats/ui/menu";
import { CircleUser, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";

export function DeskMenu() {
  const t = useTranslations("desk");
  const frame = useTranslations("frame");
  const { account } = useSession();
  const signOut = useSignOut();
  const themes = [
    { key: "light", icon: <Sun aria-hidden /> },
    { key: "dark", icon: <Moon aria-hidden /> },
    { key: "system", icon: <Monitor aria-hidden /> },
  ] as const;
  return (
    <>
      <LanguageSwitch />
      <Menu
        label={t("account")}
        trigger={
          <IconButton
            label={account ? t("account_of", { name: account.name }) : t("account")}
            icon={<CircleUser aria-hidden />}
          />
        }
        items={[
          ...themes.map(({ key, icon }) => ({
            key,
            icon,
            label: frame(`theme.${key}`),
            onSelect: () => setTheme(key),
          })),
          {
            key: "out",
            label: frame("sign_in.sign_out"),
            icon: <LogOut aria-hidden />,
            onSelect: () => void signOut(),
          },
        ]}
      />
    </>
  );
}
