import * as catalog from "./catalog/index.ts";
import * as cities from "./cities/index.ts";
import * as dispatch from "./dispatch/index.ts";
import * as drivers from "./drivers/index.ts";
import * as eta from "./eta/index.ts";
import * as identity from "./identity/index.ts";
import * as kitchen from "./kitchen/index.ts";
import * as operations from "./operations/index.ts";
import * as ordering from "./ordering/index.ts";
import * as platform from "./platform/index.ts";
import * as pricing from "./pricing/index.ts";
import * as routing from "./routing/index.ts";
import * as search from "./search/index.ts";
import * as tracking from "./tracking/index.ts";
import type { Endpoint } from "./wire/index.ts";

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "method" in value && "path" in value;

/** Every endpoint of HTTP v1. */
export const endpoints: readonly Endpoint[] = [
  identity,
  cities,
  catalog,
  search,
  pricing,
  ordering,
  kitchen,
  dispatch,
  drivers,
  routing,
  tracking,
  eta,
  operations,
  platform,
].flatMap((slice) => Object.values(slice).filter(isEndpoint));

export { openApi } from "./open-api.ts";
