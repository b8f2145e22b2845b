import type { Endpoint } from "@swift-eats/contract/wire";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/** Asks endpoints again and again while the page is looked at: for what no event tells. */
export function useRefetchEvery(endpoints: readonly Endpoint[], everyMs: number): void {
  const queries = useQueryClient();
  const wanted = useRef(endpoints);
  wanted.current = endpoints;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      for (const { name } of wanted.current) void queries.invalidateQueries({ queryKey: [name] });
    }, everyMs);
    return () => clearInterval(timer);
  }, [queries, everyMs]);
}
