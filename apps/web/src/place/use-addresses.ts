import type { FoundAddressView } from "@swift-eats/contract/cities";
import { useEffect, useState } from "react";

const lettersMin = 2;
const quietMilliseconds = 200;

interface Found {
  readonly text: string;
  readonly items: readonly FoundAddressView[];
}

/** Addresses that begin like the text, once typing pauses; null while nothing is known. */
export function useAddresses(typed: string): readonly FoundAddressView[] | null {
  const [found, setFound] = useState<Found | null>(null);
  const text = typed.trim();
  useEffect(() => {
    if (text.length < lettersMin) return setFound(null);
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { findAddresses } = await import("./place-calls.ts");
        const items = await findAddresses(text, gone.signal);
        if (items && !gone.signal.aborted) setFound({ text, items });
      } catch (cause) {
        // A newer text was typed before the answer came.
        if (!gone.signal.aborted) throw cause;
      }
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text]);
  return found && text.startsWith(found.text) ? found.items : null;
}
