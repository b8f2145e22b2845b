import { localAddresses } from "./certificate.mjs";
import { explain, options, place } from "./place.mjs";
import { line } from "./progress.mjs";
import { startSystem, undoList } from "./system.mjs";

/** Runs `stop` once on the first Ctrl-C or SIGTERM; an impatient second one (after 2 s) ends at once. */
export function onStopSignal(stop) {
  let first = 0;
  const handle = (signal) => {
    // npm passes Ctrl-C on although the terminal has sent it already: two within a moment are one.
    if (first && Date.now() - first > 2_000) process.exit(130);
    if (first) return;
    first = Date.now();
    stop(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => handle(signal));
  watchParent(() => handle("SIGTERM"));
}

/** A SIGTERM to npm ends npm and its shell but never reaches us; we notice that they are gone. */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 300);
  timer.unref();
}

const roleTitles = {
  web: "Order food",
  "driver-pwa": "Courier",
  restaurant: "Restaurant",
  ops: "Operations",
};

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    line(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd()}`,
    );
  }
}

function announce(here, demo) {
  const url = (name) => `${here.scheme}://${here.host}:${here.port(name)}`;
  line();
  line("Swift Eats is running.");
  line();
  table([
    ...Object.entries(roleTitles).map(([name, title]) => [title, url(name)]),
    ["API", `${url("web")}/api/v1/docs`],
    ["Caught mail", `http://localhost:${here.port("sandbox")}/mail`],
  ]);
  const accounts = demo.accounts ?? [];
  if (accounts.length > 0) {
    line();
    line("Demo accounts");
    table(accounts.map(({ role, email, password }) => [role, email, password]));
  }
  if (here.https) {
    line();
    line(
      "On a phone in this network (accept the certificate on each port, :10 above the base too):",
    );
    for (const address of localAddresses()) line(`  https://${address}:${here.base}`);
  }
  line();
  line(
    `${here.crew ? "The demo crew cooks and delivers." : "No demo crew: play every role yourself."} Ctrl-C stops everything.`,
  );
}

/** Reads the options, starts the system, announces it, and stops it on Ctrl-C. */
export async function runSession({ known, help, mode }) {
  const chosen = options({ ...known, "--help": "flag" });
  if (chosen.help) {
    console.log(help);
    return;
  }
  const crew = process.env.DEMO_MODE !== "0" && !chosen["no-crew"];
  const here = place({ https: chosen.https ?? false, crew });
  const undo = undoList();
  const children = new Set();
  let stopping = false;
  const onChild = (child) => {
    children.add(child);
    child.once("close", () => children.delete(child));
  };
  onStopSignal(async () => {
    stopping = true;
    line("Stopping ...");
    for (const child of children) child.kill("SIGTERM");
    await undo.close();
    line("Stopped.");
    process.exit(0);
  });
  try {
    const { demo } = await startSystem(here, { undo, mode, fresh: chosen.fresh ?? false, onChild });
    if (stopping) return;
    announce(here, demo);
    setInterval(() => {}, 1 << 30);
  } catch (error) {
    if (stopping) return;
    const status = explain(error);
    await undo.close();
    process.exit(status);
  }
}
