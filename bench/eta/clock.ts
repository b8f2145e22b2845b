/**
 * Minute of the day, 0 to 1439, of `21:55`, `24:05:00` (five past midnight), `0.8333` (the share of the day that has passed),
 * or null.
 */
export function minuteOfDay(text: string | undefined): number | null {
  const word = (text ?? "").trim();
  const [, hours, minutes] = /^(\d{1,2}):(\d{1,2})(?::\d{1,2}(?:\.\d+)?)?$/.exec(word) ?? [];
  if (hours !== undefined && minutes !== undefined)
    return Number(minutes) > 59 || Number(hours) > 47
      ? null
      : (Number(hours) * 60 + Number(minutes)) % 1_440;
  if (!/^\d*\.?\d+$/.test(word)) return null;
  const share = Number(word);
  return share > 1 ? null : Math.round(share * 1_440) % 1_440;
}

/** `0` (Sunday) to `6`, of milliseconds since 1970, UTC. */
export const weekdayOf = (ms: number): string => String(new Date(ms).getUTCDay());

/** Milliseconds since 1970 of `2015-01-25 19:45:36`, read as UTC, or null. */
export function instantOf(text: string | undefined): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)/.exec((text ?? "").trim());
  const ms = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  return Number.isFinite(ms) ? ms : null;
}
