import {
  copyMenu as copyMenuEndpoint,
  discardMenuDraft,
  draftMenu,
  editMenuDraft,
  exportMenu,
  getMenuDraft,
  importMenu,
  listMenuChanges,
  type MenuDraftView,
  publishMenu,
  undoMenuEdit,
} from "@swift-eats/contract/catalog";
import {
  copyMenu,
  type DraftMenu,
  digitsOf,
  editMenu,
  type MenuDifference,
  type MenuEditor,
  menuDifferences,
  menuProblem,
  readMenuCsv,
  writeMenuCsv,
} from "@swift-eats/domain/catalog";
import type { Viewer } from "@swift-eats/domain/identity";
import {
  ok,
  type Refusal,
  type RestaurantId,
  type Result,
  refuse,
} from "@swift-eats/domain/kernel";
import { iso, maybeIso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { namesOf } from "./by-hand.ts";
import { actsFor, editorOf } from "./kitchen-staff.ts";
import { zoneOf } from "./place.ts";
import { invalid } from "./read-body.ts";
import { restaurantChanged } from "./restaurant-changed.ts";
import { route } from "./route.ts";

const forbidden: Refusal = { code: "identity.forbidden" };
const historyMax = 100;

async function draftView(ports: Ports, id: RestaurantId): Promise<Result<MenuDraftView>> {
  const [stored, restaurant] = await Promise.all([
    ports.menuDrafts.get(id),
    ports.restaurants.get(id),
  ]);
  if (!stored || !restaurant) return refuse({ code: "catalog.unknown_restaurant" });
  const { currency } = await zoneOf(ports, restaurant.geoKey);
  const { version, canUndo, changedAt, draft, live } = stored;
  return ok({
    version,
    currency,
    canUndo,
    changedAt: maybeIso(changedAt),
    ...wire(draft),
    differences: differencesView(menuDifferences(live, draft)),
  });
}

/** The domain's lists are readonly, the wire's are not; the fields are the same. */
const wire = (draft: DraftMenu) => draft as unknown as Pick<MenuDraftView, "sections" | "groups">;
const differencesView = (all: readonly MenuDifference[]) =>
  all.map((each) => ({ ...each, fields: [...each.fields] }));

interface Asked {
  readonly ports: Ports;
  readonly viewer: Viewer;
  readonly params: { readonly id: string };
  readonly body: { readonly version: number };
}

/** One change of a draft by somebody who may; the answer is the draft as it is now. */
async function change(
  { ports, viewer, params, body }: Asked,
  act: (by: MenuEditor) => Promise<Result<number>>,
): Promise<Result<MenuDraftView>> {
  const editor = editorOf(ports, viewer, params.id);
  if (!editor) return refuse(forbidden);
  const by = { ...editor, version: body.version };
  if (!(await ports.restaurants.get(by.restaurantId)))
    return refuse({ code: "catalog.unknown_restaurant" });
  const changed = await act(by);
  return changed.ok ? draftView(ports, by.restaurantId) : changed;
}

async function currencyOf(ports: Ports, id: RestaurantId): Promise<string> {
  const restaurant = await ports.restaurants.get(id);
  return restaurant ? (await zoneOf(ports, restaurant.geoKey)).currency : "EUR";
}

function readJsonMenu(content: string): Result<DraftMenu> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return refuse({
      code: "catalog.import_invalid",
      rows: [{ line: 1, column: "", code: "bad_json" }],
      rowCount: 1,
    });
  }
  const parsed = draftMenu.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const { errors } = invalid(parsed.error) as { errors?: { path: string; code: string }[] };
  return refuse({
    code: "catalog.import_invalid",
    rows: (errors ?? []).map(({ path, code }) => ({ line: null, column: path, code })),
    rowCount: parsed.error.issues.length,
  });
}

/** A whole menu in place of the one being edited; it must stand by itself. */
const replaceBy = (menu: Result<DraftMenu>) => (): Result<DraftMenu> => {
  if (!menu.ok) return menu;
  const problem = menuProblem(menu.value);
  return problem ? refuse(problem) : menu;
};

export const menuDraftRoutes = [
  route(getMenuDraft, async ({ ports, viewer, params }) =>
    actsFor(viewer, params.id) ? draftView(ports, params.id as RestaurantId) : refuse(forbidden),
  ),
  route(editMenuDraft, (call) =>
    change(call, (by) =>
      call.ports.menuDrafts.edit(by, "edit", (draft) => editMenu(draft, call.body.edits)),
    ),
  ),
  route(undoMenuEdit, (call) => change(call, (by) => call.ports.menuDrafts.undo(by))),
  route(discardMenuDraft, (call) => change(call, (by) => call.ports.menuDrafts.discard(by))),
  route(publishMenu, (call) =>
    change(call, async (by) => {
      const published = await call.ports.menuDrafts.publish(by);
      if (published.ok) {
        await restaurantChanged(call.ports, by.restaurantId);
        await call.ports.wake.notify("outbox", "");
      }
      return published;
    }),
  ),
  route(copyMenuEndpoint, (call) =>
    change(call, async (by) => {
      const from = call.body.fromRestaurantId as RestaurantId;
      if (!actsFor(call.viewer, from)) return refuse(forbidden);
      const source = await call.ports.menuDrafts.get(from);
      if (!source) return refuse({ code: "catalog.unknown_restaurant" });
      const copied = copyMenu(source.live, call.ports.ids);
      return call.ports.menuDrafts.edit(by, "copy", () => ok(copied));
    }),
  ),
  route(importMenu, (call) =>
    change(call, async (by) => {
      const { format, content } = call.body;
      const digits = digitsOf(await currencyOf(call.ports, by.restaurantId));
      const menu =
        format === "csv"
          ? readMenuCsv(content, { ids: call.ports.ids, digits })
          : readJsonMenu(content);
      return call.ports.menuDrafts.edit(by, "import", replaceBy(menu));
    }),
  ),
  route(exportMenu, async ({ ports, viewer, params, query }) => {
    if (!actsFor(viewer, params.id)) return refuse(forbidden);
    const id = params.id as RestaurantId;
    const [stored, restaurant] = await Promise.all([
      ports.menuDrafts.get(id),
      ports.restaurants.get(id),
    ]);
    if (!stored || !restaurant) return refuse({ code: "catalog.unknown_restaurant" });
    const { sections, groups } = stored.draft;
    const isCsv = query.format === "csv";
    return ok({
      name: `${restaurant.slug}-menu.${query.format}`,
      type: isCsv ? "text/csv" : "application/json",
      content: isCsv
        ? writeMenuCsv(stored.draft, digitsOf(await currencyOf(ports, id)))
        : JSON.stringify({ sections, groups }, null, 2),
    });
  }),
  route(listMenuChanges, async ({ ports, viewer, params }) => {
    if (!actsFor(viewer, params.id)) return refuse(forbidden);
    const changes = await ports.menuDrafts.history(params.id as RestaurantId, historyMax);
    const names = await namesOf(
      ports,
      changes.map(({ actor }) => actor.id),
    );
    return ok({
      items: changes.map(({ id, action, actor, at, facts }) => ({
        id,
        action,
        by: names.get(actor.id ?? "") ?? actor.role,
        at: iso(at),
        changes: differencesView((facts.changes as readonly MenuDifference[] | undefined) ?? []),
      })),
    });
  }),
];
