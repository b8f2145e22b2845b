"use client";

import { RateBadge } from "@swift-eats/frame/clock";
import { useSignOut } from "@swift-eats/frame/session";
import { LanguageSwitch, ThemeToggle } from "@swift-eats/frame/shell";
import { AppBar } from "@swift-eats/ui/app-bar";
import { IconButton } from "@swift-eats/ui/icon-button";
import { LogOut, Wallet } from "lucide-react";
import { useTranslations } from "next-intl";
import { forgetEverything } from "../outbox/store.ts";
import { useCourier } from "./courier-context.ts";

export function CourierBar({ onEarnings }: { onEarnings: () => void }) {
  const t = useTranslations("duty");
  const frame = useTranslations("frame.sign_in");
  const { courier } = useCourier();
  const signOut = useSignOut();
  const leave = async () => {
    if (await signOut()) await forgetEverything();
  };
  const idle = courier.duty === "off" && courier.trip === null;
  return (
    <AppBar
      title={<h1 className="truncate">{courier.name.split(" ")[0]}</h1>}
      trailing={
        <>
          <RateBadge />
          {idle ? (
            <>
              <LanguageSwitch />
              <ThemeToggle />
              <IconButton
                label={frame("sign_out")}
                icon={<LogOut aria-hidden />}
                onClick={() => void leave()}
              />
            </>
          ) : (
            <IconButton label={t("earnings")} icon={<Wallet aria-hidden />} onClick={onEarnings} />
          )}
        </>
      }
    />
  );
}
