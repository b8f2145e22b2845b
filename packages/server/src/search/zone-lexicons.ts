import type { Lexicon } from "@swift-eats/domain/search";

/** What searching knows of each zone's words, in the memory of this process. */
export interface ZoneLexicons {
  of(geoKey: string): Promise<Lexicon>;
  /** Words or synonyms changed: read again at the next question. */
  forget(): void;
}

/** Words only mend typing; what is typed right is found whatever their age. */
const freshMs = 5 * 60_000;

interface Held {
  readonly lexicon: Promise<Lexicon>;
  readonly heldAtMs: number;
}

export function zoneLexicons(read: (geoKey: string) => Promise<Lexicon>): ZoneLexicons {
  const held = new Map<string, Held>();
  const load = (geoKey: string): Promise<Lexicon> => {
    const before = held.get(geoKey);
    const lexicon = read(geoKey);
    const mine = { lexicon, heldAtMs: performance.now() };
    held.set(geoKey, mine);
    lexicon.catch(() => {
      // The next question tries again; meanwhile old words are better than none.
      if (held.get(geoKey) !== mine) return;
      if (before) held.set(geoKey, before);
      else held.delete(geoKey);
    });
    return before ? before.lexicon : lexicon;
  };
  return {
    async of(geoKey) {
      const known = held.get(geoKey);
      if (known && performance.now() - known.heldAtMs < freshMs) return known.lexicon;
      return load(geoKey);
    },
    forget: () => held.clear(),
  };
}
