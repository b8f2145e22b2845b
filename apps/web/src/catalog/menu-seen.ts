/** By hand: each menu tells, and the typed client would bring the contract's schemas into each menu. */
export const viewsPath = (restaurantId: string): string =>
  `/api/v1/restaurants/${restaurantId}/views`;

/** A person looked at this menu. Whether this arrives matters to nobody waiting. */
export function tellMenuSeen(restaurantId: string): void {
  fetch(viewsPath(restaurantId), { method: "POST", keepalive: true }).catch(() => undefined);
}
