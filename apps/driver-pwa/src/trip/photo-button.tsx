import { Button } from "@swift-eats/ui/button";
import { FieldError } from "@swift-eats/ui/field";
import { Camera } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { compress } from "./compress.ts";

export interface PhotoButtonProps {
  busy: boolean;
  onPhoto: (picture: Blob) => void;
}

/** Left at the door: one photo proves it. */
export function PhotoButton({ busy, onPhoto }: PhotoButtonProps) {
  const t = useTranslations("trip");
  const input = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const taken = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setFailed(false);
    setWorking(true);
    const picture = await compress(file).catch(() => null);
    setWorking(false);
    if (picture) onPhoto(picture);
    else setFailed(true);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t("photo")}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => void taken(event.currentTarget.files)}
      />
      <Button
        variant="secondary"
        size="lg"
        wide
        busy={busy || working}
        icon={<Camera aria-hidden className="size-6" />}
        onClick={() => input.current?.click()}
      >
        {t("photo")}
      </Button>
      <FieldError id={id} error={failed ? t("photo_failed") : undefined} />
    </>
  );
}
