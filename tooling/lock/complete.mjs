import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/*
 * Run after every change of dependencies: `npm run lock`.
 *
 * A registry that lacks some platforms' packages makes `npm install` leave them out of the lock
 * file, and `npm ci` then refuses that file. Their version, system and processor follow from the
 * package that wants them, so the entries can be written without asking anybody.
 */

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "x64"];

const path = join(resolve(import.meta.dirname, "../.."), "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));

const isLocked = (name) =>
  Object.keys(lock.packages).some((key) => key.endsWith(`node_modules/${name}`));

function platformEntry(name, version, parent) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length === 0 || cpu.length === 0) return undefined;
  const libc = words.find((word) => /^(musl|gnu)/.test(word) && os[0] === "linux");
  return {
    version,
    cpu,
    ...(parent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc.startsWith("musl") ? "musl" : "glibc"] } : {}),
    license: parent.license,
    optional: true,
    os,
  };
}

let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const entry = isLocked(name) ? undefined : platformEntry(name, version, parent);
    if (!entry) continue;
    lock.packages[`node_modules/${name}`] = entry;
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
