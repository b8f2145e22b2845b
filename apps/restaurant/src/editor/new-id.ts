import { type Id, uuidv7 } from "@swift-eats/domain/kernel";

/** An id made in the browser, so that a thing can be named before the server has heard of it. */
export const newId = <T extends Id<string>>(now: Date): T =>
  uuidv7(now.getTime(), crypto.getRandomValues(new Uint8Array(10))) as T;
