const storageKey = "swift-eats.orders";
const keptMax = 10;

/** Ids of orders placed in this browser, newest first: a guest has no other list. */
export function rememberedOrders(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

const write = (ids: readonly string[]) =>
  window.localStorage.setItem(storageKey, JSON.stringify(ids.slice(0, keptMax)));

export const rememberOrder = (id: string): void =>
  write([id, ...rememberedOrders().filter((each) => each !== id)]);

export const forgetOrder = (id: string): void =>
  write(rememberedOrders().filter((each) => each !== id));
