import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { pictureBytesMax, pictures } from "./index.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c43" } });

const prepared = async (bytes: Uint8Array) => {
  const result = await pictures.prepare(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusalOf = async (bytes: Uint8Array) => {
  const result = await pictures.prepare(bytes);
  return result.ok ? undefined : result.refusal.code;
};

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s becomes four 4:3 WebP crops",
  async (format) => {
    const bytes = await picture(1_600, 1_600).toFormat(format).toBuffer();
    const { hash, width, height, variants } = await prepared(bytes);
    expect([width, height]).toEqual([1_600, 1_600]);
    expect(variants.map(({ name }) => name)).toEqual(
      [320, 640, 828, 1_280].map((size) => `${hash}-${size}.webp`),
    );
    for (const variant of variants) {
      const made = await sharp(variant.bytes).metadata();
      expect([made.format, made.width, made.height]).toEqual([
        "webp",
        variant.width,
        (variant.width * 3) / 4,
      ]);
    }
  },
);

test("the place where a photo was taken is taken out, and the photo stands upright", async () => {
  const bytes = await picture(800, 400)
    .jpeg()
    .withExif({
      IFD0: { Copyright: "Ann" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "49/1 24/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  for (const { bytes: made } of (await prepared(bytes)).variants) {
    const { exif, orientation } = await sharp(made).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  }
});

test("equal bytes have equal names", async () => {
  const bytes = await picture(400, 300).png().toBuffer();
  expect((await prepared(bytes)).hash).toBe((await prepared(new Uint8Array(bytes))).hash);
});

test("a crop becomes a smaller AVIF", async () => {
  const [, , large] = (await prepared(await picture(1_280, 960).png().toBuffer())).variants;
  const avif = await pictures.toAvif(large?.bytes ?? new Uint8Array(), 640);
  const { format, width, height } = await sharp(avif).metadata();
  expect([format, width, height]).toEqual(["heif", 640, 480]);
});

describe("what is no picture of food is refused", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const text = (words: string) => new TextEncoder().encode(words);

  test.each([
    ["an SVG with a script", text(svg)],
    ["an SVG behind an XML head", text(`<?xml version="1.0"?>${svg}`)],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a PDF", text("%PDF-1.7\n")],
    ["a signature without a picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ["an SVG that claims to be a JPEG", new Uint8Array([0xff, 0xd8, 0xff, ...text(svg)])],
    ["nothing", new Uint8Array()],
  ])("%s", async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe("platform.unsupported_image");
  });

  test("a GIF and a TIFF", async () => {
    expect(await refusalOf(await picture(40, 30).gif().toBuffer())).toBe(
      "platform.unsupported_image",
    );
    expect(await refusalOf(await picture(40, 30).tiff().toBuffer())).toBe(
      "platform.unsupported_image",
    );
  });

  test("a photo that was cut off", async () => {
    const noise = sharp({
      create: {
        width: 600,
        height: 600,
        channels: 3,
        noise: { type: "gaussian", mean: 120, sigma: 40 },
        background: "#fff",
      },
    });
    for (const format of ["jpeg", "png"] as const) {
      const whole = await noise.clone().toFormat(format).toBuffer();
      expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe(
        "platform.unsupported_image",
      );
    }
  });

  test("a small file that would unpack to gigabytes, without unpacking it", async () => {
    expect(await refusalOf(bomb(50_000, 50_000))).toBe("platform.image_too_large");
    expect(await refusalOf(await picture(16_000, 4_000).png().toBuffer())).toBe(
      "platform.image_too_large",
    );
  });

  test("more than 10 MB", async () => {
    expect(await refusalOf(new Uint8Array(pictureBytesMax + 1))).toBe("platform.image_too_large");
  });
});

/** A PNG whose head promises so many pixels. */
function bomb(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...[chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))],
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
