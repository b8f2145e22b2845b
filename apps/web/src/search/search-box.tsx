"use client";

import { queryCharactersMax } from "@swift-eats/domain/search";
import { Clock, Soup, Store } from "@swift-eats/ui/icons";
import { SearchField } from "@swift-eats/ui/search-field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches.ts";
import { useSuggestions } from "./use-suggestions.ts";

interface Choice {
  readonly kind: "recent" | "dish" | "restaurant" | "cuisine";
  readonly name: string;
}

const icons = { recent: Clock, dish: Soup, restaurant: Store, cuisine: Soup };

/** Type a dish, a place or a kitchen: a combobox by the book; works as a plain form before scripts come. */
export function SearchBox({
  text: given = "",
  autoFocus = false,
}: {
  text?: string;
  autoFocus?: boolean;
}) {
  const t = useTranslations("search");
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState(given);
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const suggestions = useSuggestions(text);
  const choices: readonly Choice[] =
    text.trim() === "" ? recent.map((name) => ({ kind: "recent", name })) : suggestions;
  const shown = open && choices.length > 0;

  const go = (wanted: string) => {
    const asked = wanted.trim();
    if (asked === "") return;
    rememberSearch(asked);
    setText(wanted);
    setOpen(false);
    setActive(-1);
    router.push(`/search?q=${encodeURIComponent(asked)}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place before the first is the text itself.
      const places = choices.length + 1;
      setActive((at) => ((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go((shown && choices[active]?.name) || text);
    } else if (event.key === "Escape") setOpen(false);
  };
  return (
    <form action="/search" className="relative" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        name="q"
        label={t("label")}
        clearLabel={t("clear")}
        placeholder={t("placeholder")}
        shortcut="/"
        enterKeyHint="search"
        maxLength={queryCharactersMax}
        autoFocus={autoFocus}
        role="combobox"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        value={text}
        onValueChange={(value) => {
          setText(value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => {
          setRecent(recentSearches());
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        hidden={!shown}
        className="absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-card border border-line bg-surface-raised py-1 shadow-float"
      >
        <div
          role="listbox"
          id={listId}
          aria-label={t(text.trim() === "" ? "recent" : "suggestions")}
        >
          {choices.map(({ kind, name }, index) => {
            const Icon = icons[kind];
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={`${kind} ${name}`}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                // Before the blur of the input closes the list.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => go(name)}
                className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2 aria-selected:bg-surface-sunken hover:bg-surface-sunken"
              >
                <Icon aria-hidden className="size-5 shrink-0 text-muted" />
                <span className="min-w-0 truncate">{name}</span>
              </div>
            );
          })}
        </div>
        {text.trim() === "" && shown ? (
          <button
            type="button"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              forgetSearches();
              setRecent([]);
            }}
            className="min-h-11 w-full px-4 text-start text-sm text-muted hover:text-ink"
          >
            {t("forget")}
          </button>
        ) : null}
      </div>
    </form>
  );
}
