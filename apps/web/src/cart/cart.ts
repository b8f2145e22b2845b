import { useSyncExternalStore } from "react";

export interface CartLine {
  /** Same item, options and note: one line. */
  readonly key: string;
  readonly itemId: string;
  readonly name: string;
  readonly quantity: number;
  readonly optionIds: readonly string[];
  readonly optionNames: readonly string[];
  readonly note: string;
  /** What one portion cost when it was last agreed to. */
  readonly unitAmount: number;
}

export interface Cart {
  readonly restaurantId: string;
  readonly restaurantName: string;
  readonly currency: string;
  readonly lines: readonly CartLine[];
}

const storageKey = "swift-eats.cart";
const listeners = new Set<() => void>();
let text: string | null | undefined;
let held: Cart | null = null;

function parse(stored: string | null): Cart | null {
  try {
    const cart = JSON.parse(stored ?? "null") as Cart | null;
    return cart && typeof cart.restaurantId === "string" && Array.isArray(cart.lines) ? cart : null;
  } catch {
    return null;
  }
}

/** In the browser's own storage: it survives a reload, signing in, and another tab. */
export function readCart(): Cart | null {
  const stored = window.localStorage.getItem(storageKey);
  if (stored !== text) {
    text = stored;
    held = parse(stored);
  }
  return held;
}

export function writeCart(cart: Cart | null): void {
  if (cart === null || cart.lines.length === 0) window.localStorage.removeItem(storageKey);
  else window.localStorage.setItem(storageKey, JSON.stringify(cart));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Null on the server and while empty. */
export const useCart = (): Cart | null => useSyncExternalStore(subscribe, readCart, () => null);

export const countOf = (cart: Cart): number =>
  cart.lines.reduce((sum, { quantity }) => sum + quantity, 0);

export const subtotalOf = (cart: Cart): number =>
  cart.lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);

export const lineKey = (itemId: string, optionIds: readonly string[], note: string): string =>
  [itemId, ...[...optionIds].sort(), note].join("|");

/** The cart with one line more; a cart of another restaurant is replaced. */
export function withLine(cart: Cart | null, where: Omit<Cart, "lines">, line: CartLine): Cart {
  const lines = cart?.restaurantId === where.restaurantId ? cart.lines : [];
  const same = lines.find(({ key }) => key === line.key);
  return {
    ...where,
    lines: same
      ? lines.map((each) =>
          each === same ? { ...line, quantity: each.quantity + line.quantity } : each,
        )
      : [...lines, line],
  };
}

/** 0 removes the line. */
export function withQuantity(cart: Cart, key: string, quantity: number): Cart {
  const lines = cart.lines.map((line) => (line.key === key ? { ...line, quantity } : line));
  return { ...cart, lines: lines.filter((line) => line.quantity > 0) };
}
