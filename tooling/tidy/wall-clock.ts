/**
 * Where the wall clock may be read, and why. Everything else lives in city time, from the Clock
 * port. Paths are beginnings; a new one needs a reason that a reviewer believes.
 */
export const wallClockPlaces: readonly { readonly path: string; readonly because: string }[] = [
  { path: "packages/domain/src/kernel/time.ts", because: "declares the Clock port itself" },
  { path: "packages/redis/src/connection/", because: "connections live in real time" },
  { path: "packages/redis/src/leases/", because: "a lease guards against dead processes" },
  { path: "packages/redis/src/cache/", because: "cache ages bound staleness in real time" },
  { path: "packages/redis/src/streams/", because: "idle times of consumers are real" },
  { path: "packages/redis/src/queues/", because: "delays are handed to BullMQ in real time" },
  { path: "packages/redis/src/tracking/", because: "liveness of a position is real time" },
  { path: "packages/db/src/platform/clock.ts", because: "joins wall and city time" },
  {
    path: "packages/db/src/dispatch/leases.ts",
    because: "a lease guards against dead processes, whose clocks may differ: PostgreSQL's counts",
  },
  { path: "packages/providers/src/", because: "outside services live in real time" },
  { path: "packages/server/src/clock/", because: "joins wall and city time" },
  { path: "packages/server/src/session", because: "tokens expire in real time" },
  { path: "packages/server/src/http/limits", because: "abuse limits count real seconds" },
  { path: "packages/server/src/http/route", because: "measures how long a request took" },
  { path: "packages/frame/src/live/", because: "how long a connection has been away is real time" },
  { path: "apps/worker/src/roles/realtime/", because: "socket limits and heartbeats are real" },
  { path: "apps/worker/src/commands/", because: "a command reports how long it took" },
  { path: "apps/simulator/src/", because: "virtual people wait in real time for a real server" },
];
