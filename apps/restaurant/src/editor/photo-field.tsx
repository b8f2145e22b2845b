import type { Problem } from "@swift-eats/contract/wire";
import { ProblemNotice, upload } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Picture } from "@swift-eats/ui/picture";
import { ImagePlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { pictureUrl } from "./picture-url.ts";

export interface PhotoFieldProps {
  picture: string | null;
  onPicture: (name: string | null) => void;
}

/** A photo is checked and cut by the server; what it is not is said here. */
export function PhotoField({ picture, onPicture }: PhotoFieldProps) {
  const t = useTranslations("editor");
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const answer = await upload(file);
    setBusy(false);
    if (answer.ok) onPicture(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-4">
        <Picture
          key={picture}
          src={pictureUrl(picture, 640)}
          alt={t("photo")}
          className="w-40 shrink-0"
        />
        <div className="flex flex-col items-start gap-2">
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            aria-label={t("photo_file")}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
          <Button
            variant="secondary"
            busy={busy}
            icon={<ImagePlus aria-hidden className="size-5" />}
            onClick={() => input.current?.click()}
          >
            {picture ? t("photo_change") : t("photo_add")}
          </Button>
          {picture ? (
            <Button
              variant="ghost"
              icon={<Trash2 aria-hidden className="size-5" />}
              onClick={() => onPicture(null)}
            >
              {t("photo_remove")}
            </Button>
          ) : (
            <p className="text-sm text-muted">{t("photo_hint")}</p>
          )}
        </div>
      </div>
      <ProblemNotice problem={problem} />
    </div>
  );
}
