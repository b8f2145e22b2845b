import { describe, expect, test } from "vitest";
import { code, files, isTest, linesMatching, read } from "./files.ts";
import { wallClockPlaces } from "./wall-clock.ts";

const linesMax = 300;
const mayBeLong =
  /^packages\/db\/(src\/schema|migrations)\/|schema\.sql$|\/fixtures?\/|generated|^docs\/|theme\.css$/;
const typescript = code.filter((file) => /\.tsx?$/.test(file));
const product = typescript.filter((file) => /^(apps|packages)\//.test(file) && !isTest(file));

const found = (among: readonly string[], pattern: RegExp) =>
  among.flatMap((file) => linesMatching(file, pattern));

test("no file is longer than a person reads in one sitting", () => {
  const long = code
    .filter((file) => !mayBeLong.test(file))
    .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
    .filter(({ lines }) => lines > linesMax);
  expect(long).toEqual([]);
});

test("no test is left focused or switched off", () => {
  const tests = typescript.filter(isTest);
  // skipIf with a named condition is how a test says which machine it needs.
  expect(found(tests, /\b(test|it|describe)(\.\w+)*\.(only|skip|todo)\(/)).toEqual([]);
});

test("a TODO names its issue", () => {
  const guilty = code
    .filter((file) => !file.startsWith("tooling/tidy/"))
    .flatMap((file) =>
      read(file)
        .split("\n")
        .filter((line) => /\b(TODO|FIXME|XXX)\b(?! ?\(?#\d+)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(guilty).toEqual([]);
});

test("no tracked file knows this machine or keeps a secret", () => {
  const machine = /(\/home\/[a-z]+\/|\/Users\/[A-Za-z]+\/|\/root\/|\/work\/(main|shared))/;
  const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|\b(sk_live_|ghp_|xox[bap]-|AKIA[0-9A-Z]{12})/;
  const registry = /"resolved": "http/;
  const text = files.filter((file) => !/\.(png|webp|avif|woff2?|ico|jpg|pbf)$/.test(file));
  const guilty = text
    .filter((file) => !file.startsWith("tooling/tidy/"))
    .filter((file) => [machine, secret, registry].some((pattern) => pattern.test(read(file))));
  expect(guilty.filter((file) => file !== "tooling/launch/certificate.mjs")).toEqual([]);
});

test("the environment is read in one place", () => {
  // The simulator is an outsider without `server`: its programs hand the environment in.
  const allowed =
    /^packages\/server\/src\/env(\.ts|\/)|^apps\/simulator\/src\/[^/]+\.ts$|\.config\.(ts|mjs|js)$|instrumentation\.ts$/;
  const scratch = /\/scratch(-[a-z]+)?(\.ts$|\/)/; // Gives tests their own database or key prefix.
  const readers = product.filter((file) => !allowed.test(file) && !scratch.test(file));
  expect(found(readers, /\bprocess\.env\b/)).toEqual([]);
});

test("no escape from the types: no any, no enum, no parameter property", () => {
  expect(
    found(
      typescript.filter((file) => !file.startsWith("tooling/tidy/")),
      /@ts-(ignore|nocheck)|\bas any\b|: any\b|^\s*(export )?(const )?enum /,
    ),
  ).toEqual([]);
});

describe("business time is city time", () => {
  const elsewhere = product.filter(
    (file) => !wallClockPlaces.some(({ path }) => file.startsWith(path)),
  );
  // A screen may read the browser's clock to animate; what it shows comes from the server.
  const servers = elsewhere.filter(
    (file) => !/^(packages\/ui|apps\/(web|restaurant|driver-pwa|ops))\//.test(file),
  );

  test("no code of the servers reads the wall clock", () => {
    expect(found(servers, /\bDate\.now\(\)|\bnew Date\(\)/)).toEqual([]);
  });

  test("no statement lets the database choose the time", () => {
    const sql = [...product, ...code.filter((file) => /\.sql$/.test(file))];
    const guilty = sql
      .filter((file) => file.startsWith("packages/db/"))
      .filter((file) => !wallClockPlaces.some(({ path }) => file.startsWith(path)))
      .flatMap((file) =>
        linesMatching(file, /(?<![.\w])now\(\)|current_timestamp|clock_timestamp|defaultNow\(/i),
      );
    expect(guilty).toEqual([]);
  });
});
