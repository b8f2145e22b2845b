import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderStorage } from "./index.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "storage-"));
  await writeFile(join(root, "secret.jpg"), "secret");
});
afterAll(() => rm(root, { recursive: true, force: true }));

const name = "0123456789abcdef0123456789abcdef-640.webp";
const bytes = new Uint8Array([1, 2, 3]);

test("a file comes back as it was put, and is gone when removed", async () => {
  const storage = folderStorage({ dir: join(root, "media") });
  expect(await storage.get(name)).toBeNull();
  await Promise.all([1, 2, 3].map(() => storage.put(name, bytes, "image/webp")));
  const found = await storage.get(name);
  expect([found?.contentType, ...(found?.bytes ?? [])]).toEqual(["image/webp", 1, 2, 3]);
  await storage.put(name, new Uint8Array([9]), "image/webp");
  expect((await storage.get(name))?.bytes).toHaveLength(3);
  expect(await readdir(join(root, "media", "01"))).toEqual([name]);
  await storage.remove(name);
  await storage.remove(name);
  expect(await storage.get(name)).toBeNull();
});

test.each([
  "../secret.jpg",
  "..%2fsecret.jpg",
  "/etc/passwd",
  "0123456789abcdef/../../secret.jpg",
  "0123456789abcdef.jpg\0.webp",
  "0123456789ABCDEF.jpg",
  "0123456789abcdef.svg",
  "0123456789abcdef.jpg\n",
  "",
])("%j is no name of a file here", async (hostile) => {
  const storage = folderStorage({ dir: join(root, "media") });
  await expect(storage.put(hostile, bytes, "image/jpeg")).rejects.toThrow();
  expect(await storage.get(hostile)).toBeNull();
  await storage.remove(hostile);
  expect(await readdir(root)).toContain("secret.jpg");
});
