import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { front } from "./front.ts";
import { mount, responding } from "./mount.ts";

let town: ScratchTown;
let port: number;
const stand = front(responding("web"));
const server = createServer((request, response) => {
  if (!stand(request, response)) response.writeHead(299).end();
});

beforeAll(async () => {
  town = await scratchTown();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  await town.discard();
});

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<Got>((done, failed) => {
    const asked = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        done({
          status: answer.statusCode,
          headers: answer.headers,
          bytes: Buffer.concat(parts),
        }),
      );
    });
    asked.on("error", failed);
    asked.end();
  });
const menu = () => `/api/v1/restaurants/${town.restaurantId}/menu`;

test("a menu goes out packed for who can unpack it, plain for who cannot, under tags of their own", async () => {
  const packed = await ask(menu(), { "accept-encoding": "gzip, br" });
  const plain = await ask(menu());
  expect(packed).toMatchObject({
    status: 200,
    headers: {
      "content-encoding": "gzip",
      "content-length": String(packed.bytes.length),
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
    },
  });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(packed.headers.etag).not.toBe(plain.headers.etag);
  expect(gunzipSync(packed.bytes)).toEqual(plain.bytes);
  const body = await town.anyone("GET", `/restaurants/${town.restaurantId}/menu`);
  expect(JSON.parse(plain.bytes.toString())).toEqual(body.body);
});

test("through Next it is plain, and Next packs it", async () => {
  const request = new Request(`http://test${menu()}`, { headers: { "accept-encoding": "gzip" } });
  const answer = await mount("web").GET(request);
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).toBe((await ask(menu())).bytes.toString());
});

test("who has it is told so, who asks for the head gets no body", async () => {
  const { headers } = await ask(menu());
  const again = await ask(menu(), { "if-none-match": headers.etag ?? "" });
  expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
  const head = await ask(menu(), {}, "HEAD");
  expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
  expect(head.headers["content-length"]).toBe(headers["content-length"]);
});

test("what is not there, and what is no address, is a problem and not a fault", async () => {
  for (const path of ["/api/v1/restaurants/%zz/menu", "/api/v1/tiles/99/0/0", "/api/v1/tiles/%2e"])
    expect((await ask(path)).status, path).toBeGreaterThanOrEqual(400);
  expect((await ask("/api/v1/restaurants/%zz/menu")).status).toBeLessThan(500);
  const { headers, bytes } = await ask("/api/v1/tiles/99/0/0");
  expect(headers["content-type"]).toBe("application/problem+json");
  expect(JSON.parse(bytes.toString())).toMatchObject({ status: 404 });
});

test("everything else is for Next", async () => {
  for (const path of ["/", "/api/v1/restaurants", `${menu()}/x`, "//api/v1/tiles/1/0/0"])
    expect((await ask(path)).status, path).toBe(299);
  expect((await ask(menu(), {}, "POST")).status).toBe(299);
});

test("a reader who goes away takes nobody along", async () => {
  await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        new Promise<void>((done) => {
          const socket = connect(port, "127.0.0.1", () => {
            socket.write(`GET ${menu()} HTTP/1.1\r\nhost: x\r\n\r\n`);
            socket.destroy();
            done();
          });
        }),
    ),
  );
  expect((await ask(menu())).status).toBe(200);
});
