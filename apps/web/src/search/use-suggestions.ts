import type { SuggestView } from "@swift-eats/contract/search";
import { useEffect, useState } from "react";

const lettersMin = 2;
const quietMilliseconds = 120;

type Items = SuggestView["items"];

/** Names for what is being typed, once typing pauses; the last ones stay until newer come. */
export function useSuggestions(typed: string): Items {
  const [items, setItems] = useState<Items>([]);
  const text = typed.trimStart();
  useEffect(() => {
    if (text.length < lettersMin) return setItems([]);
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { findSuggestions } = await import("./search-calls.ts");
        const found = await findSuggestions(text, gone.signal);
        if (found && !gone.signal.aborted) setItems(found);
      } catch {
        // Suggestions are a help; without a network the search itself says what is wrong.
      }
    }, quietMilliseconds);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text]);
  return items;
}
