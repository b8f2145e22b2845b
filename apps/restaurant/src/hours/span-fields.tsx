import { Button } from "@swift-eats/ui/button";
import { IconButton } from "@swift-eats/ui/icon-button";
import { TextField } from "@swift-eats/ui/text-field";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { nextSpan, type Span } from "./hours-draft.ts";

export interface SpanFieldsProps {
  /** Of the day, for those who hear the fields one by one. */
  name: string;
  spans: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
}

/** From and to, as often as the day is split. */
export function SpanFields({ name, spans, onChange }: SpanFieldsProps) {
  const t = useTranslations("hours");
  const change = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place in the day
        <div key={index} className="flex items-center gap-2">
          <TextField
            quiet
            type="time"
            required
            label={t("opens_named", { day: name })}
            value={span.opens}
            onChange={(event) => change(index, { opens: event.currentTarget.value })}
          />
          <span aria-hidden>–</span>
          <TextField
            quiet
            type="time"
            required
            label={t("closes_named", { day: name })}
            value={span.closes}
            onChange={(event) => change(index, { closes: event.currentTarget.value })}
          />
          <IconButton
            label={t("remove_named", { day: name, opens: span.opens })}
            icon={<Trash2 aria-hidden />}
            onClick={() => onChange(spans.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {spans.length === 0 ? <span className="text-muted">{t("closed")}</span> : null}
      <Button
        variant="ghost"
        icon={<Plus aria-hidden className="size-5" />}
        aria-label={t("add_named", { day: name })}
        onClick={() => onChange([...spans, nextSpan(spans)])}
      >
        {t("add")}
      </Button>
    </div>
  );
}
