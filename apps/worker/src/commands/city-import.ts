import { access } from "node:fs/promises";
import { basename } from "node:path";
import { BadOsmFile, readExtract } from "@swift-eats/server/cities";
import { ports as wired } from "@swift-eats/server/wire";
import { geoKeyOf, importArguments } from "../city-import/arguments.ts";
import { importCity } from "../city-import/import-city.ts";
import { newZone } from "../city-import/new-zone.ts";
import { readCity } from "../city-import/read-city.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);

/** One line, and the status of wrong arguments; nothing was changed. */
function refuse(line: string): never {
  say(line);
  process.exit(2);
}

async function read(file: string, bounds: Parameters<typeof readExtract>[1]["bounds"]) {
  await access(file).catch(() => refuse(`${file}: there is no such file`));
  let told = 0;
  const onProgress = (share: number) => {
    const tenth = Math.floor(share * 10);
    if (tenth > told) say(`Reading ${basename(file)}: ${tenth * 10} %`);
    told = tenth;
  };
  try {
    return await readExtract(file, { bounds, onProgress });
  } catch (error) {
    if (error instanceof BadOsmFile) refuse(`${file} ${error.message}`);
    throw error;
  }
}

const wish = importArguments(process.argv.slice(2));
if (!wish.ok) refuse(wish.complaint);
const { file, bounds, name } = wish.value;
const city = readCity(await read(file, bounds), {
  name,
  otherwise: basename(file).split(".")[0] || "City",
});
if (!city.ok) refuse(`${file} holds no streets${bounds ? " in that box" : ""}`);
const geoKey = wish.value.geoKey ?? geoKeyOf(city.value.name);

const ports = await wired("city-import");
const summary = await importCity(ports, city.value, {
  zone: newZone({ ...wish.value, geoKey }),
  attribution: "© OpenStreetMap contributors",
  restaurants: wish.value.restaurants,
  say,
});
await ports.close();
process.stdout.write(`${JSON.stringify(summary)}\n`);
process.exit(0);
