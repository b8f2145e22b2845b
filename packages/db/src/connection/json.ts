import type { JSONValue } from "postgres";
import type { Queryable } from "./sql.ts";

/** Any plain value as a json parameter: dates become ISO text, which is what they are read as. */
export const json = (sql: Queryable, value: unknown) => sql.json(value as JSONValue);
