import { useFormatter, useTranslations } from "next-intl";
import { useCourier } from "./courier-context.ts";

/** When the shift ends, if the courier said so. */
export function ShiftLine() {
  const t = useTranslations("duty");
  const format = useFormatter();
  const { courier, timeZone } = useCourier();
  if (!courier.shiftEndsAt) return null;
  return (
    <p className="text-muted">
      {t("shift_until", {
        time: format.dateTime(new Date(courier.shiftEndsAt), {
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
          timeZone,
        }),
      })}
    </p>
  );
}
