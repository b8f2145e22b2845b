import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { alarm } from "./alarm.ts";

/** Rings, flashes the title and shakes the device while orders wait that nobody has touched. */
export function useAlarm(waiting: number): void {
  const t = useTranslations("board");
  const title = t("alarm_title", { count: waiting });
  const ringing = waiting > 0;

  useEffect(() => {
    if (!ringing) return;
    alarm.start();
    const shake = setInterval(() => navigator.vibrate?.([200, 100, 200]), 3_000);
    return () => {
      alarm.stop();
      clearInterval(shake);
    };
  }, [ringing]);

  useEffect(() => {
    if (!ringing) return;
    const calm = document.title;
    let loud = false;
    const flash = setInterval(() => {
      loud = !loud;
      document.title = loud ? title : calm;
    }, 900);
    return () => {
      clearInterval(flash);
      document.title = calm;
    };
  }, [ringing, title]);
}
