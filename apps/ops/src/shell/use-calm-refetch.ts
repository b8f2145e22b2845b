import type { Endpoint } from "@swift-eats/contract/wire";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";

/** Asks endpoints again, at once and then at most every `leastMs`, however many events come. */
export function useCalmRefetch(endpoints: readonly Endpoint[], leastMs: number): () => void {
  const queries = useQueryClient();
  const wanted = useRef(endpoints);
  wanted.current = endpoints;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const askedAt = useRef(0);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  return useCallback(() => {
    if (timer.current) return;
    const wait = Math.max(0, askedAt.current + leastMs - performance.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      askedAt.current = performance.now();
      for (const { name } of wanted.current) void queries.invalidateQueries({ queryKey: [name] });
    }, wait);
  }, [queries, leastMs]);
}
