"use client";

import type { ItemId } from "@swift-eats/domain/kernel";
import { ProblemNotice, ProblemState } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { SearchField } from "@swift-eats/ui/search-field";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Plus, SearchX, UtensilsCrossed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { EditorContext, type Opened, useEditor } from "./editor-context.ts";
import { EditorHead } from "./editor-head.tsx";
import { EditorSheets } from "./editor-sheets.tsx";
import { PublishBar } from "./publish-bar.tsx";
import { SectionBlock } from "./section-block.tsx";
import { useDragOrder } from "./use-drag-order.ts";
import { type MenuDraft, useMenuDraft } from "./use-menu-draft.ts";

/** The whole menu on one page: find, carry, change many, and publish when it is right. */
export function EditorScreen() {
  const t = useTranslations("editor");
  const { restaurant } = useShift();
  const menu = useMenuDraft(restaurant.id);
  if (menu.draft) return <Editing menu={menu} draft={menu.draft} timeZone={restaurant.timeZone} />;
  if (menu.loadProblem)
    return <ProblemState problem={menu.loadProblem} onRetry={() => void menu.again()} />;
  return (
    <Loading label={t("title")} className="mx-auto grid max-w-5xl gap-3 p-4">
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <Skeleton key={key} className="h-18" />
      ))}
    </Loading>
  );
}

interface EditingProps {
  menu: MenuDraft;
  draft: NonNullable<MenuDraft["draft"]>;
  timeZone: string;
}

function Editing({ menu, draft, timeZone }: EditingProps) {
  const [text, setText] = useState("");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, open] = useState<Opened | null>(null);
  const lists = draft.sections.map(({ id, items }) => ({ id, rows: items.map((each) => each.id) }));
  const order = useDragOrder({
    lists,
    onMove: (id, { list, index }) => {
      // A row of the selection takes the whole selection along.
      const carried = lists.flatMap(({ rows }) => rows).filter((row) => selected.has(row));
      const ids = (selected.has(id) ? carried : [id]) as ItemId[];
      void menu.edit([{ kind: "items.move", ids, sectionId: list, to: index }]);
    },
  });
  const select = (ids: readonly string[], on: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      return after;
    });
  const wanted = text.trim().toLocaleLowerCase();
  const sections = draft.sections
    .map((section) => ({
      section,
      items: section.items.filter(({ name, description }) =>
        `${name} ${description}`.toLocaleLowerCase().includes(wanted),
      ),
    }))
    .filter(({ items }) => wanted === "" || items.length > 0);

  return (
    <EditorContext value={{ draft, timeZone, selected, select, open, edit: menu.edit }}>
      <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 pb-28">
        <EditorHead saving={menu.saving} />
        <Found text={text} onText={setText} />
        <ProblemNotice problem={menu.problem} />
        <Nothing wanted={wanted} sections={sections.length} />
        {sections.map(({ section, items }) => (
          <SectionBlock key={section.id} {...{ section, items, order }} fixed={wanted !== ""} />
        ))}
      </div>
      {selected.size > 0 ? (
        <BulkBar onDone={() => setSelected(new Set())} />
      ) : (
        <PublishBar menu={menu} />
      )}
      <EditorSheets menu={menu} opened={opened} onClose={() => open(null)} />
    </EditorContext>
  );
}

function Found({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useTranslations("editor");
  return (
    <SearchField
      label={t("search")}
      clearLabel={t("clear")}
      placeholder={t("search")}
      value={text}
      onValueChange={onText}
      shortcut="/"
    />
  );
}

function Nothing({ wanted, sections }: { wanted: string; sections: number }) {
  const t = useTranslations("editor");
  if (sections > 0) return null;
  return (
    <EmptyState
      icon={wanted ? <SearchX aria-hidden /> : <UtensilsCrossed aria-hidden />}
      title={wanted ? t("nothing_found") : t("empty")}
      body={wanted ? t("nothing_found_body") : t("empty_body")}
      action={wanted ? undefined : <FirstSection />}
    />
  );
}

function FirstSection() {
  const t = useTranslations("editor");
  const { open } = useEditor();
  return (
    <Button
      icon={<Plus aria-hidden className="size-5" />}
      onClick={() => open({ what: "section", id: null })}
    >
      {t("add_section")}
    </Button>
  );
}
