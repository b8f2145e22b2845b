import type { QueryPlan, Slot } from "@swift-eats/domain/search";

/** A plan as text of a `tsquery` over lexemes `zone/word`. Null when there is nothing to look for. */
export function wordQuery(geoKey: string, { slots }: QueryPlan, missing: number): string | null {
  const asked = slots.filter(({ readings }) => readings.length > 0);
  const terms = asked.map((slot) => anyOf(geoKey, slot));
  if (terms.length === 0) return null;
  if (missing === 0) return terms.join(" & ");
  if (missing === 1)
    return terms
      .map((_, left) => `(${terms.filter((_, at) => at !== left).join(" & ")})`)
      .join(" | ");
  // Half of the words missing: any two neighbours will do.
  return terms
    .slice(1)
    .map((term, at) => `(${terms[at]} & ${term})`)
    .join(" | ");
}

function anyOf(geoKey: string, { readings }: Slot): string {
  const begun = readings.find(({ begins }) => begins)?.word;
  // Whatever begins so includes the word itself.
  const asked = readings.filter(({ word, begins }) => begins || word !== begun);
  return `(${asked.map(({ word, begins }) => `${lexeme(`${geoKey}/${word}`)}${begins ? ":*" : ""}`).join(" | ")})`;
}

/** Folded words hold no quote and no backslash; doubling them costs nothing and trusts nobody. */
const lexeme = (text: string): string => `'${text.replace(/['\\]/g, "$&$&")}'`;
