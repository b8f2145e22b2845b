import type {
  ClientToServer,
  ServerToClient,
  WatchAnswer,
  WatchBody,
} from "@swift-eats/contract/realtime";
import type { Socket } from "socket.io-client";
import { setConnection } from "./connection.ts";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;
export type LiveEvent = keyof ServerToClient;

type Heard = Parameters<ServerToClient[LiveEvent]>[0];

export interface Listener {
  readonly on: Partial<ServerToClient>;
  /** The socket came back: what was missed must be fetched. */
  readonly onBack: () => void;
}

const events: readonly LiveEvent[] = [
  "order",
  "position",
  "positions",
  "trip",
  "restaurant",
  "clock",
];

/** A room that does not answer in this time is looked at by polling, like all others. */
const answerMilliseconds = 10_000;

/** One socket of a page and who listens to it. Rooms are counted, so two screens may watch one. */
export class Line {
  #socket: LiveSocket | null = null;
  #closed = false;
  /** Opens what was to be opened with the first room. */
  #opener: (() => void) | null = null;
  readonly #rooms = new Map<string, { body: WatchBody; count: number; refused: boolean }>();
  readonly #listeners = new Set<Listener>();
  /** A dead socket is noticed after half a minute; the device knows at once. */
  readonly #lost = () => setConnection({ state: "offline" });
  readonly #found = () => this.again();

  /** Who only looks around holds no socket: it is opened when there is something to watch. */
  openWhenWatched(url: string, app: string): void {
    this.#opener = () => {
      this.#opener = null;
      void this.open(url, app);
    };
    if (this.#rooms.size > 0) this.#opener();
  }

  async open(url: string, app: string): Promise<void> {
    setConnection({ wanted: true });
    // Loaded late: a page is readable before it is live.
    const { io } = await import("socket.io-client");
    if (this.#closed) return;
    const socket: LiveSocket = io(url, {
      auth: { app },
      withCredentials: true,
      transports: ["websocket", "polling"],
      // When a gateway goes, thousands come back at once: each waits its own while, and longer each time.
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 10_000,
      randomizationFactor: 0.5,
    });
    this.#socket = socket;
    socket.on("connect", () => void this.#connected());
    socket.on("disconnect", () => setConnection({ state: "offline" }));
    socket.on("connect_error", () => setConnection({ state: "offline" }));
    for (const name of events) socket.on(name, (event: Heard) => this.#tell(name, event));
    window.addEventListener("offline", this.#lost);
    window.addEventListener("online", this.#found);
  }

  #tell(name: LiveEvent, event: Heard): void {
    for (const { on } of this.#listeners)
      (on[name] as ((heard: Heard) => void) | undefined)?.(event);
  }

  /** First into the rooms, then a look at what was missed: the other way round, what happens in between is missed. */
  async #connected(): Promise<void> {
    setConnection({ state: "catching_up" });
    const socket = this.#socket;
    await Promise.all([...this.#rooms.values()].map(({ body }) => this.#watch(body)));
    if (!socket?.connected) return;
    for (const { onBack } of this.#listeners) onBack();
    if ([...this.#rooms.values()].every(({ refused }) => !refused))
      setConnection({ state: "live" });
  }

  async #watch(body: WatchBody): Promise<void> {
    const answer = await this.#socket
      ?.timeout(answerMilliseconds)
      .emitWithAck("watch", body)
      .catch(() => null);
    if (answer) this.#watched(body, answer);
  }

  /** A guest's cookie may be younger than the socket: once, knock again with what the browser has now. */
  #watched(body: WatchBody, answer: WatchAnswer): void {
    const room = this.#rooms.get(JSON.stringify(body));
    if (!room) return;
    if (answer.ok) {
      room.refused = false;
      return;
    }
    if (room.refused) setConnection({ state: "offline" });
    else {
      room.refused = true;
      this.again();
    }
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch(body: WatchBody): () => void {
    const key = JSON.stringify(body);
    const room = this.#rooms.get(key) ?? { body, count: 0, refused: false };
    room.count += 1;
    this.#rooms.set(key, room);
    this.#opener?.();
    if (room.count === 1 && this.#socket?.connected) void this.#watch(body);
    return () => {
      room.count -= 1;
      if (room.count > 0) return;
      this.#rooms.delete(key);
      if (this.#socket?.connected) this.#socket.emit("unwatch", body);
    };
  }

  get socket(): LiveSocket | null {
    return this.#socket;
  }

  /** After signing in or out: the same line as somebody else. */
  again(): void {
    this.#socket?.disconnect().connect();
  }

  close(): void {
    this.#closed = true;
    this.#opener = null;
    window.removeEventListener("offline", this.#lost);
    window.removeEventListener("online", this.#found);
    this.#socket?.disconnect();
    setConnection({ state: "catching_up", wanted: false });
  }
}
