"use client";

import type { KitchenRestaurantView } from "@swift-eats/contract/kitchen";
import { useSignOut } from "@swift-eats/frame/session";
import { LanguageSwitch, ThemeToggle } from "@swift-eats/frame/shell";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { RadioGroup } from "@swift-eats/ui/radio-group";
import { BellRing, LogOut, Volume2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { alarm } from "../board/alarm.ts";

export interface StartShiftProps {
  restaurants: readonly KitchenRestaurantView[];
  chosen: KitchenRestaurantView | null;
  onChoose: ((id: string) => void) | undefined;
  onStart: () => void;
}

/** One touch that lets the browser ring, after the sound was tried. */
export function StartShift({ restaurants, chosen, onChoose, onStart }: StartShiftProps) {
  const t = useTranslations("shift");
  const frame = useTranslations("frame.sign_in");
  const [sound, setSound] = useState<"untried" | "heard" | "silent">("untried");
  const signOut = useSignOut();

  const test = async () => {
    const audible = await alarm.unlock();
    if (audible) alarm.ring();
    setSound(audible ? "heard" : "silent");
  };
  const start = async () => {
    await alarm.unlock().catch(() => false);
    onStart();
  };

  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-6 px-4 py-6"
    >
      <div className="flex justify-end gap-1">
        <LanguageSwitch />
        <ThemeToggle />
      </div>
      <div>
        <h1 className="display text-2xl">{chosen ? chosen.name : t("which")}</h1>
        <p className="mt-2 text-muted">{t("start_lead")}</p>
      </div>
      {onChoose ? (
        <RadioGroup
          cards
          legend={t("kitchen")}
          value={chosen?.id ?? null}
          onValueChange={onChoose}
          options={restaurants.map(({ id, name, address }) => ({
            value: id,
            label: name,
            description: `${address.street} ${address.houseNumber}`,
          }))}
        />
      ) : null}
      <div className="flex flex-col gap-3">
        <Button
          variant="secondary"
          size="lg"
          wide
          icon={<Volume2 aria-hidden className="size-6" />}
          onClick={() => void test()}
        >
          {t("test_sound")}
        </Button>
        {sound === "heard" ? (
          <Notice tone="good" live>
            {t("heard")}
          </Notice>
        ) : null}
        {sound === "silent" ? (
          <Notice tone="bad" live>
            {t("silent")}
          </Notice>
        ) : null}
        <Button
          size="giant"
          icon={<BellRing aria-hidden className="size-7" />}
          disabled={chosen === null}
          reason={chosen === null ? t("choose_first") : undefined}
          onClick={() => void start()}
        >
          {t("start")}
        </Button>
      </div>
      <Button
        variant="ghost"
        icon={<LogOut aria-hidden className="size-5" />}
        onClick={() => void signOut()}
      >
        {frame("sign_out")}
      </Button>
    </main>
  );
}
