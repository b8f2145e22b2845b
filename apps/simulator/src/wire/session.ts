import { type AccountView, issueToken } from "@swift-eats/contract/identity";
import type { ClientToServer, ServerToClient, WatchBody } from "@swift-eats/contract/realtime";
import { type Client, createClient } from "@swift-eats/contract/wire";
import { io, type Socket } from "socket.io-client";
import { patientFetch } from "./patient-fetch.ts";

export type TownSocket = Socket<ServerToClient, ClientToServer>;

export interface TownUrls {
  readonly webUrl: string;
  readonly realtimeUrl: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody signed in: what they may call, and their socket. */
export interface Session {
  readonly account: AccountView;
  readonly client: Client;
  token(): string;
  /** Signs in again: the token ran out, or the demo was emptied and filled anew. */
  renew(): Promise<void>;
  socket(rooms: readonly WatchBody[]): TownSocket;
  close(): void;
}

/** Signing in is slow on purpose (password hashing), and the whole crew does it at once. */
const timeoutMs = 180_000;

export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(what: string, status: number, code: string) {
    super(`${what}: ${code} (${status})`);
    this.name = "Refused";
    this.status = status;
    this.code = code;
  }
}

/** For callers without an account. */
export const guestClient = ({ webUrl }: TownUrls): Client =>
  createClient({ baseUrl: webUrl, timeoutMs, fetch: patientFetch });

export async function signIn(urls: TownUrls, credentials: Credentials): Promise<Session> {
  let held = await tokenFor(urls, credentials);
  const sockets: TownSocket[] = [];
  const client = createClient({
    baseUrl: urls.webUrl,
    timeoutMs,
    token: () => held.token,
    fetch: patientFetch,
  });
  const renew = async () => {
    held = await tokenFor(urls, credentials);
    for (const socket of sockets) socket.disconnect().connect();
  };
  return {
    get account() {
      return held.account;
    },
    client,
    token: () => held.token,
    renew,
    socket(rooms) {
      const socket = openSocket(urls, () => held.token, rooms);
      sockets.push(socket);
      return socket;
    },
    close() {
      for (const socket of sockets) socket.disconnect();
    },
  };
}

async function tokenFor(urls: TownUrls, body: Credentials) {
  const answer = await guestClient(urls).call(issueToken, { body });
  if (answer.ok) return answer.value;
  throw new Refused(`Signing in as ${body.email}`, answer.status, answer.problem.code);
}

/** Rooms are watched anew after each connection: the server forgets them. */
function openSocket(
  { realtimeUrl }: TownUrls,
  token: () => string,
  rooms: readonly WatchBody[],
): TownSocket {
  const socket: TownSocket = io(realtimeUrl, {
    auth: (tell) => tell({ token: token() }),
    transports: ["websocket"],
    reconnectionDelayMax: 3_000,
    forceNew: true,
  });
  socket.on("connect", () => {
    for (const room of rooms) socket.emit("watch", room, () => {});
  });
  return socket;
}
