import { ok, type Result, refuse } from "../kernel/index.ts";

/** What a person may type; longer text is refused, not cut, so that nobody wonders what was searched. */
export const queryCharactersMax = 120;
/** Words beyond these add cost and no meaning; a dish's name has fewer. */
const wordsMax = 12;
const wordCharactersMax = 40;

/** Zero width, direction marks, soft hyphen, byte order mark: they vanish without leaving a gap. */
const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Accents, Hebrew points, Arabic vowel signs. */
const marks = /[\ufe00-\ufe0f\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/g;
/** Letters that have no decomposition. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const letter = /[ßæœøłđðþı]/g;
/** All but letters and digits parts words: controls, punctuation, symbols, emoji. By range, so that SQL says the same. */
const gaps =
  /[^0-9a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2070-\u209f\u2100-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3040-\ud7ff\ue000-\uffff]+/g;

/**
 * Text as it is compared: compatibility forms folded, lower case, no accents, words parted by one blank.
 * `search_fold` in PostgreSQL is its twin; a test holds the two together.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(hidden, "")
    .replace(marks, "")
    .replace(letter, (each) => letters[each] ?? each)
    .replace(gaps, " ")
    .trim();

export interface Query {
  /** The folded words in the order typed. */
  readonly words: readonly string[];
  /** The last word may be unfinished: nothing was typed after it. */
  readonly open: boolean;
  /** The folded text, for logs and caches. */
  readonly text: string;
}

/** Reads what was typed; refuses what is too long, and accepts an empty query (browse). */
export function readQuery(typed: string): Result<Query> {
  if (typed.length > queryCharactersMax)
    return refuse({ code: "search.query_too_long", charactersMax: queryCharactersMax });
  const words = fold(typed)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, wordsMax)
    .map((word) => word.slice(0, wordCharactersMax));
  const ends = typed.replace(hidden, "").at(-1) ?? " ";
  return ok({ words, open: fold(ends) !== "", text: words.join(" ") });
}
