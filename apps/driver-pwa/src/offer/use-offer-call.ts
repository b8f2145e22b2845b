import { useEffect } from "react";
import { chime } from "./chime.ts";

const everyMilliseconds = 2_500;

/** Rings and shakes as long as the offer is on the screen. */
export function useOfferCall(): void {
  useEffect(() => {
    const call = () => {
      chime.ring();
      navigator.vibrate?.([250, 120, 250]);
    };
    call();
    const timer = setInterval(call, everyMilliseconds);
    const unlock = () => void chime.unlock();
    document.addEventListener("pointerdown", unlock, { once: true });
    return () => {
      clearInterval(timer);
      navigator.vibrate?.(0);
      document.removeEventListener("pointerdown", unlock);
    };
  }, []);
}
