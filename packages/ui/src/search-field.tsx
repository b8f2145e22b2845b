"use client";

import { cx } from "class-variance-authority";
import { type ComponentProps, useEffect, useRef } from "react";
import { inputLook } from "./field.tsx";
import { Search, X } from "./icons.tsx";
import { KeyHint } from "./key-hint.tsx";

export interface SearchFieldProps
  extends Omit<ComponentProps<"input">, "type" | "value" | "onChange" | "className"> {
  label: string;
  clearLabel: string;
  value: string;
  onValueChange: (value: string) => void;
  /** A key that jumps here from anywhere on the page, for example "/". */
  shortcut?: string | undefined;
  className?: string | undefined;
}

/** Looking for something by typing. */
export function SearchField(props: SearchFieldProps) {
  const { label, clearLabel, value, onValueChange, shortcut, className, ...input } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (shortcut === undefined) return;
    const jump = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input,textarea,select");
      if (event.key !== shortcut || typing || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, [shortcut]);
  const clear = () => {
    onValueChange("");
    field.current?.focus();
  };
  return (
    <search className={cx("relative flex items-center", className)}>
      <Search aria-hidden className="pointer-events-none absolute start-3.5 size-5 text-muted" />
      <input
        autoComplete="off"
        {...input}
        ref={field}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        className={cx(
          inputLook,
          "rounded-pill ps-11 pe-12 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      {value === "" && shortcut ? (
        <span className="pointer-events-none absolute end-4 hidden pointer-fine:inline">
          <KeyHint>{shortcut}</KeyHint>
        </span>
      ) : null}
      {value === "" ? null : (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={clear}
          className="absolute end-0 grid size-11 place-items-center rounded-pill text-muted hover:text-ink"
        >
          <X aria-hidden className="size-5" />
        </button>
      )}
    </search>
  );
}
