import {
  type DraftMenu,
  type MenuChange,
  type MenuDrafts,
  type MenuEditor,
  menuDifferences,
} from "@swift-eats/domain/catalog";
import type { EventId, Ids, RestaurantId } from "@swift-eats/domain/kernel";
import { ok, refuse } from "@swift-eats/domain/kernel";
import {
  type Databases,
  decideFresh,
  json,
  type Queryable,
  RolledBack,
} from "../connection/index.ts";
import { writeCatalogEvent } from "./catalog-event.ts";
import { liveMenu, writeMenu } from "./menu-rows.ts";

/** How many changes can be taken back. */
const undoMax = 30;

const stale = { code: "catalog.draft_changed" };

interface DraftRow {
  readonly version: number;
  readonly document: DraftMenu;
  readonly changedAt: Date;
}

async function draftRow(sql: Queryable, id: RestaurantId): Promise<DraftRow | null> {
  const [row] = await sql<DraftRow[]>`
    select version, document, changed_at from menu_drafts where restaurant_id = ${id}`;
  return row ?? null;
}

export function menuDraftsRepository({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): MenuDrafts {
  const sql = databases.primary();
  const note = (tx: Queryable, by: MenuEditor, action: string, facts: object) => tx`
    insert into menu_changes ${tx({
      id: ids.next<EventId>(),
      restaurantId: by.restaurantId,
      action,
      actorRole: by.actor.role,
      actorId: by.actor.id,
      facts: json(tx, facts),
      at: by.at,
    })}`;

  return {
    async get(id) {
      const [known] = await sql`select 1 from restaurants where id = ${id}`;
      if (!known) return null;
      const [row, live, [steps]] = await Promise.all([
        draftRow(sql, id),
        liveMenu(sql, id),
        sql`select count(*)::int as count from menu_draft_steps where restaurant_id = ${id}`,
      ]);
      return {
        version: row?.version ?? 0,
        draft: row?.document ?? live,
        live,
        canUndo: Number(steps?.count ?? 0) > 0,
        changedAt: row?.changedAt ?? null,
      };
    },
    edit: (by, action, decide) =>
      decideFresh(sql, async (tx) => {
        const before = await heldDraft(tx, by);
        const decided = decide(before.document);
        if (!decided.ok) throw new RolledBack(decided.refusal);
        const changes = menuDifferences(before.document, decided.value);
        if (changes.length === 0) throw new RolledBack({ code: "catalog.nothing_changed" });
        await saveDraft(tx, { ...by, version: before.version }, decided.value);
        await tx`insert into menu_draft_steps ${tx({
          restaurantId: by.restaurantId,
          version: before.version,
          document: json(tx, before.document),
        })}`;
        await tx`
          delete from menu_draft_steps
          where restaurant_id = ${by.restaurantId} and version <= ${before.version - undoMax}`;
        await note(tx, by, action, { changes });
        return ok(before.version + 1);
      }),
    undo: (by) =>
      decideFresh(sql, async (tx) => {
        const { version } = await heldDraft(tx, by);
        const [step] = await tx<DraftRow[]>`
          delete from menu_draft_steps where (restaurant_id, version) = (
            select restaurant_id, max(version) from menu_draft_steps
            where restaurant_id = ${by.restaurantId} group by restaurant_id)
          returning version, document`;
        if (!step) throw new RolledBack({ code: "catalog.nothing_to_undo" });
        await saveDraft(tx, { ...by, version }, step.document);
        await note(tx, by, "undo", {});
        return ok(version + 1);
      }),
    discard: (by) =>
      decideFresh(sql, async (tx) => {
        await heldDraft(tx, by);
        await tx`delete from menu_drafts where restaurant_id = ${by.restaurantId}`;
        await note(tx, by, "discard", {});
        return ok(0);
      }),
    publish: (by) =>
      decideFresh(sql, async (tx) => {
        const { document } = await heldDraft(tx, by);
        const before = await liveMenu(tx, by.restaurantId);
        const [restaurant] = await tx<{ version: number; geoKey: string }[]>`
          update restaurants set version = version + 1 where id = ${by.restaurantId}
          returning version, geo_key`;
        if (!restaurant) return refuse({ code: "catalog.unknown_restaurant" });
        const { geoKey, version } = restaurant;
        await writeMenu(tx, { restaurantId: by.restaurantId, geoKey, ids }, document);
        await tx`delete from menu_drafts where restaurant_id = ${by.restaurantId}`;
        await note(tx, by, "publish", { changes: menuDifferences(before, document) });
        const { restaurantId } = by;
        await writeCatalogEvent(tx, ids, {
          eventType: "MenuPublished",
          restaurantId,
          geoKey,
          version,
        });
        return ok(version);
      }),
    async history(id, limit) {
      const rows = await sql`
        select * from menu_changes where restaurant_id = ${id} order by id desc limit ${limit}`;
      return rows.map(
        (row): MenuChange => ({
          id: row.id,
          action: row.action,
          actor: { role: row.actorRole, id: row.actorId },
          at: row.at,
          facts: row.facts,
        }),
      );
    },
  };
}

/**
 * The draft under its lock, begun from the live menu when there is none. Who comes second, with the
 * version that the first one changed, is told so; that two begin at once is settled by the key.
 * Versions count the lines of history, so one draft's version never comes back in the next.
 */
async function heldDraft(tx: Queryable, by: MenuEditor): Promise<DraftRow> {
  if (by.version === 0) {
    const [past] = await tx`
      select count(*)::int as version from menu_changes where restaurant_id = ${by.restaurantId}`;
    const version = Number(past?.version ?? 0);
    const document = await liveMenu(tx, by.restaurantId);
    const begun = await tx`
      insert into menu_drafts ${tx({
        restaurantId: by.restaurantId,
        version,
        document: json(tx, document),
        changedAt: by.at,
      })} on conflict do nothing`;
    if (begun.count === 0) throw new RolledBack(stale);
    return { version, document, changedAt: by.at };
  }
  const [row] = await tx<DraftRow[]>`
    select version, document, changed_at from menu_drafts
    where restaurant_id = ${by.restaurantId} for update`;
  if (row?.version !== by.version) throw new RolledBack(stale);
  return row;
}

/** The draft's next version; `version` is the one under the lock. */
async function saveDraft(
  tx: Queryable,
  { restaurantId, at, version }: MenuEditor,
  document: DraftMenu,
): Promise<void> {
  await tx`
    update menu_drafts set document = ${json(tx, document)}, version = ${version + 1}, changed_at = ${at}
    where restaurant_id = ${restaurantId} and version = ${version}`;
}
