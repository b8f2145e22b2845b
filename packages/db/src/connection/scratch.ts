import { randomBytes } from "node:crypto";
import postgres from "postgres";

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests by \`npm test\``);
  return value;
};

/** For tests: a database of its own, empty or cloned from the migrated template. */
export async function scratchDatabase(from: "template" | "nothing" = "template") {
  const admin = setting("TEST_DATABASE_URL");
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  const root = postgres(admin, { max: 1, onnotice: () => undefined });
  const template = from === "template" ? setting("TEST_DATABASE_TEMPLATE") : "template0";
  await root.unsafe(`create database ${name} template ${template}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    async discard() {
      await root.unsafe(`drop database if exists ${name} with (force)`);
      await root.end();
    },
  };
}
