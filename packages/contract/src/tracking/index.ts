import * as z from "zod";
import { byId, endpoint, instant, point } from "../wire/index.ts";

/** What a broken sensor says instead of a number is no number here: the reading is flagged, and its batch goes on. */
const degrees = z
  .union([z.number(), z.string().max(40), z.null()])
  .transform((said) => (typeof said === "number" ? said : Number.NaN));
/** What cannot be is not known. */
const known = (min: number, max: number) =>
  z
    .union([z.number(), z.string().max(40), z.null()])
    .default(null)
    .transform((said) => (typeof said === "number" && said >= min && said <= max ? said : null));

/** One reading. City time at the device. */
export const fixBody = z.object({
  sequence: z.int().min(0),
  lng: degrees,
  lat: degrees,
  at: instant,
  accuracyMetres: known(0, 100_000),
  speed: known(0, 500),
  headingDegrees: known(0, 360),
});
export type FixBody = z.infer<typeof fixBody>;

export const fixesMax = 200;
export const fixesBody = z.object({ fixes: z.array(fixBody).min(1).max(fixesMax) });

/**
 * `upTo`: every fix of the batch up to that sequence is dealt with, and durable where it is kept: the device may forget
 * it. Without this answer the same fixes are sent again, anywhere, and change nothing twice.
 */
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

/** The way of a trip, oldest first; 90 days. */
export const tripTrack = endpoint({
  name: "tripTrack",
  tag: "Operations",
  method: "GET",
  path: "/operations/trips/{id}/track",
  summary: "The positions kept of a trip. Each reading is audited.",
  as: ["operations"],
  params: byId,
  response: z.object({
    items: z.array(
      z.object({
        point,
        at: instant,
        accuracyMetres: z.number().nullable(),
        speed: z.number().nullable(),
        headingDegrees: z.number().nullable(),
      }),
    ),
  }),
  refusals: ["dispatch.unknown_trip"],
});
