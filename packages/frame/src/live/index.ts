/**
 * Realtime. `ConsoleLayout` opens the socket; a screen says what it watches:
 *
 *   useLive({ watch: { room: "order", orderId }, refetch: [getOrder], on: { position: (p) => … } });
 *   const connection = useConnection(); // "live" | "catching_up" | "offline"
 *   const line = useLine();             // line?.socket to emit, line?.again() after sign-in
 *
 * `useAsk` polls every 15 s by itself while the socket is down.
 */
export type { Connection } from "./connection.ts";
export { useConnection, useConnectionSince, usePolling } from "./connection.ts";
export type { LiveSocket } from "./line.ts";
export type { ConsoleApp, LiveProviderProps } from "./live-provider.tsx";
export { LiveProvider, useLine } from "./live-provider.tsx";
export { realtimeOrigin } from "./realtime-origin.ts";
export type { LiveOptions } from "./use-live.ts";
export { hasGap, useLive } from "./use-live.ts";
