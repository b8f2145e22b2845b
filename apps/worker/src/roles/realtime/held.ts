import type { BoundingBox, ClientToServer, ServerToClient } from "@swift-eats/contract/realtime";
import type { Pass } from "@swift-eats/server/session";
import type { DefaultEventsMap, Server, Socket } from "socket.io";
import type { Allowance } from "./allowance.ts";
import type { Newest } from "./newest.ts";

/** What a gateway holds of each client. */
export interface Held {
  pass: Pass;
  newest: Newest;
  allowance: Allowance;
  /** Of operations, by zone. */
  viewports?: Map<string, Viewport>;
}

export interface Viewport {
  readonly geoKey: string;
  /** Null: the whole zone. */
  readonly box: BoundingBox | null;
  /** City time of the position last shown of each courier. */
  readonly shown: Map<string, number>;
}

export type Gateway = Server<ClientToServer, ServerToClient, DefaultEventsMap, Held>;
export type Client = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Held>;
