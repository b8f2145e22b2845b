import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabases } from "./databases.ts";
import { scratchDatabase } from "./scratch.ts";

let primary: Awaited<ReturnType<typeof scratchDatabase>>;
let other: Awaited<ReturnType<typeof scratchDatabase>>;
let bare: Awaited<ReturnType<typeof scratchDatabase>>;
beforeAll(async () => {
  primary = await scratchDatabase();
  other = await scratchDatabase();
  bare = await scratchDatabase("nothing");
});
afterAll(async () => {
  for (const each of [primary, other, bare]) await each.discard();
});

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

/** The database that answers each of so many reads of the synonyms. */
async function answering(
  replicaUrl: string | undefined,
  reads: number,
): Promise<readonly string[]> {
  const databases = connectDatabases({ url: primary.url, replicaUrl, poolMax: 2 });
  try {
    const asked = Array.from({ length: reads }, () =>
      databases.read(null, async (sql) => {
        const [row] = await sql<{ name: string }[]>`
          select current_database() as name from search_synonyms limit 1`;
        return row?.name ?? "nobody";
      }),
    );
    return await Promise.all(asked);
  } finally {
    await databases.close();
  }
}

test("reads go to the replica, and to the primary when there is none", async () => {
  expect(await answering(other.url, 2)).toEqual([nameOf(other.url), nameOf(other.url)]);
  expect(await answering(undefined, 1)).toEqual([nameOf(primary.url)]);
});

test("a replica that is not there, or is so far behind that it has no tables yet, is nobody's fault: the primary answers each", async () => {
  const nowhere = "postgres://app@127.0.0.1:1/nothing";
  for (const url of [nowhere, bare.url])
    expect(new Set(await answering(url, 5))).toEqual(new Set([nameOf(primary.url)]));
});

test("a question that is wrong is asked once", async () => {
  const databases = connectDatabases({ url: primary.url, replicaUrl: other.url });
  let asked = 0;
  const wrong = databases.read(null, (sql) => {
    asked += 1;
    return sql`select 1 / 0`;
  });
  await expect(wrong).rejects.toThrow("division by zero");
  expect(asked).toBe(1);
  await databases.close();
});
