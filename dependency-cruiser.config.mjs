import swc from "@swc/core";

/** The law of imports. Each rule says why; tooling/tidy proves that a planted violation fails. */

// The cruiser hands every file to swc as plain TypeScript and so cannot read JSX. It looks the
// function up at each call, which lets us tell swc which files have JSX in them.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) =>
  parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });

const tests = "\\.(test|suite)\\.tsx?$|/suite\\.ts$";

const rows = [
  ["kernel"],
  ["identity", "cities", "catalog", "routing"],
  ["inventory", "pricing", "payments", "drivers"],
  ["ordering", "kitchen"],
  ["dispatch"],
  ["tracking", "eta"],
  ["notifications", "reviews", "loyalty", "support", "search", "analytics", "platform"],
];

const slice = (names) => `^packages/domain/src/(${names.join("|")})/`;

/** One rule per row: it may not import its own row's neighbours or anything further down. */
const downhill = rows.map((row, index) => ({
  name: `slices-import-downhill-row-${index}`,
  comment: "Rules lower in the house build on those above; talk upwards by an event or a port.",
  severity: "error",
  from: { path: slice(row), pathNot: tests },
  to: { path: slice(rows.slice(index).flat()), pathNot: "^packages/domain/src/$1/" },
}));

const may = (name, from, forbidden, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: tests },
  to: { path: forbidden },
});

const packages = (...names) => `^packages/(${names.join("|")})/`;
const npm = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;

const packageTable = [
  may(
    "contract-knows-only-the-domain",
    "^packages/contract/",
    `${packages("db", "redis", "providers", "server", "ui", "frame")}|^apps/`,
    "What crosses a process must load in a browser and in a phone.",
  ),
  may(
    "db-knows-only-the-domain",
    "^packages/db/",
    `${packages("contract", "redis", "providers", "server", "ui", "frame")}|^apps/`,
    "An adapter that knows another adapter cannot be replaced alone.",
  ),
  may(
    "redis-knows-domain-and-contract",
    "^packages/redis/",
    `${packages("db", "providers", "server", "ui", "frame")}|^apps/`,
    "An adapter that knows another adapter cannot be replaced alone.",
  ),
  may(
    "providers-know-only-the-domain",
    "^packages/providers/",
    `${packages("contract", "db", "redis", "server", "ui", "frame")}|^apps/`,
    "A vendor's kit must not reach the rest of the house.",
  ),
  may(
    "providers-do-not-know-each-other",
    "^packages/providers/src/([^/]+)/",
    "^packages/providers/src/(?!$1/)[^/]+/",
    "One folder a port: a vendor is swapped by deleting one folder.",
  ),
  may(
    "server-speaks-request-and-response",
    "^packages/server/",
    `${packages("ui", "frame")}|^apps/|${npm("react", "react-dom", "next")}`,
    "The same endpoints run in Next, in a test and in the worker.",
  ),
  may(
    "ui-knows-no-slice-and-no-url",
    "^packages/ui/",
    `${packages("contract", "db", "redis", "providers", "server", "frame")}|^apps/|${npm("next")}`,
    "A primitive that knows its data cannot be used twice.",
  ),
  may(
    "frame-is-for-browsers",
    "^packages/frame/",
    `${packages("db", "redis", "providers", "server")}|^apps/`,
    "What the consoles share runs in the browser and must not bring a server along.",
  ),
  may(
    "apps-get-adapters-from-server",
    "^apps/(?!worker/|simulator/)",
    packages("db", "redis", "providers"),
    "server is the one place that knows every adapter.",
  ),
  may(
    "worker-consumes-but-does-not-store",
    "^apps/worker/",
    packages("db", "providers"),
    "server is the one place that knows every adapter; the worker also reads queues and streams.",
  ),
  may(
    "simulator-is-an-outsider",
    "^apps/simulator/",
    `${packages("db", "redis", "server", "ui")}|^packages/providers/src/(?!sandbox/)`,
    "Virtual people speak HTTP and sockets like real ones, or they prove nothing.",
  ),
  may(
    "nothing-imports-tests-or-benches",
    "^(apps/[^/]+/src|packages)/",
    "^(bench|e2e|tooling)/",
    "Production code must not lean on what is only there to judge it.",
  ),
];

export default {
  forbidden: [
    {
      name: "domain-is-pure",
      comment:
        "Rules must run in a browser, a worker and a test, with nothing installed. Pass a port instead.",
      severity: "error",
      from: { path: "^packages/domain/src", pathNot: tests },
      to: { pathNot: "^packages/domain/src" },
    },
    {
      name: "slices-use-front-doors",
      comment: "Import another slice from its index.ts, so its insides stay free to change.",
      severity: "error",
      from: { path: "^packages/domain/src/([^/]+)/" },
      to: {
        path: "^packages/domain/src/[^/]+/",
        pathNot: ["^packages/domain/src/$1/", "/(index|suite)\\.ts$"],
      },
    },
    {
      name: "packages-use-front-doors",
      comment: "Only what a package's exports name is a promise.",
      severity: "error",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: {
        path: "^packages/(?!ui/)[^/]+/src/",
        pathNot: [
          "^$1/$2/",
          "^packages/[^/]+/src/(index|suite)\\.ts$",
          "^packages/[^/]+/src/[^/]+/(index|suite)\\.ts$",
          // Next reads its configuration as plain JavaScript.
          "^packages/frame/src/config/console-config\\.mjs$",
        ],
      },
    },
    ...downhill,
    ...packageTable,
    {
      name: "apps-do-not-import-apps",
      comment: "Programs meet through the contract, not through each other's files.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "declared-packages-only",
      comment:
        "npm lifts packages to the root, so an import works without being declared. Declare it.",
      severity: "error",
      from: { path: "^(apps|packages)/[^/]+/src/", pathNot: tests },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere is not checked by any other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-cycles",
      comment: "A cycle is one module with two names.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API; without swc the cruiser would see no module and be content.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|\\.turbo|public)/" },
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css", ".d.ts"],
    },
  },
};
