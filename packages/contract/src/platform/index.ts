import * as z from "zod";
import { endpoint } from "../wire/index.ts";

/** Uploads go as the raw bytes of the picture; the answer names it. */
export const uploadPicture = endpoint({
  name: "uploadPicture",
  tag: "Platform",
  method: "POST",
  path: "/pictures",
  summary: "Upload a picture (JPEG, PNG, WebP or AVIF, 10 MB at most) as the request body.",
  as: ["driver", "staff", "operations"],
  status: 201,
  response: z.object({ name: z.string(), url: z.string() }),
  refusals: ["platform.unsupported_image", "platform.image_too_large"],
});

/** A topic's event as it travels on the bus and in the outbox. */
export const busEvent = z.object({
  eventId: z.string(),
  eventType: z.string(),
  occurredAt: z.iso.datetime(),
  topic: z.string(),
  key: z.string(),
  geoKey: z.string(),
  version: z.int(),
  body: z.record(z.string(), z.unknown()),
});
export type BusEvent = z.infer<typeof busEvent>;

/** What the event of a placed order says: the preparation time that the promise was made with. */
export const orderPlaced = z.object({ facts: z.object({ prepSeconds: z.number().optional() }) });
