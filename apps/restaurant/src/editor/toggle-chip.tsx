import { Check } from "lucide-react";

export interface ToggleChipProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One of many words that can be picked. */
export function ToggleChip({ label, on, onChange }: ToggleChipProps) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-pill border border-line-strong px-4 text-sm font-semibold has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-ink">
      <input
        type="checkbox"
        className="sr-only"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {on ? <Check aria-hidden className="size-4" /> : null}
      <span className="inline-block first-letter:uppercase">{label}</span>
    </label>
  );
}
