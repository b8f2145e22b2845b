import type { DraftGroup, DraftItem, DraftMenu, DraftSection } from "./draft-menu.ts";

/** One thing that differs between two menus: for the bar above the editor and for the history. */
export interface MenuDifference {
  readonly what: "section" | "item" | "group";
  readonly how: "added" | "changed" | "moved" | "removed";
  readonly id: string;
  readonly name: string;
  /** Fields that differ, with both values. Empty when added, moved or removed. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

interface Placed {
  readonly what: MenuDifference["what"];
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The thing it stands after, in its section. */
  readonly place: string;
}

/** What changed from `before` to `after`, in the order of `after`, then what is gone. */
export function menuDifferences(before: DraftMenu, after: DraftMenu): readonly MenuDifference[] {
  const [old, now] = [placed(before), placed(after)];
  const moved = movedIds(before, after);
  const differences: MenuDifference[] = [];
  for (const [id, thing] of now) {
    const was = old.get(id);
    const about = { what: thing.what, id, name: thing.name };
    if (!was) {
      differences.push({ ...about, how: "added", fields: [] });
      continue;
    }
    const fields = Object.entries(thing.fields).flatMap(([field, value]) => {
      const held = was.fields[field];
      return same(held, value) ? [] : [{ field, before: held ?? null, after: value }];
    });
    if (fields.length > 0) differences.push({ ...about, how: "changed", fields });
    else if (was.place !== thing.place || moved.has(id))
      differences.push({ ...about, how: "moved", fields: [] });
  }
  for (const [id, { what, name }] of old)
    if (!now.has(id)) differences.push({ what, how: "removed", id, name, fields: [] });
  return differences;
}

/** By value: a document that was stored comes back with its keys in another order. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.keys(b)];
  const other: Readonly<Record<string, unknown>> = { ...b };
  return left.length === right.length && left.every(([key, value]) => same(value, other[key]));
}

function placed(menu: DraftMenu): ReadonlyMap<string, Placed> {
  const all: Placed[] = [];
  for (const section of menu.sections) {
    all.push(
      thing("section", section, ({ name, windows }: DraftSection) => ({ name, windows }), ""),
    );
    for (const item of section.items) all.push(thing("item", item, fieldsOf, section.id));
  }
  for (const group of menu.groups) all.push(thing("group", group, fieldsOf, ""));
  return new Map(all.map((each) => [each.id, each]));
}

function fieldsOf({ id: _, ...fields }: DraftItem | DraftGroup): Record<string, unknown> {
  return fields;
}

function thing<T extends { readonly id: string; readonly name: string }>(
  what: MenuDifference["what"],
  one: T,
  fields: (one: T) => Readonly<Record<string, unknown>>,
  place: string,
): Placed {
  return { what, id: one.id, name: one.name, fields: fields(one), place };
}

/** Ids whose neighbours to the left, among those that are in both menus, are no longer the same. */
function movedIds(before: DraftMenu, after: DraftMenu): ReadonlySet<string> {
  const moved = new Set<string>();
  const compare = (was: readonly string[], is: readonly string[]) => {
    const [then, now] = [new Set(was), new Set(is)];
    const [stood, stands] = [was.filter((id) => now.has(id)), is.filter((id) => then.has(id))];
    const kept = new Set(longestCommon(stood, stands));
    for (const id of stands) if (!kept.has(id)) moved.add(id);
  };
  compare(
    before.sections.map(({ id }) => id),
    after.sections.map(({ id }) => id),
  );
  for (const section of after.sections) {
    const was = before.sections.find(({ id }) => id === section.id);
    if (was)
      compare(
        was.items.map(({ id }) => id),
        section.items.map(({ id }) => id),
      );
  }
  return moved;
}

/** Longest increasing run of old positions: what stayed, so that only what was carried counts as moved. */
function longestCommon(before: readonly string[], after: readonly string[]): readonly string[] {
  const position = new Map(before.map((id, index) => [id, index]));
  const tails: { readonly id: string; readonly at: number; readonly previous: number }[] = [];
  const ends: number[] = [];
  for (const id of after) {
    const at = position.get(id) ?? 0;
    let slot = ends.findIndex((end) => (tails[end]?.at ?? 0) >= at);
    if (slot === -1) slot = ends.length;
    tails.push({ id, at, previous: ends[slot - 1] ?? -1 });
    ends[slot] = tails.length - 1;
  }
  const kept: string[] = [];
  for (let end = ends.at(-1) ?? -1; end !== -1; end = tails[end]?.previous ?? -1)
    kept.push(tails[end]?.id ?? "");
  return kept;
}
