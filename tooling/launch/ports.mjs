import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { Trouble } from "./place.mjs";
import { commandOf } from "./shell.mjs";

/** True when nothing listens on the port, on any interface. */
export function isFree(port) {
  return new Promise((done) => {
    const attempt = (host) => {
      const probe = createServer();
      probe.once("error", ({ code }) => {
        // A machine without IPv6 cannot tell us anything on "::".
        if (host === "::" && code !== "EADDRINUSE" && code !== "EACCES") attempt("0.0.0.0");
        else done(false);
      });
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
    };
    attempt("::");
  });
}

/** Refuses with the holder's name when any of the `{ port, what }` is taken. */
export async function requireFree(wanted) {
  const taken = [];
  for (const { port, what } of wanted) {
    if (await isFree(port)) continue;
    taken.push(`port ${port} (${what}) is taken${holderText(port)}`);
  }
  if (taken.length === 0) return;
  throw new Trouble(
    `${taken.join("\n")}\nStop what holds it, or move every port: PORT_BASE=4000 npm start`,
  );
}

function holderText(port) {
  const pid = holder(port);
  return pid ? ` by process ${pid}: ${commandOf(pid).slice(0, 100) || "unknown"}` : "";
}

/** The pid that listens on a port, when /proc lets us see it. */
export function holder(port) {
  const inode = listeningInode(port);
  if (!inode) return undefined;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const holds = readdirSync(`/proc/${pid}/fd`).some(
        (fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`,
      );
      if (holds) return Number(pid);
    } catch {
      // Another user's process, or one that has just ended.
    }
  }
  return undefined;
}

function listeningInode(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    try {
      for (const row of readFileSync(table, "utf8").split("\n").slice(1)) {
        const [, local, , state, , , , , , inode] = row.trim().split(/\s+/);
        if (state === "0A" && local?.endsWith(`:${hex}`)) return inode;
      }
    } catch {
      // No /proc on this system: the port is named without its holder.
    }
  }
  return undefined;
}
