import { Button } from "@swift-eats/ui/button";
import { Sheet } from "@swift-eats/ui/sheet";
import { Eye, History, MapPin, MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";

export interface ConsentSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  onAgree: () => void;
}

const points = [
  { key: "what", icon: MapPin },
  { key: "who", icon: Eye },
  { key: "kept", icon: History },
  { key: "never", icon: MapPinOff },
] as const;

/** What is taken, when, who sees it and how long it is kept; asked once, before the browser asks. */
export function ConsentSheet({ open, onOpenChange, busy, onAgree }: ConsentSheetProps) {
  const t = useTranslations("consent");
  const frame = useTranslations("frame");
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      description={t("lead")}
      closeLabel={frame("close")}
      footer={
        <Button size="giant" busy={busy} onClick={onAgree}>
          {t("agree")}
        </Button>
      }
    >
      <ul className="flex flex-col gap-4 py-2">
        {points.map(({ key, icon: Icon }) => (
          <li key={key} className="flex gap-3">
            <Icon aria-hidden className="mt-1 size-6 shrink-0 text-courier-text" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
