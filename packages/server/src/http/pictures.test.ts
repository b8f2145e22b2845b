import { crc32, deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { media } from "./files.ts";
import { mount } from "./mount.ts";

let town: ScratchTown;
let token = "";
beforeAll(async () => {
  town = await scratchTown();
  const signedIn = await town.anyone("POST", "/tokens", {
    email: "kitchen@test.example",
    password: town.password,
  });
  token = signedIn.body.token;
});
afterAll(() => town.discard());

async function upload(bytes: Uint8Array, type = "image/jpeg") {
  const request = new Request("http://test/api/v1/pictures", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": type },
    body: Buffer.from(bytes),
  });
  const response = await mount("restaurant").POST(request);
  const body = (await response.json()) as { readonly name: string; readonly code?: string };
  return { status: response.status, body };
}
const read = (name: string, accept: string) =>
  media(town.ports, new Request("http://test/media/x", { headers: { accept } }), name);

const text = (words: string) => new TextEncoder().encode(words);
const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
};
/** A grey PNG with so many pixels in its head and `rows` of them in its body. */
const png = (width: number, height: number, rows = height): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * rows, 0));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

describe("a photo of a dish", () => {
  test.each<[string, () => Uint8Array, number, string]>([
    [
      "an SVG with a script",
      () => text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
      415,
      "platform.unsupported_image",
    ],
    [
      "a page",
      () => text("<!doctype html><script>alert(1)</script>"),
      415,
      "platform.unsupported_image",
    ],
    ["nothing", () => new Uint8Array(), 415, "platform.unsupported_image"],
    ["a bomb of 2,500 megapixels", () => png(50_000, 50_000, 1), 413, "platform.image_too_large"],
    ["eleven megabytes", () => new Uint8Array(11 * 1024 * 1024), 413, "platform.image_too_large"],
  ])("is not %s: refused, and nothing is kept", async (_, bytes, status, code) => {
    expect(await upload(bytes())).toMatchObject({ status, body: { code } });
    const [kept] =
      await town.ports.databases.primary()`select count(*)::int as count from pictures`;
    expect(kept?.count).toBe(0);
  });

  test("is kept under its hash in four widths, for ever, and as AVIF for who can show it once that is made", async () => {
    const { status, body } = await upload(png(800, 600));
    expect(status).toBe(201);
    for (const width of [320, 640, 828, 1_280]) {
      const found = await read(`${body.name}-${width}.webp`, "image/avif,image/webp");
      expect(found.headers.get("content-type")).toBe("image/webp");
      expect(found.headers.get("cache-control")).toContain("immutable");
    }
    const webp = await town.ports.storage.get(`${body.name}-1280.webp`);
    const avif = await town.ports.pictures.toAvif(webp?.bytes ?? new Uint8Array(), 320);
    await town.ports.storage.put(`${body.name}-320.avif`, avif, "image/avif");
    const smaller = await read(`${body.name}-320.webp`, "image/avif,image/webp");
    expect(smaller.headers.get("content-type")).toBe("image/avif");
    expect(smaller.headers.get("vary")).toBe("accept");
    expect((await read(`${body.name}-320.webp`, "image/webp")).headers.get("content-type")).toBe(
      "image/webp",
    );
  });

  test("kept before there were four widths is shown in its next one", async () => {
    const name = "0123456789abcdef";
    await town.ports.storage.put(`${name}-1280.webp`, new Uint8Array([1]), "image/webp");
    expect((await read(`${name}-828.webp`, "image/webp")).status).toBe(200);
    expect((await read(`${name}-320.webp`, "image/webp")).status).toBe(404);
  });

  test("has no path in its name", async () => {
    for (const name of ["../secrets.json", "..%2fsecrets.json", "/etc/passwd", "a.svg"])
      expect((await read(name, "*/*")).status).toBe(404);
  });
});
