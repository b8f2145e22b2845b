"use client";

import type { ItemView } from "@swift-eats/contract/catalog";
import { offDaysMax } from "@swift-eats/domain/catalog";
import { ProblemState } from "@swift-eats/frame/data";
import { Button, buttonStyle } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { SearchField } from "@swift-eats/ui/search-field";
import { Segmented } from "@swift-eats/ui/segmented";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Pencil, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { ComingBack } from "./coming-back.tsx";
import { ItemRow } from "./item-row.tsx";
import { type Off, useMenu } from "./use-menu.ts";

const offs: readonly Off[] = ["four_hours", "today", "until_i_say"];

/** 86 a dish: find it, switch it off, say for how long. */
export function MenuScreen() {
  const t = useTranslations("menu");
  const frame = useTranslations("frame");
  const { restaurant } = useShift();
  const { menu, problem, again, refusals, switchOff, switchOn } = useMenu(restaurant.id);
  const [text, setText] = useState("");
  const [only, setOnly] = useState<"all" | "off">("all");
  const [asked, setAsked] = useState<ItemView | null>(null);

  if (!menu) {
    if (problem) return <ProblemState problem={problem} onRetry={() => void again()} />;
    return (
      <Loading label={t("title")} className="mx-auto grid max-w-4xl gap-3 p-4">
        {["a", "b", "c", "d", "e"].map((key) => (
          <Skeleton key={key} className="h-16" />
        ))}
      </Loading>
    );
  }
  const wanted = text.trim().toLowerCase();
  const shows = (item: ItemView) =>
    item.name.toLowerCase().includes(wanted) && (only === "all" || !item.available);
  const sections = menu.sections
    .map((section) => ({ ...section, items: section.items.filter(shows) }))
    .filter(({ items }) => items.length > 0);
  const offCount = menu.sections.flatMap(({ items }) => items).filter((item) => !item.available);

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="flex-1 text-xl font-bold">{t("title")}</h2>
        <Link href="/menu/edit" className={buttonStyle({ variant: "secondary" })}>
          <Pencil aria-hidden className="size-5" />
          {t("edit")}
        </Link>
        <Segmented
          label={t("show")}
          value={only}
          onValueChange={setOnly}
          options={[
            { value: "all", label: t("all") },
            { value: "off", label: t("off_only", { count: offCount.length }) },
          ]}
        />
      </div>
      <ComingBack menu={menu} />
      <SearchField
        label={t("search")}
        clearLabel={t("clear")}
        placeholder={t("search")}
        value={text}
        onValueChange={setText}
        shortcut="/"
      />
      {sections.length === 0 ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={wanted ? t("nothing_found") : t("nothing_off")}
          body={wanted ? t("nothing_found_body") : t("nothing_off_body")}
        />
      ) : null}
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h3 id={section.id} className="mb-2 text-lg font-bold">
            {section.name}
          </h3>
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface-raised">
            {section.items.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                timeZone={restaurant.timeZone}
                problem={refusals[item.id] ?? null}
                served={section.servedFrom === null}
                onOff={() => setAsked(item)}
                onOn={() => void switchOn(item)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Dialog
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={t("off_title", { name: asked?.name ?? "" })}
        description={t("off_lead")}
        closeLabel={frame("close")}
      >
        <div className="flex flex-col gap-2 pb-4">
          {offs.map((off) => (
            <Button
              key={off}
              variant="secondary"
              size="lg"
              wide
              onClick={() => {
                if (asked) void switchOff(asked, off);
                setAsked(null);
              }}
            >
              {t(`off.${off}`, { days: offDaysMax })}
            </Button>
          ))}
        </div>
      </Dialog>
    </div>
  );
}
