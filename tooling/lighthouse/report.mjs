import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/*
 * `npm run lighthouse`: reports on home, list and menu of a running demo, at Lighthouse's mobile preset, into
 * .var/lighthouse. Lighthouse itself comes by npx at a pinned version: it brings more packages than the product has, and is
 * needed by nobody who installs it. 12.x is the last line for Node 20.
 */

const lighthouse = "lighthouse@12.8.2";
const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".var", "lighthouse");
const base = Number(process.env.PORT_BASE ?? 3000);
const origin = `http://localhost:${base}`;
const chromium = process.env.PLAYWRIGHT_CHROMIUM ?? "/usr/bin/chromium";
const centre = { lng: 8.3, lat: 54.1 };
const categories = ["performance", "accessibility", "best-practices", "seo"];

const json = { "content-type": "application/json", origin };

async function place() {
  const said = await fetch(`${origin}/api/v1/place`, {
    method: "PUT",
    headers: json,
    body: JSON.stringify({ location: centre }),
  });
  return said.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function someMenu(cookie) {
  const near = await fetch(`${origin}/api/v1/restaurants/nearby`, {
    method: "POST",
    headers: { ...json, cookie },
    body: "{}",
  });
  return `/restaurants/${(await near.json()).items[0].restaurant.id}`;
}

function report(name, path, cookie) {
  const file = join(folder, name);
  const flags = [
    `${origin}${path}`,
    "--quiet",
    "--output=json",
    "--output=html",
    `--output-path=${file}`,
    `--only-categories=${categories.join(",")}`,
    `--extra-headers=${JSON.stringify({ cookie })}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-quic --no-first-run",
  ];
  execFileSync("npx", ["--yes", lighthouse, ...flags], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...(existsSync(chromium) ? { CHROME_PATH: chromium } : {}) },
  });
  const { categories: found } = JSON.parse(readFileSync(`${file}.report.json`, "utf8"));
  const scores = categories.map((key) => `${key} ${Math.round((found[key]?.score ?? 0) * 100)}`);
  console.log(`${name}: ${scores.join(", ")}`);
}

mkdirSync(folder, { recursive: true });
const cookie = await place();
report("home", "/", cookie);
report("list", "/?open=1", cookie);
report("menu", await someMenu(cookie), cookie);
