import type { MenuDraftView } from "@swift-eats/contract/catalog";
import { Badge } from "@swift-eats/ui/badge";
import { moneyText } from "@swift-eats/ui/price";
import type { Tone } from "@swift-eats/ui/tone";
import { useLocale, useTranslations } from "next-intl";
import { useEditor } from "./editor-context.ts";

type Difference = MenuDraftView["differences"][number];

const tones: Record<Difference["how"], Tone> = {
  added: "good",
  changed: "wait",
  moved: "neutral",
  removed: "bad",
};

/** What differs, thing by thing, with both values where they say something. */
export function ChangeList({ changes }: { changes: readonly Difference[] }) {
  const t = useTranslations("editor");
  const value = useValueText();
  if (changes.length === 0) return <p className="text-muted">{t("no_changes")}</p>;
  return (
    <ul className="flex flex-col gap-3 pb-2">
      {changes.map(({ id, how, name, fields }) => (
        <li key={id} className="rounded-card border border-line px-4 py-3">
          <p className="flex items-center gap-2">
            <Badge tone={tones[how]}>{t(`how.${how}`)}</Badge>
            <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
          </p>
          {fields.length > 0 ? (
            <dl className="mt-2 flex flex-col gap-1 text-sm">
              {fields.map(({ field, before, after }) => (
                <div key={field} className="flex flex-wrap gap-x-2">
                  <dt className="text-muted">{t(`field.${field}`)}</dt>
                  <dd className="min-w-0 break-words">
                    <s className="text-muted">{value(field, before)}</s>
                    <span aria-hidden> → </span>
                    <span className="font-semibold">{value(field, after)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** A field's value as one reads it; lists and pictures only say how many. */
function useValueText(): (field: string, value: unknown) => string {
  const t = useTranslations("editor");
  const locale = useLocale();
  const allergens = useTranslations("allergens");
  const diets = useTranslations("diets");
  const { draft } = useEditor();
  const words: Record<string, (each: string) => string> = {
    allergens: (each) => allergens(each),
    diets: (each) => diets(each),
  };
  return (field, value) => {
    if (field === "allergens" && value === null) return t("allergens_unknown");
    if (value === null || value === "") return t("nothing");
    if (field === "amount" && typeof value === "number")
      return moneyText({ minor: value, currency: draft.currency, locale });
    if (field.endsWith("Seconds") && typeof value === "number")
      return t("minutes", { minutes: value / 60 });
    if (!Array.isArray(value)) return field === "picture" ? t("photo") : String(value);
    const word = words[field];
    if (value.length === 0) return t("nothing");
    return word ? value.map(word).join(", ") : t("entries", { count: value.length });
  };
}
