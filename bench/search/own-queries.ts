import { writeFileSync } from "node:fs";
import { fold } from "@swift-eats/domain/search";
import { numberOf, type Row, readCsv } from "../eta/csv.ts";
import { benchmark } from "../load/arguments.ts";

/**
 * `npm run bench:search:queries -- MENU OUT`: queries over a menu file with errors of our own, in the form
 * of the public ones, so that no weight is fitted to that file alone. The same file for the same menu, always.
 */
const queriesOfEach = {
  exact: 300,
  slip1: 900,
  slip2: 700,
  start: 1_000,
  order: 400,
  joined: 350,
  spelling: 350,
};
type Variant = keyof typeof queriesOfEach;

/** Ways to write one word that menus and people disagree on. */
const spellings = [
  "biryani biriyani briyani",
  "paneer panner panir",
  "schezwan szechuan szechwan sichuan",
  "momos momo",
  "kebab kabab kebob",
  "shawarma shwarma schawarma",
  "noodles noodels nudels",
  "manchurian manchuria",
  "chowmein chowmin",
  "tikka tika",
  "naan nan",
  "masala masaala",
  "samosa samoosa",
  "dosa dosai",
  "roti rotti",
  "gobi gobhi",
  "chilli chili chilly",
].map((line) => line.split(" "));
const keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Mulberry32: small, and the same everywhere. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = chance(20_261_122);
const below = (bound: number): number => Math.floor(random() * bound);
const oneOf = <T>(all: readonly T[]): T | undefined => all[below(all.length)];

/** The key beside, as a finger slips. */
function beside(letter: string): string {
  const row = keyRows.find((keys) => keys.includes(letter));
  const at = row?.indexOf(letter) ?? 0;
  return row?.[at + (random() < 0.5 ? 1 : -1)] ?? "e";
}

/** One slip in a word: a letter missing, doubled, swapped, or the key beside. */
function slip(word: string): string {
  const at = below(word.length);
  const [head, letter, tail] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  const kind = below(4);
  if (kind === 0) return head + tail;
  if (kind === 1) return head + letter + letter + tail;
  if (kind === 2) return head + tail.slice(0, 1) + letter + tail.slice(1);
  return head + beside(letter) + tail;
}

function slipped(name: string, times: number): string {
  const words = name.split(" ");
  for (let turn = 0; turn < times; turn += 1) {
    const at = oneOf([...words.keys()].filter((each) => (words[each]?.length ?? 0) > 3)) ?? 0;
    words[at] = slip(words[at] ?? "");
  }
  return words.join(" ");
}

function ordered(name: string): string {
  const words = name.split(" ");
  for (let at = words.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [words[at], words[other]] = [words[other] ?? "", words[at] ?? ""];
  }
  return words.join(" ");
}

function spelledOtherwise(name: string): string {
  return name
    .split(" ")
    .map((word) => {
      const ways = spellings.find((each) => each.includes(word));
      return (ways && oneOf(ways.filter((each) => each !== word))) ?? word;
    })
    .join(" ");
}

const made: Record<Variant, (name: string) => string> = {
  exact: (name) => name,
  slip1: (name) => slipped(name, 1),
  slip2: (name) => slipped(name, 2),
  start: (name) => name.slice(0, Math.ceil(name.length * (0.45 + 0.35 * random()))),
  order: ordered,
  joined: (name) => name.replace(" ", ""),
  spelling: spelledOtherwise,
};

/** Names with how much is ordered of them. */
function namesOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const worth = new Map<string, number>();
  for (const row of rows) {
    const votes = numberOf(row.get("Votes")) ?? 0;
    for (const column of ["Item_Name", "Restaurant_Name"]) {
      const name = fold(row.get(column) ?? "");
      if (name.length > 3) worth.set(name, (worth.get(name) ?? 0) + votes);
    }
  }
  return worth;
}

/** Half as often as they are ordered, half whatever there is. */
function drawer(worth: ReadonlyMap<string, number>): () => string {
  const names = [...worth.keys()];
  const sums: number[] = [];
  for (const votes of worth.values()) sums.push((sums.at(-1) ?? 0) + votes);
  return () => {
    if (random() < 0.5) return oneOf(names) ?? "";
    const wanted = random() * (sums.at(-1) ?? 0);
    return names[sums.findIndex((sum) => sum > wanted)] ?? "";
  };
}

await benchmark(async () => {
  const [menu, out] = process.argv.slice(2);
  if (!menu || !out) return "usage: bench:search:queries -- MENU OUT";
  const rows = readCsv(menu, ["Item_Name", "Restaurant_Name", "Votes"]);
  if (typeof rows === "string") return rows;
  const names = namesOf(rows);
  const draw = drawer(names);
  const lines: string[] = [];
  for (const [variant, make] of Object.entries(made))
    for (let left = queriesOfEach[variant as Variant]; left > 0; ) {
      const name = draw();
      const query = make(name);
      // What is by chance another's name has another right answer.
      if (variant !== "exact" && (query === name || names.has(query) || query.trim() === ""))
        continue;
      lines.push(`${lines.length},own,${variant},${query},${name}`);
      left -= 1;
    }
  writeFileSync(out, `query_id,kind,variant,query,intended_name\n${lines.join("\n")}\n`);
  return { queries: lines.length };
});
