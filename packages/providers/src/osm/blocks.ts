import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { PbfReader } from "pbf";

const inflateAsync = promisify(inflate);

/** Bounds of the format: wiki.openstreetmap.org/wiki/PBF_Format. */
const headerBytesMax = 64 * 1024;
const blobBytesMax = 32 * 1024 * 1024;

/** The file is not what it says; the text says what is wrong with it, in a few words. */
export class BadOsmFile extends Error {}

export interface Block {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Share of the file that has been read. */
  readonly share: number;
}

/** The unpacked blocks of an .osm.pbf file, one at a time. Throws BadOsmFile. */
export async function* blocksOf(path: string): AsyncGenerator<Block> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new BadOsmFile("is empty");
    let at = 0;
    const take = async (bytes: number): Promise<Buffer> => {
      if (at + bytes > size)
        throw new BadOsmFile(at === 0 ? "is not an .osm.pbf file" : "ends early");
      const buffer = Buffer.alloc(bytes);
      await file.read(buffer, 0, bytes, at);
      at += bytes;
      return buffer;
    };
    while (at < size) {
      const isFirst = at === 0;
      const headerBytes = (await take(4)).readUInt32BE();
      if (headerBytes === 0 || headerBytes > headerBytesMax)
        throw new BadOsmFile(isFirst ? "is not an .osm.pbf file" : "is broken");
      const header = readSafely(await take(headerBytes), blobHeader, { type: "", bytes: -1 });
      if (isFirst && header.type !== "OSMHeader") throw new BadOsmFile("is not an .osm.pbf file");
      if (header.bytes < 0 || header.bytes > blobBytesMax) throw new BadOsmFile("is broken");
      const bytes = await unpacked(await take(header.bytes));
      yield { type: header.type, bytes, share: at / size };
    }
  } finally {
    await file.close();
  }
}

type Field<T> = (field: number, result: T, reader: PbfReader) => void;

/** A message whose bytes make no sense is a broken file, not a bug of ours. */
export function readSafely<T>(bytes: Uint8Array, field: Field<T>, start: T): T {
  try {
    return new PbfReader(bytes).readFields(field, start);
  } catch (cause) {
    if (cause instanceof BadOsmFile) throw cause;
    throw new BadOsmFile("is broken", { cause });
  }
}

const blobHeader: Field<{ type: string; bytes: number }> = (field, header, reader) => {
  if (field === 1) header.type = reader.readString();
  if (field === 3) header.bytes = reader.readVarint();
};

interface Blob {
  raw: Uint8Array | null;
  zlib: Uint8Array | null;
}

const blobField: Field<Blob> = (field, blob, reader) => {
  if (field === 1) blob.raw = reader.readBytes();
  if (field === 3) blob.zlib = reader.readBytes();
};

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const { raw, zlib } = readSafely(bytes, blobField, { raw: null, zlib: null });
  if (raw) return raw;
  if (!zlib) throw new BadOsmFile("is packed in a way other than zlib");
  try {
    return await inflateAsync(zlib, { maxOutputLength: blobBytesMax });
  } catch (cause) {
    throw new BadOsmFile("is broken", { cause });
  }
}
