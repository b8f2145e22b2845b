import { ports } from "../wire/index.ts";
import { media as mediaFile } from "./files.ts";

export { clockView } from "./cities.ts";
export { routes } from "./endpoints.ts";
export { health, readiness } from "./health.ts";
export { importAccounts, importRestaurants, importZone } from "./imports.ts";
export { ask, mount, responding } from "./mount.ts";
export { isMine } from "./ordering/readable.ts";
export { keepPicture } from "./platform.ts";

/** A picture by its content-hashed name, for an app's `/media/[name]` route. */
export const media = async (request: Request, name: string): Promise<Response> =>
  mediaFile(await ports(), request, name);
