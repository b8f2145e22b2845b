import * as z from "zod";
import { endpoint, instant } from "../wire/index.ts";

/** One reading. City time at the device. */
export const fixBody = z.object({
  sequence: z.int().min(0),
  lng: z.number(),
  lat: z.number(),
  at: instant,
  accuracyMetres: z.number().min(0).max(100_000).nullable().default(null),
  speed: z.number().min(0).max(500).nullable().default(null),
  headingDegrees: z.number().min(0).max(360).nullable().default(null),
});
export type FixBody = z.infer<typeof fixBody>;

export const fixesMax = 200;
export const fixesBody = z.object({ fixes: z.array(fixBody).min(1).max(fixesMax) });

/** `upTo`: every fix up to that sequence is dealt with and need not be sent again. */
export const fixesAnswer = z.object({
  upTo: z.int(),
  accepted: z.int(),
  flagged: z.array(z.object({ sequence: z.int(), flag: z.string() })),
});
export type FixesAnswer = z.infer<typeof fixesAnswer>;

export const sendFixes = endpoint({
  name: "sendFixes",
  tag: "Courier",
  method: "POST",
  path: "/courier/fixes",
  summary:
    "Positions, in order, when the socket is down or from an offline queue. Refused off duty.",
  as: ["driver"],
  limit: "fixes",
  body: fixesBody,
  response: fixesAnswer,
  refusals: ["tracking.off_duty"],
});
