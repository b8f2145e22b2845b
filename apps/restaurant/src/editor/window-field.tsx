import type { DraftSectionView } from "@swift-eats/contract/catalog";
import { IconButton } from "@swift-eats/ui/icon-button";
import { TextField } from "@swift-eats/ui/text-field";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleChip } from "./toggle-chip.tsx";
import { clockText, useWeekday } from "./use-window-text.ts";

type Window = DraftSectionView["windows"][number];

export interface WindowFieldProps {
  window: Window;
  /** Null: taken away. */
  onWindow: (window: Window | null) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

const minutesOf = (text: string): number | null => {
  const [hours, minutes] = text.split(":").map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
};

/** Hours, weekdays and season of a section. */
export function WindowField({ window, onWindow }: WindowFieldProps) {
  const t = useTranslations("editor");
  const weekday = useWeekday();
  const set = (change: Partial<Window>) => onWindow({ ...window, ...change });
  const time = (key: "fromMinutes" | "toMinutes") => ({
    type: "time",
    value: clockText(window[key] % 1_440),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const minutes = minutesOf(currentTarget.value);
      if (minutes !== null) set({ [key]: minutes });
    },
  });
  const date = (key: "fromDate" | "toDate") => ({
    type: "date",
    value: window[key] ?? "",
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ [key]: currentTarget.value || null }),
  });
  return (
    <div className="flex flex-col gap-3 rounded-card border border-line p-3">
      <div className="flex items-end gap-3">
        <TextField label={t("window_begin")} className="min-w-0 flex-1" {...time("fromMinutes")} />
        <TextField label={t("window_end")} className="min-w-0 flex-1" {...time("toMinutes")} />
        <IconButton
          label={t("remove_window")}
          icon={<Trash2 aria-hidden />}
          onClick={() => onWindow(null)}
        />
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-sm">{t("window_days")}</legend>
        <div className="flex flex-wrap gap-1.5">
          {weekdays.map((day) => (
            <ToggleChip
              key={day}
              label={weekday(day)}
              on={window.weekdays.includes(day)}
              onChange={(on) =>
                set({
                  weekdays: weekdays.filter((each) =>
                    each === day ? on : window.weekdays.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={t("season_from")} {...date("fromDate")} />
        <TextField label={t("season_to")} {...date("toDate")} />
      </div>
    </div>
  );
}
