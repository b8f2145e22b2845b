import type { Route } from "./route.ts";

interface Pattern {
  readonly parts: readonly string[];
  readonly byMethod: Map<string, Route>;
}

export type Found =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly allow: readonly string[] }
  | null;

/** Finds the route of a path: literal parts before `{names}`, so that `/sessions/current` is not `/sessions/{id}`. */
export function createRouter(
  routes: readonly Route[],
): (method: string, path: readonly string[]) => Found {
  const byLength = new Map<number, Pattern[]>();
  for (const each of routes) {
    const parts = each.endpoint.path.split("/").filter(Boolean);
    const same = byLength.get(parts.length) ?? [];
    byLength.set(parts.length, same);
    const known = same.find((pattern) => pattern.parts.join("/") === parts.join("/"));
    const pattern = known ?? { parts, byMethod: new Map<string, Route>() };
    if (!known) same.push(pattern);
    pattern.byMethod.set(each.endpoint.method, each);
  }
  for (const patterns of byLength.values())
    patterns.sort((a, b) => count(a.parts) - count(b.parts));
  return (method, path) => {
    for (const { parts, byMethod } of byLength.get(path.length) ?? []) {
      const params = match(parts, path);
      if (!params) continue;
      const found = byMethod.get(method);
      return found ? { route: found, params } : { allow: [...byMethod.keys()] };
    }
    return null;
  };
}

const isName = (part: string): boolean => part.startsWith("{");
const count = (parts: readonly string[]): number => parts.filter(isName).length;

function match(parts: readonly string[], path: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const given = path[index] ?? "";
    if (isName(part)) params[part.slice(1, -1)] = given;
    else if (part !== given) return null;
  }
  return params;
}
