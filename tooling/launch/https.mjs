import { request } from "node:http";
import { createServer } from "node:https";
import { connect } from "node:net";
import { certificate } from "./certificate.mjs";
import { publicPrograms } from "./place.mjs";

/** Ends TLS in front of everything a browser talks to. Answers how to stop it. */
export async function startHttps(here) {
  const { key, cert } = certificate(here.dir, here.host);
  const servers = publicPrograms.map((name) => proxy({ key, cert, to: here.innerPort(name) }));
  await Promise.all(
    servers.map(
      (server, index) =>
        new Promise((done, fail) => {
          server.once("error", fail);
          server.listen(here.port(publicPrograms[index]), "0.0.0.0", done);
        }),
    ),
  );
  return async () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
}

function proxy({ key, cert, to }) {
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const upstream = request(
      {
        host: "127.0.0.1",
        port: to,
        method: incoming.method,
        path: incoming.url,
        headers: forwarded(incoming),
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers);
        answer.pipe(outgoing);
      },
    );
    upstream.on("error", () => {
      if (outgoing.headersSent) return outgoing.destroy();
      outgoing
        .writeHead(502, { "content-type": "text/plain" })
        .end("The program is not answering.");
    });
    outgoing.on("close", () => upstream.destroy());
    incoming.pipe(upstream);
  });
  server.on("upgrade", (incoming, socket, head) => tunnel(incoming, socket, head, to));
  server.on("clientError", (_, socket) => socket.destroy());
  return server;
}

/** What the TLS end knows and the program must learn; whatever the browser claimed is dropped. */
const forwarded = (incoming) => ({
  ...incoming.headers,
  "x-forwarded-proto": "https",
  "x-forwarded-host": incoming.headers.host ?? "",
  "x-forwarded-for": incoming.socket.remoteAddress ?? "",
});

/** A WebSocket is handed through byte by byte after its opening request. */
function tunnel(incoming, socket, head, to) {
  const upstream = connect({ host: "127.0.0.1", port: to }, () => {
    const headers = Object.entries(forwarded(incoming)).flatMap(([name, value]) =>
      [value ?? ""].flat().map((one) => `${name}: ${one}`),
    );
    upstream.write(
      `${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`,
    );
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  for (const end of [upstream, socket]) {
    end.on("error", () => {
      upstream.destroy();
      socket.destroy();
    });
  }
}
