import type { LoadResult } from "./plan.ts";

export const rounded = (value: number, digits = 1): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;

/** Nearest rank; 0 of nothing. */
export function quantiles(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Accepted: 2xx and 3xx. Refused: the server said no. Failed: it broke, or said nothing. */
export function counted({ statuses }: LoadResult) {
  const sum = (wanted: (status: number) => boolean) =>
    Object.entries(statuses).reduce(
      (total, [status, count]) => total + (wanted(Number(status)) ? count : 0),
      0,
    );
  return {
    accepted: sum((status) => status >= 200 && status < 400),
    refused: sum((status) => status >= 400 && status < 500),
    failed: sum((status) => !(status < 500)),
  };
}
