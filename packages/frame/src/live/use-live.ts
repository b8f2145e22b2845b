import type { OrderChanged, ServerToClient, WatchBody } from "@swift-eats/contract/realtime";
import type { Endpoint } from "@swift-eats/contract/wire";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLine } from "./live-provider.tsx";

export interface LiveOptions {
  /** The room to stand in; null for none yet. */
  readonly watch: WatchBody | null;
  /** What to do on each event; the refetching below needs none. */
  readonly on?: Partial<ServerToClient>;
  /** Endpoints to ask again when an order, a trip or a restaurant changed. */
  readonly refetch?: readonly Endpoint[];
}

/** Events that come in a burst are answered by one refetch. */
const gatherMilliseconds = 150;

/** Stand in a room: hear its events, and keep what was asked from `refetch` true. */
export function useLive(options: LiveOptions): void {
  const line = useLine();
  const queries = useQueryClient();
  const latest = useRef(options);
  latest.current = options;
  const room = options.watch === null ? null : JSON.stringify(options.watch);

  useEffect(() => {
    if (!line) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refetch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const { name } of latest.current.refetch ?? [])
          void queries.invalidateQueries({ queryKey: [name] });
      }, gatherMilliseconds);
    };
    const stop = line.listen({
      on: {
        order: (event) => {
          latest.current.on?.order?.(event);
          refetch();
        },
        trip: (event) => {
          latest.current.on?.trip?.(event);
          refetch();
        },
        restaurant: (event) => {
          latest.current.on?.restaurant?.(event);
          refetch();
        },
        position: (event) => latest.current.on?.position?.(event),
        clock: (event) => latest.current.on?.clock?.(event),
      },
      onBack: refetch,
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [line, queries]);

  useEffect(() => {
    if (line && room !== null) return line.watch(JSON.parse(room) as WatchBody);
  }, [line, room]);
}

/** True when versions between the last seen and this one were missed: what is shown must be refetched. */
export function hasGap(lastVersion: number | undefined, event: Pick<OrderChanged, "version">) {
  return lastVersion !== undefined && event.version > lastVersion + 1;
}
