import { type DispatchChanges, dispatchSettings } from "@swift-eats/contract/dispatch";
import type { DispatchSettings } from "@swift-eats/domain/dispatch";

export type Unit = "minutes" | "seconds" | "metres" | "kilometres" | "money" | "count" | "share";
export type SettingName = keyof DispatchSettings;
export type NumberName = Exclude<SettingName, "mode" | "revise">;

/** In what a setting is written on the desk. Total over the settings, so that a new one fails the build. */
export const unitOf: Readonly<Record<NumberName, Unit>> = {
  horizonSeconds: "minutes",
  ordersPerTripMax: "count",
  nearRestaurantMetres: "metres",
  arriveEarlySeconds: "seconds",
  pickupServiceSeconds: "seconds",
  dropoffServiceSeconds: "seconds",
  pickupMetresMax: "kilometres",
  tripsAheadMax: "count",
  courierTimeWeight: "share",
  loadedTimeWeight: "share",
  reserveWeight: "share",
  queueSeconds: "seconds",
  postponeSeconds: "minutes",
  freshnessWeight: "share",
  balanceWeightSeconds: "seconds",
  performanceWeightSeconds: "seconds",
  ageForcesSeconds: "minutes",
  reassignGainSeconds: "minutes",
  offerSeconds: "seconds",
  payPerTripAmount: "money",
  payPerOrderAmount: "money",
  payPerKmAmount: "money",
  reofferStepAmount: "money",
  reofferStepsMax: "count",
  triesMax: "count",
};

/** What belongs together, the most used first. */
export const settingGroups = [
  { key: "asking", names: ["mode", "offerSeconds", "pickupMetresMax", "reassignGainSeconds"] },
  { key: "trips", names: ["ordersPerTripMax", "nearRestaurantMetres", "revise", "tripsAheadMax"] },
  {
    key: "pay",
    names: [
      "payPerTripAmount",
      "payPerOrderAmount",
      "payPerKmAmount",
      "reofferStepAmount",
      "reofferStepsMax",
    ],
  },
  {
    key: "times",
    names: [
      "horizonSeconds",
      "ageForcesSeconds",
      "postponeSeconds",
      "arriveEarlySeconds",
      "pickupServiceSeconds",
      "dropoffServiceSeconds",
    ],
  },
  {
    key: "prices",
    names: [
      "courierTimeWeight",
      "loadedTimeWeight",
      "reserveWeight",
      "queueSeconds",
      "freshnessWeight",
      "balanceWeightSeconds",
      "performanceWeightSeconds",
      "triesMax",
    ],
  },
] as const satisfies readonly { key: string; names: readonly SettingName[] }[];

export const choices = {
  mode: dispatchSettings.shape.mode.options,
  revise: dispatchSettings.shape.revise.options,
} as const;

export const isChoice = (name: SettingName): name is keyof typeof choices => name in choices;

/** How many of the wire's unit are one of the desk's. */
export function scaleOf(name: NumberName, currency: string): number {
  const unit = unitOf[name];
  if (unit === "minutes") return 60;
  if (unit === "kilometres") return 1_000;
  if (unit !== "money") return 1;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}

/** Least and most of a setting, in the desk's unit. */
export function limitsOf(name: NumberName, currency: string): { min: number; max: number } {
  const { minValue, maxValue } = dispatchSettings.shape[name];
  const scale = scaleOf(name, currency);
  return { min: (minValue ?? 0) / scale, max: (maxValue ?? 0) / scale };
}

export type Written = Readonly<Record<SettingName, string>>;

/** Settings as they stand in the fields. */
export function written(settings: DispatchSettings, currency: string): Written {
  const text = (name: SettingName): string =>
    isChoice(name) ? settings[name] : String(settings[name] / scaleOf(name, currency));
  return Object.fromEntries(
    (Object.keys(settings) as SettingName[]).map((name) => [name, text(name)]),
  ) as Written;
}

/** A comma is a point to half of the world. */
const numberOf = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));

function wireValue(name: SettingName, text: string, currency: string): string | number {
  if (isChoice(name)) return text;
  const scaled = numberOf(text) * scaleOf(name, currency);
  return unitOf[name] === "share" ? scaled : Math.round(scaled * 1_000) / 1_000;
}

export type Read =
  | { readonly ok: true; readonly changes: DispatchChanges }
  | { readonly ok: false; readonly wrong: ReadonlySet<SettingName> };

/** What the fields say differently from the standard, or which of them are wrong. */
export function read(fields: Written, standard: DispatchSettings, currency: string): Read {
  const names = Object.keys(standard) as SettingName[];
  const values = Object.fromEntries(
    names.map((name) => [name, wireValue(name, fields[name], currency)]),
  );
  const parsed = dispatchSettings.safeParse(values);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => String(path[0]) as SettingName);
    return { ok: false, wrong: new Set(wrong) };
  }
  const { data } = parsed;
  const different = names.filter((name) => data[name] !== standard[name]);
  return { ok: true, changes: Object.fromEntries(different.map((name) => [name, data[name]])) };
}
