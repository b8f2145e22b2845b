// One console: what it keeps packed is answered at once, everything else by Next. `node console-server.mjs APP`, in a built tree.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { serverFile } from "./programs.mjs";

const [app] = process.argv.slice(2);
const built = resolve(serverFile(app));
const dir = join(built, "..");
const require = createRequire(built);
process.env.NODE_ENV = "production";
process.chdir(dir);
// The settings as they were when it was built, handed over as Next's own server.js does.
const { config } = require("./.next/required-server-files.json");
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);

const port = Number(process.env.PORT);
const hostname = process.env.HOSTNAME;
/** Where packages/server/src/http/front.ts stands as soon as Next has loaded the API. */
const key = Symbol.for("swift-eats.front");

const ready = start();
const server = createServer(async (request, response) => {
  if (globalThis[key]?.(request, response)) return;
  try {
    const { handle } = await ready;
    await handle(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
});
server.listen(port, hostname);

const { next } = await ready;
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => server.close(() => next.close().finally(() => process.exit(0))));

async function start() {
  const next = require("next")({ dev: false, dir, hostname, port });
  await next.prepare();
  return { next, handle: next.getRequestHandler() };
}
