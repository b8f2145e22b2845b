"use client";

import type { FoundAddressView } from "@swift-eats/contract/cities";
import { Field, inputLook } from "@swift-eats/ui/field";
import { MapPin } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { cityLine, streetLine } from "./address-line.ts";
import { useAddresses } from "./use-addresses.ts";

export interface AddressBoxProps {
  busy: boolean;
  onChoose: (found: FoundAddressView) => void;
}

/** Type a street, pick an address: a combobox by the book. */
export function AddressBox({ busy, onChoose }: AddressBoxProps) {
  const t = useTranslations("place");
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const found = useAddresses(text);
  const items = found ?? [];
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page could hear it.
  useEffect(() => {
    const typed = input.current?.value;
    if (!typed) return;
    setText(typed);
    setOpen(true);
  }, []);
  const shown = open && items.length > 0;

  const choose = (picked: FoundAddressView | undefined) => {
    if (!picked) return;
    setText(streetLine(picked.address));
    setOpen(false);
    onChoose(picked);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => (at + step + items.length) % Math.max(1, items.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(items[active]);
    } else if (event.key === "Escape") setOpen(false);
  };

  const nothing = open && found?.length === 0;
  return (
    <Field label={t("address")} error={nothing ? t("no_such_address") : undefined}>
      {(links) => (
        <div className="relative">
          <MapPin
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-muted"
          />
          <input
            {...links}
            ref={input}
            type="text"
            role="combobox"
            autoComplete="off"
            enterKeyHint="search"
            aria-expanded={shown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown ? `${listId}-${active}` : undefined}
            placeholder={t("address_example")}
            disabled={busy}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
              setOpen(true);
            }}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
            className={`${inputLook} min-h-12 ps-10`}
          />
          <div
            role="listbox"
            id={listId}
            aria-label={t("found")}
            hidden={!shown}
            className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-auto rounded-card border border-line bg-surface-raised py-1 shadow-float"
          >
            {items.map((each, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={`${streetLine(each.address)}${each.location.lng}`}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                // Before the blur of the input closes the list.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(each)}
                className="min-h-11 cursor-pointer px-4 py-2 aria-selected:bg-surface-sunken hover:bg-surface-sunken"
              >
                <span className="block font-semibold">{streetLine(each.address)}</span>
                <span className="block text-sm text-muted">{cityLine(each.address)}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}
