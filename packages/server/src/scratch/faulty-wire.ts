import { connect, createServer, type Socket } from "node:net";

export interface FaultyWire {
  /** The address to give instead of the real one. */
  readonly url: string;
  /** What is sent that way disappears; connections stay open, as when a cable is pulled or a firewall forgets. */
  drop(way: "up" | "down" | "both"): void;
  /** Every piece waits between 0 and this many milliseconds; pieces of one connection stay in order. */
  lag(msMax: number): void;
  /** New and old connections carry everything again. */
  heal(): void;
  close(): Promise<void>;
}

/** A wire to a server, for tests, that loses what it is told to lose. Up is to the server. */
export async function faultyWire(target: string): Promise<FaultyWire> {
  const { hostname, port } = new URL(target);
  const dropped = { up: false, down: false };
  let lagMsMax = 0;
  const open = new Set<Socket>();
  const carry = (from: Socket, to: Socket, way: "up" | "down") => {
    let last: Promise<void> = Promise.resolve();
    from.on("data", (piece) => {
      if (dropped[way]) return;
      const wait = new Promise<void>((resolve) => setTimeout(resolve, Math.random() * lagMsMax));
      last = lagMsMax > 0 ? last.then(() => wait) : last;
      last = last.then(() => void to.write(piece));
    });
    from.on("close", () => to.destroy());
    from.on("error", () => to.destroy());
    open.add(from);
    from.once("close", () => open.delete(from));
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    carry(near, far, "up");
    carry(far, near, "down");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(target);
  url.host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return {
    url: url.toString(),
    drop(way) {
      dropped.up = way !== "down";
      dropped.down = way !== "up";
    },
    lag(msMax) {
      lagMsMax = msMax;
    },
    heal() {
      dropped.up = false;
      dropped.down = false;
      lagMsMax = 0;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
