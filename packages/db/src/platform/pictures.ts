import type { Databases } from "../connection/index.ts";

/** Which pictures still want their smaller format. */
export interface PictureWork {
  want(name: string, at: Date): Promise<void>;
  waiting(limit: number): Promise<readonly string[]>;
  done(name: string, state: "done" | "failed"): Promise<void>;
}

export function pictureWork({ databases }: { databases: Databases }): PictureWork {
  const sql = databases.primary();
  return {
    async want(name, at) {
      await sql`insert into pictures ${sql({ name, state: "waiting", createdAt: at })} on conflict do nothing`;
    },
    async waiting(limit) {
      const rows = await sql<
        { name: string }[]
      >`select name from pictures where state = 'waiting' order by name limit ${limit}`;
      return rows.map(({ name }) => name);
    },
    async done(name, state) {
      await sql`update pictures set state = ${state} where name = ${name}`;
    },
  };
}
