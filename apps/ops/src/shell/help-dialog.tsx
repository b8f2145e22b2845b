"use client";

import { Dialog } from "@swift-eats/ui/dialog";
import { KeyHint } from "@swift-eats/ui/key-hint";
import { useTranslations } from "next-intl";

const keys = [
  ["/", "search"],
  ["j", "next"],
  ["k", "previous"],
  ["Enter", "open"],
  ["Esc", "close"],
  ["g l", "live"],
  ["g c", "couriers"],
  ["g z", "dispatch"],
  ["g p", "promise"],
  ["g a", "areas"],
  ["g s", "searches"],
  ["g d", "dead_letters"],
  ["?", "help"],
] as const;

export function HelpDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("keys");
  const frame = useTranslations("frame");
  return (
    <Dialog {...props} title={t("title")} closeLabel={frame("close")}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 pb-2">
        {keys.map(([key, name]) => (
          <div key={key} className="contents">
            <dt className="flex gap-1">
              {key.split(" ").map((part) => (
                <KeyHint key={part}>{part}</KeyHint>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
