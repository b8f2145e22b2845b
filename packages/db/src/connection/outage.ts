import { DatabaseBusy } from "./transact.ts";

/** Of the driver, of the network and of PostgreSQL: nobody answers, or not now. */
const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "EPIPE",
]);

/** The question was not wrong; there was nobody to ask. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseBusy) return true;
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return codes.has(code);
}
