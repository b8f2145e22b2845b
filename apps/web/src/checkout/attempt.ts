interface Attempt {
  readonly key: string;
  /** The very body the key was first sent with. */
  readonly body: string;
}

const storageKey = "swift-eats.attempt";

function read(): Attempt | null {
  try {
    return JSON.parse(window.localStorage.getItem(storageKey) ?? "null") as Attempt | null;
  } catch {
    return null;
  }
}

/** The same order keeps its key over retries and reloads, so that it is placed once. */
export function attemptKey(body: object): string {
  const text = JSON.stringify(body);
  const held = read();
  if (held?.body === text) return held.key;
  // Not crypto.randomUUID: a phone on the local network has no secure context.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  window.localStorage.setItem(storageKey, JSON.stringify({ key, body: text } satisfies Attempt));
  return key;
}

/** The answer is known: the next order is another one. */
export const endAttempt = (): void => window.localStorage.removeItem(storageKey);
