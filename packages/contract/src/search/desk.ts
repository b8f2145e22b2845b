import { isSynonymWord } from "@swift-eats/domain/search";
import * as z from "zod";
import { endpoint, geoKey, words } from "../wire/index.ts";

const line = z.object({
  text: z.string(),
  searches: z.int(),
  /** Mean number of results. */
  results: z.number(),
  /** Share of searches after which a result was opened. */
  openedShare: z.number(),
  /** Mean place of what was opened, from 1. */
  openedRank: z.number().nullable(),
  /** 95 of 100 were answered within this. */
  p95Ms: z.int(),
});

export const searchFigures = endpoint({
  name: "searchFigures",
  tag: "Operations",
  method: "GET",
  path: "/operations/search/figures",
  summary:
    "What is searched in a zone, what finds nothing, what is slow, what is opened. No persons.",
  as: ["operations"],
  query: z.object({ geoKey, days: z.coerce.number().int().min(1).max(30).default(7) }),
  response: z.object({
    searches: z.int(),
    zeroShare: z.number(),
    mendedShare: z.number(),
    openedShare: z.number(),
    p95Ms: z.int(),
    top: z.array(line),
    zero: z.array(line),
    slow: z.array(line),
  }),
});
export type SearchFiguresView = z.infer<typeof searchFigures.response>;

const word = words(40, 1).refine(isSynonymWord, { error: "not_one_word" });
const synonym = z.object({ word, means: word });
export type SynonymView = z.infer<typeof synonym>;

export const listSynonyms = endpoint({
  name: "listSynonyms",
  tag: "Operations",
  method: "GET",
  path: "/operations/search/synonyms",
  summary: "Words that also find others.",
  as: ["operations"],
  response: z.object({ items: z.array(z.object({ word: z.string(), means: z.string() })) }),
});

export const addSynonym = endpoint({
  name: "addSynonym",
  tag: "Operations",
  method: "POST",
  path: "/operations/search/synonyms",
  summary: "From now on typing `word` also finds `means`. Audited.",
  as: ["operations"],
  status: 204,
  body: synonym,
  refusals: ["search.synonym_exists", "search.synonym_is_itself"],
});

export const removeSynonym = endpoint({
  name: "removeSynonym",
  tag: "Operations",
  method: "DELETE",
  path: "/operations/search/synonyms/{word}/{means}",
  summary: "From now on typing `word` no longer finds `means`. Audited.",
  as: ["operations"],
  status: 204,
  params: z.object({ word: words(40, 1), means: words(40, 1) }),
  refusals: ["search.unknown_synonym"],
});
