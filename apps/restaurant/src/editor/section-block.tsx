import type { DraftItemView, DraftSectionView } from "@swift-eats/contract/catalog";
import { Button } from "@swift-eats/ui/button";
import { IconButton } from "@swift-eats/ui/icon-button";
import { ArrowDown, ArrowUp, Clock, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEditor } from "./editor-context.ts";
import { ItemLine } from "./item-line.tsx";
import type { useDragOrder } from "./use-drag-order.ts";
import { useWindowText } from "./use-window-text.ts";

export interface SectionBlockProps {
  section: DraftSectionView;
  /** Those of its dishes that are looked for. */
  items: readonly DraftItemView[];
  order: ReturnType<typeof useDragOrder>;
  /** A filtered list has no order to change. */
  fixed: boolean;
}

/** One section with its dishes, and the place where a carried dish would land. */
export function SectionBlock({ section, items, order, fixed }: SectionBlockProps) {
  const t = useTranslations("editor");
  const { open } = useEditor();
  const landing = order.landing?.list === section.id ? order.landing.index : null;
  const mark = <li aria-hidden className="h-1 bg-accent" />;
  return (
    <section aria-labelledby={section.id}>
      <SectionHead section={section} />
      <ul
        data-list={section.id}
        className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface-raised"
      >
        {items.map((item, index) => [
          landing === index ? <li key="mark" aria-hidden className="h-1 bg-accent" /> : null,
          <ItemLine
            key={item.id}
            item={item}
            handle={fixed ? null : order.handle(item.id)}
            dragged={order.dragged === item.id}
          />,
        ])}
        {landing !== null && landing >= items.length ? mark : null}
        <li className="p-2">
          <Button
            variant="ghost"
            icon={<Plus aria-hidden className="size-5" />}
            aria-label={t("add_dish_to", { section: section.name })}
            onClick={() => open({ what: "new-item", sectionId: section.id })}
          >
            {t("add_dish")}
          </Button>
        </li>
      </ul>
    </section>
  );
}

function SectionHead({ section }: { section: DraftSectionView }) {
  const t = useTranslations("editor");
  const { draft, edit, open } = useEditor();
  const windows = useWindowText();
  const at = draft.sections.findIndex(({ id }) => id === section.id);
  const move = (to: number) => void edit([{ kind: "section.move", id: section.id, to }]);
  return (
    <div className="mb-2 flex items-center gap-1">
      <div className="min-w-0 flex-1">
        <h3 id={section.id} className="truncate text-lg font-bold">
          {section.name}
        </h3>
        {section.windows.length > 0 ? (
          <p className="flex items-center gap-1.5 text-sm text-muted">
            <Clock aria-hidden className="size-4" />
            {section.windows.map(windows).join(" · ")}
          </p>
        ) : null}
      </div>
      <IconButton
        label={t("section_up", { section: section.name })}
        icon={<ArrowUp aria-hidden />}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      />
      <IconButton
        label={t("section_down", { section: section.name })}
        icon={<ArrowDown aria-hidden />}
        disabled={at === draft.sections.length - 1}
        onClick={() => move(at + 1)}
      />
      <IconButton
        label={t("section_edit", { section: section.name })}
        icon={<Pencil aria-hidden />}
        onClick={() => open({ what: "section", id: section.id })}
      />
    </div>
  );
}
