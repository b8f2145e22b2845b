export { postgresSearch } from "./search-engine.ts";
export type { QueryLine, SearchEntry, SearchFigures, SearchLog } from "./search-log.ts";
export { searchLog } from "./search-log.ts";
export type { BorneNames, MenuVersion, SearchReach } from "./search-reach.ts";
export { searchReach } from "./search-reach.ts";
export type { SearchWords } from "./search-words.ts";
export { searchWords } from "./search-words.ts";
