"use client";

import { SlidersHorizontal } from "@swift-eats/ui/icons";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { chip } from "./chip.ts";
import { type FilterProps, setFilters } from "./list-wish.ts";

// With a boundary of its own: else the page falls back to its skeleton while the part loads.
const FilterSheet = dynamic(() => import("./filter-sheet.tsx").then((part) => part.FilterSheet), {
  loading: () => null,
});

/** Opens the filters, and says how many are set. */
export function FilterButton(props: FilterProps) {
  const t = useTranslations("filters");
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const count = setFilters(props.wish);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={count > 0 ? "true" : undefined}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
        className={chip}
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("title")} {count > 0 ? <span className="tabular">{count}</span> : null}
      </button>
      {asked ? <FilterSheet {...props} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
