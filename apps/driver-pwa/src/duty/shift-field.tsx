import { cityNow } from "@swift-eats/frame/clock";
import { SelectField } from "@swift-eats/ui/select-field";
import { useTranslations } from "next-intl";

const hours = ["1", "2", "3", "4", "6", "8"] as const;
export type Shift = (typeof hours)[number] | "";

/** The instant at which a shift that begins now ends; null: open end. */
export function shiftEnd(shift: Shift): string | null {
  const now = cityNow();
  return shift === "" || now === null
    ? null
    : new Date(now + Number(shift) * 3_600_000).toISOString();
}

/** Until when, if the courier wants to say: no order is offered that would end later. */
export function ShiftField({ shift, onShift }: { shift: Shift; onShift: (shift: Shift) => void }) {
  const t = useTranslations("duty");
  return (
    <SelectField
      label={t("shift")}
      mark={t("optional")}
      hint={t("shift_hint")}
      value={shift}
      options={[
        { value: "", label: t("shift_open") },
        ...hours.map((value) => ({ value, label: t("shift_hours", { count: Number(value) }) })),
      ]}
      onChange={(event) => onShift(hours.find((each) => each === event.currentTarget.value) ?? "")}
    />
  );
}
