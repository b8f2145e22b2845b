import { IconButton } from "@swift-eats/ui/icon-button";
import { TextField } from "@swift-eats/ui/text-field";
import { ArrowUp, ChevronDown, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { AreaCorners } from "./area-corners.tsx";
import { type AreaDraft, type Wrong, wrongIn } from "./area-draft.ts";
import type { AreaDrafts } from "./use-area-drafts.ts";

export interface AreaFormProps {
  draft: AreaDraft;
  index: number;
  drafts: AreaDrafts;
  currency: string;
}

const nameMax = 60;

/** One area: its line in the list, and its fields while it is open. */
export function AreaForm({ draft, index, drafts, currency }: AreaFormProps) {
  const t = useTranslations("areas");
  const fieldsId = useId();
  const open = draft.key === drafts.chosenKey;
  const name = draft.name.trim() || t("nameless");
  return (
    <div
      className={`rounded-card border bg-surface-raised ${open ? "border-accent" : "border-line"}`}
    >
      <div className="flex items-center">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={fieldsId}
          onClick={() => drafts.choose(open ? null : draft.key)}
          className="flex min-h-row min-w-0 flex-1 items-center gap-3 px-4 py-2 text-start font-semibold"
        >
          <ChevronDown aria-hidden className={`size-5 shrink-0 ${open ? "rotate-180" : ""}`} />
          <span className="truncate">{name}</span>
          <span className="ms-auto text-sm font-normal whitespace-nowrap text-muted">
            {t("corner_count", { count: draft.corners.length })}
          </span>
        </button>
        {index > 0 ? (
          <IconButton
            label={t("raise", { name })}
            icon={<ArrowUp aria-hidden />}
            onClick={() => drafts.raise(index)}
          />
        ) : null}
        <IconButton
          label={t("remove", { name })}
          icon={<Trash2 aria-hidden />}
          onClick={() => drafts.remove(draft.key)}
        />
      </div>
      <div id={fieldsId} hidden={!open}>
        {open ? <Fields draft={draft} drafts={drafts} currency={currency} /> : null}
      </div>
    </div>
  );
}

function Fields({ draft, drafts, currency }: Omit<AreaFormProps, "index">) {
  const t = useTranslations("areas");
  const wrong: ReadonlySet<Wrong> = drafts.tried ? wrongIn(draft, currency) : new Set();
  const write = (part: Partial<AreaDraft>) =>
    drafts.change(draft.key, (before) => ({ ...before, ...part }));
  return (
    <div className="flex flex-col gap-3 border-t border-line p-4">
      <TextField
        label={t("name")}
        value={draft.name}
        maxLength={nameMax}
        error={wrong.has("name") ? t("name_missing") : undefined}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("fee", { currency })}
          hint={t("fee_hint")}
          inputMode="decimal"
          value={draft.fee}
          error={wrong.has("fee") ? t("no_price") : undefined}
          onChange={(event) => write({ fee: event.currentTarget.value })}
        />
        <TextField
          label={t("minimum", { currency })}
          hint={t("minimum_hint")}
          inputMode="decimal"
          value={draft.minimum}
          error={wrong.has("minimum") ? t("no_price") : undefined}
          onChange={(event) => write({ minimum: event.currentTarget.value })}
        />
      </div>
      <AreaCorners
        corners={draft.corners}
        wrong={wrong}
        onCorners={(corners) => write({ corners })}
      />
    </div>
  );
}
