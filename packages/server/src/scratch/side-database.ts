import { randomBytes } from "node:crypto";
import { connectDatabases } from "@swift-eats/db/connection";

/** A second migrated database beside a town's own, empty; for tests. */
export async function sideDatabase() {
  const [admin, template] = [process.env.TEST_DATABASE_URL, process.env.TEST_DATABASE_TEMPLATE];
  if (!admin || !template) throw new Error("no database for tests: run them by `npm test`");
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  const root = connectDatabases({ url: admin, poolMax: 1 });
  await root.primary().unsafe(`create database ${name} template ${template}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    async discard(): Promise<void> {
      await root.primary().unsafe(`drop database if exists ${name} with (force)`);
      await root.close();
    },
  };
}
