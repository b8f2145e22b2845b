import type { MenuEditor } from "@swift-eats/domain/catalog";
import type { Viewer } from "@swift-eats/domain/identity";
import type { RestaurantId } from "@swift-eats/domain/kernel";
import type { Cause } from "@swift-eats/domain/ordering";
import type { Ports } from "../wire/index.ts";

/** Staff of that branch, or operations. */
export const actsFor = (viewer: Viewer, id: string): boolean =>
  viewer.kind === "account" &&
  (viewer.role === "operations" || viewer.restaurantIds.some((each) => each === id));

export function kitchenCause(ports: Pick<Ports, "clock">, viewer: Viewer): Cause {
  const role = viewer.kind === "account" && viewer.role === "operations" ? "operations" : "staff";
  return {
    actor: { role, id: viewer.kind === "account" ? viewer.accountId : null },
    at: ports.clock.now(),
  };
}

/** Who edits the menu, with the version they saw; null when it is not theirs. */
export const editorOf = (
  ports: Pick<Ports, "clock">,
  viewer: Viewer,
  id: string,
): Omit<MenuEditor, "version"> | null =>
  actsFor(viewer, id) ? { ...kitchenCause(ports, viewer), restaurantId: id as RestaurantId } : null;
