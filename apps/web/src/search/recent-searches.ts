const storageKey = "swift-eats.searches";
const keptMax = 6;

/** What was searched in this browser, newest first; it is kept nowhere else. */
export function recentSearches(): readonly string[] {
  try {
    const texts: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}

export function rememberSearch(text: string): void {
  const others = recentSearches().filter((each) => each !== text);
  try {
    window.localStorage.setItem(storageKey, JSON.stringify([text, ...others].slice(0, keptMax)));
  } catch {
    // A browser that keeps nothing searches all the same.
  }
}

export const forgetSearches = (): void => window.localStorage.removeItem(storageKey);
