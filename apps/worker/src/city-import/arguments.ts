import type { Bounds } from "@swift-eats/server/cities";

export interface ImportWish {
  readonly file: string;
  readonly name: string | null;
  readonly geoKey: string | null;
  readonly bounds: Bounds | null;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
  /** Its places to eat too, as unclaimed restaurants. */
  readonly restaurants: boolean;
}

export const usage =
  "Usage: npm run city:import -- FILE.osm.pbf [--name NAME] [--zone KEY] [--bbox WEST,SOUTH,EAST,NORTH] [--currency EUR] [--time-zone Europe/Berlin] [--country DE] [--restaurants]";

type Parsed =
  | { readonly ok: true; readonly value: ImportWish }
  | { readonly ok: false; readonly complaint: string };

const no = (complaint: string): Parsed => ({ ok: false, complaint });

const options = ["--name", "--zone", "--bbox", "--currency", "--time-zone", "--country"] as const;

/** A complaint is one line. */
export function importArguments(argv: readonly string[]): Parsed {
  const given = new Map<string, string>();
  const files: string[] = [];
  let restaurants = false;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    if (word === "--restaurants") {
      restaurants = true;
      continue;
    }
    const [name = "", inline] = word.split("=", 2);
    const value = inline ?? argv[at + 1];
    if (!options.some((each) => each === name)) return no(`unknown option ${name}. ${usage}`);
    if (!value || (inline === undefined && value.startsWith("--")))
      return no(`${name} needs a value`);
    if (inline === undefined) at += 1;
    given.set(name, value);
  }
  const [file, ...more] = files;
  if (!file || more.length > 0) return no(usage);
  const bbox = given.get("--bbox");
  const bounds = bbox === undefined ? null : boundsOf(bbox);
  if (bbox !== undefined && !bounds) return no("--bbox is four degrees: WEST,SOUTH,EAST,NORTH");
  const geoKey = given.get("--zone") ?? null;
  if (geoKey !== null && !/^[a-z0-9][a-z0-9-]{1,39}$/.test(geoKey))
    return no("--zone is 2 to 40 small letters, digits and hyphens");
  const currency = given.get("--currency") ?? "EUR";
  if (!/^[A-Z]{3}$/.test(currency)) return no("--currency is three capitals, like EUR");
  const timeZone = given.get("--time-zone") ?? "UTC";
  if (!isTimeZone(timeZone)) return no(`--time-zone: there is no ${timeZone}`);
  const country = given.get("--country") ?? "XX";
  if (!/^[A-Z]{2}$/.test(country)) return no("--country is two capitals, like DE");
  const name = given.get("--name")?.trim().slice(0, 80) ?? null;
  const value = { file, name, geoKey, bounds, currency, timeZone, country, restaurants };
  return { ok: true, value };
}

function boundsOf(text: string): Bounds | null {
  const parts = text.split(",").map(Number);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts;
  const isBox =
    parts.length === 4 &&
    west < east &&
    south < north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 85 &&
    Math.abs(north) <= 85;
  return isBox ? { west, south, east, north } : null;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** "Frankfurt am Main" → "frankfurt-am-main". */
export function geoKeyOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/[^\x20-\x7e]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40);
  return plain.length >= 2 ? plain : "city";
}
