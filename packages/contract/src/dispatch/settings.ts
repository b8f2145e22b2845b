import type { DispatchSettings } from "@swift-eats/domain/dispatch";
import * as z from "zod";

const whole = (min: number, max: number) => z.int().min(min).max(max);
const decimal = (min: number, max: number) => z.number().min(min).max(max);

/** How a zone is dispatched, with the limits within which operations may change it. */
export const dispatchSettings = z.strictObject({
  mode: z.enum(["offer", "direct"]),
  horizonSeconds: whole(300, 7_200),
  ordersPerTripMax: whole(1, 5),
  nearRestaurantMetres: whole(0, 2_000),
  revise: z.enum(["none", "add", "exchange"]),
  arriveEarlySeconds: whole(0, 900),
  pickupServiceSeconds: whole(0, 900),
  dropoffServiceSeconds: whole(0, 900),
  pickupMetresMax: whole(500, 50_000),
  tripsAheadMax: whole(1, 6),
  courierTimeWeight: decimal(0, 5),
  loadedTimeWeight: decimal(0, 5),
  reserveWeight: decimal(0, 1),
  queueSeconds: whole(0, 1_800),
  postponeSeconds: whole(600, 36_000),
  freshnessWeight: decimal(0, 5),
  balanceWeightSeconds: whole(0, 1_800),
  performanceWeightSeconds: whole(0, 1_800),
  ageForcesSeconds: whole(600, 14_400),
  reassignGainSeconds: whole(0, 3_600),
  offerSeconds: whole(15, 600),
  payPerTripAmount: whole(0, 10_000),
  payPerOrderAmount: whole(0, 10_000),
  payPerKmAmount: whole(0, 5_000),
  reofferStepAmount: whole(0, 5_000),
  reofferStepsMax: whole(0, 10),
  triesMax: whole(1, 5_000),
}) satisfies z.ZodType<DispatchSettings>;

/** Only what is to differ. */
export const dispatchChanges = dispatchSettings.partial();
export type DispatchChanges = z.infer<typeof dispatchChanges>;

/** The same without holes: what is not named is not there. */
export const changesOf = (given: DispatchChanges): Partial<DispatchSettings> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<DispatchSettings>;

/** Reads `key=value,key=value`: the changes, or one line about what is wrong with them. */
export function changesIn(text: string): Partial<DispatchSettings> | string {
  const given: Record<string, string | number> = {};
  for (const part of text.split(",")) {
    const [key = "", value = ""] = part.split("=", 2).map((each) => each.trim());
    if (!Object.hasOwn(dispatchSettings.shape, key))
      return `--set ${key}: no such setting; there are ${Object.keys(dispatchSettings.shape).join(", ")}`;
    if (value === "") return `--set ${key} needs a value: ${key}=…`;
    given[key] = Number.isNaN(Number(value)) ? value : Number(value);
  }
  const parsed = dispatchChanges.safeParse(given);
  if (parsed.success) return changesOf(parsed.data);
  const [issue] = parsed.error.issues;
  return `--set ${issue?.path.join(".")}: ${issue?.message}`;
}
