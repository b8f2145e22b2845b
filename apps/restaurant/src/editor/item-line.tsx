import type { DraftItemView } from "@swift-eats/contract/catalog";
import { Badge } from "@swift-eats/ui/badge";
import { Picture } from "@swift-eats/ui/picture";
import { Price } from "@swift-eats/ui/price";
import { Check, ChevronRight, GripVertical, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useEditor } from "./editor-context.ts";
import { pictureUrl } from "./picture-url.ts";

export interface ItemLineProps {
  item: DraftItemView;
  handle: ComponentProps<"button"> | null;
  dragged: boolean;
}

/** A dish in the list: pick it, carry it, open it. */
export function ItemLine({ item, handle, dragged }: ItemLineProps) {
  const t = useTranslations("editor");
  const { selected, select, open } = useEditor();
  const isSelected = selected.has(item.id);
  return (
    <li
      data-row={item.id}
      className={`flex items-center gap-1 pe-2 transition-opacity ${isSelected ? "bg-surface-sunken" : ""} ${dragged ? "opacity-40" : ""}`}
    >
      <label className="grid size-12 shrink-0 cursor-pointer place-items-center">
        <span className="relative grid size-6 place-items-center">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={t("select", { name: item.name })}
            onChange={(event) => select([item.id], event.currentTarget.checked)}
            className="peer size-6 appearance-none rounded-md border-2 border-line-strong bg-surface-raised checked:border-accent checked:bg-accent"
          />
          <Check
            aria-hidden
            strokeWidth={3.5}
            className="pointer-events-none absolute size-4 text-accent-ink opacity-0 peer-checked:opacity-100"
          />
        </span>
      </label>
      {handle ? (
        <button
          type="button"
          {...handle}
          aria-label={t("carry", { name: item.name })}
          title={t("carry", { name: item.name })}
          className="grid size-11 shrink-0 cursor-grab place-items-center rounded-pill text-muted hover:bg-surface-sunken active:cursor-grabbing"
        >
          <GripVertical aria-hidden className="size-5" />
        </button>
      ) : null}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => open({ what: "item", id: item.id })}
        className="flex min-h-row min-w-0 flex-1 items-center gap-3 py-2 text-start"
      >
        <Picture src={pictureUrl(item.picture)} alt="" ratio={1} className="size-14 shrink-0" />
        <ItemWords item={item} />
        <ChevronRight aria-hidden className="size-5 shrink-0 text-muted rtl:rotate-180" />
      </button>
    </li>
  );
}

function ItemWords({ item }: { item: DraftItemView }) {
  const t = useTranslations("editor");
  const diets = useTranslations("diets");
  const locale = useLocale();
  const { draft } = useEditor();
  const difference = draft.differences.find(({ id }) => id === item.id);
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
      <span className="min-w-40 flex-1">
        <span className="block font-semibold break-words">{item.name}</span>
        {item.description ? (
          <span className="line-clamp-1 text-sm text-muted">{item.description}</span>
        ) : null}
      </span>
      <span className="flex flex-wrap items-center gap-1.5 empty:hidden max-sm:order-1">
        {item.allergens === null ? (
          <Badge tone="wait" icon={<TriangleAlert aria-hidden />}>
            {t("allergens_missing")}
          </Badge>
        ) : null}
        {item.diets.map((diet) => (
          <Badge key={diet} tone="good">
            {diets(diet)}
          </Badge>
        ))}
        {difference ? <Badge tone="wait">{t(`how.${difference.how}`)}</Badge> : null}
      </span>
      <Price
        minor={item.amount}
        currency={draft.currency}
        locale={locale}
        className="font-semibold sm:min-w-16 sm:text-end"
      />
    </span>
  );
}
