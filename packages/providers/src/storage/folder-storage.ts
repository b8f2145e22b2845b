import { randomBytes } from "node:crypto";
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Storage } from "@swift-eats/domain/platform";

/** A content hash, perhaps a width, a picture's ending. Nothing else can be a path here. */
const namePattern = /^[a-f0-9]{16,64}(-\d{1,5})?\.(webp|avif|jpg)$/;

const contentTypes: Readonly<Record<string, string>> = {
  webp: "image/webp",
  avif: "image/avif",
  jpg: "image/jpeg",
};

/** Files in a folder, spread over 256 subfolders. A name that is not a content hash is refused. */
export function folderStorage({ dir }: { readonly dir: string }): Storage {
  const pathOf = (name: string): string | null =>
    namePattern.test(name) ? join(dir, name.slice(0, 2), name) : null;

  return {
    async put(name, bytes) {
      const path = pathOf(name);
      if (!path) throw new Error("Not a name for a stored file");
      if (await isThere(path)) return; // The same name is the same content.
      await mkdir(dirname(path), { recursive: true });
      // A reader sees a whole file or none, also after a crash in the middle.
      const unfinished = `${path}.${randomBytes(6).toString("hex")}.part`;
      try {
        await writeFile(unfinished, bytes, { flag: "wx" });
        await rename(unfinished, path);
      } catch (cause) {
        await rm(unfinished, { force: true });
        throw new Error("The file could not be stored", { cause });
      }
    },
    async get(name) {
      const path = pathOf(name);
      if (!path) return null;
      try {
        const contentType = contentTypes[name.slice(name.lastIndexOf(".") + 1)] ?? "";
        return { bytes: await readFile(path), contentType };
      } catch (cause) {
        if (isMissing(cause)) return null;
        throw new Error("The file could not be read", { cause });
      }
    },
    async remove(name) {
      const path = pathOf(name);
      if (path) await rm(path, { force: true });
    },
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
