import { Button } from "@swift-eats/ui/button";
import { IconButton } from "@swift-eats/ui/icon-button";
import { TextField } from "@swift-eats/ui/text-field";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { placeOf, type Wrong } from "./area-draft.ts";

export interface AreaCornersProps {
  corners: readonly string[];
  wrong: ReadonlySet<Wrong>;
  onCorners: (corners: readonly string[]) => void;
}

/** The corners in order: what presses on the map do, by the keyboard. */
export function AreaCorners({ corners, wrong, onCorners }: AreaCornersProps) {
  const t = useTranslations("areas");
  const isWrong = (text: string) => wrong.has("corners") && placeOf(text) === null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">{t("corners")}</legend>
      <p className="text-sm text-muted">{t("corners_hint")}</p>
      {wrong.has("corner_count") ? (
        <p className="text-sm font-semibold text-bad">{t("corners_few")}</p>
      ) : null}
      {corners.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the order
        <div key={index} className="flex items-start gap-1">
          <span aria-hidden className="w-6 shrink-0 pt-3 text-end text-sm text-muted tabular">
            {index + 1}
          </span>
          <TextField
            quiet
            label={t("corner", { number: index + 1 })}
            className="min-w-0 flex-1"
            placeholder={t("corner_example")}
            value={text}
            maxLength={60}
            error={isWrong(text) ? t("corner_wrong") : undefined}
            onChange={(event) => onCorners(corners.with(index, event.currentTarget.value))}
          />
          <IconButton
            label={t("corner_remove", { number: index + 1 })}
            icon={<X aria-hidden />}
            onClick={() => onCorners(corners.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        variant="ghost"
        icon={<Plus aria-hidden />}
        className="self-start"
        onClick={() => onCorners([...corners, ""])}
      >
        {t("corner_add")}
      </Button>
    </fieldset>
  );
}
