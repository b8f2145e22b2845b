import { Button } from "@swift-eats/ui/button";
import { Sheet } from "@swift-eats/ui/sheet";
import { Delete } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useCourier } from "../duty/courier-context.ts";

export interface PinSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  name: string;
  onPin: (pin: string) => void;
}

const pinLength = 4;
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Large keys for gloves; a keyboard works too. */
export function PinSheet({ open, onOpenChange, name, onPin }: PinSheetProps) {
  const t = useTranslations("trip");
  const frame = useTranslations("frame");
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("pin_title")}
      description={name ? t("pin_lead", { name }) : t("pin_lead_nameless")}
      closeLabel={frame("close")}
    >
      {open ? <PinPad onPin={onPin} /> : null}
    </Sheet>
  );
}

function PinPad({ onPin }: { onPin: (pin: string) => void }) {
  const t = useTranslations("trip");
  const { offline } = useCourier();
  const [pin, setPin] = useState("");
  const done = useRef(onPin);
  done.current = onPin;
  const add = (digit: string) => setPin((before) => (before + digit).slice(0, pinLength));
  const back = () => setPin((before) => before.slice(0, -1));

  useEffect(() => {
    const key = ({ key: pressed }: KeyboardEvent) => {
      if (/^\d$/.test(pressed)) setPin((before) => (before + pressed).slice(0, pinLength));
      if (pressed === "Backspace") setPin((before) => before.slice(0, -1));
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, []);

  const complete = pin.length === pinLength;
  return (
    <div className="flex flex-col gap-4">
      <output
        aria-label={t("pin_so_far")}
        className="display block text-center text-3xl tracking-[0.5em] tabular"
      >
        {pin.padEnd(pinLength, "·")}
      </output>
      <div className="grid grid-cols-3 gap-2">
        {digits.map((digit) => (
          <Button key={digit} variant="secondary" size="giant" onClick={() => add(digit)}>
            {digit}
          </Button>
        ))}
        <span />
        <Button variant="secondary" size="giant" onClick={() => add("0")}>
          0
        </Button>
        <Button variant="ghost" size="giant" aria-label={t("pin_back")} onClick={back}>
          <Delete aria-hidden className="size-7" />
        </Button>
      </div>
      <Button
        size="giant"
        variant="good"
        disabled={!complete}
        reason={complete ? undefined : t("pin_needed")}
        onClick={() => done.current(pin)}
      >
        {t("delivered")}
      </Button>
      {offline ? <p className="text-center text-sm text-muted">{t("pin_later")}</p> : null}
    </div>
  );
}
