import { amountMax, isId, isPlace, pageLimitMax } from "@swift-eats/domain/kernel";
import * as z from "zod";

export const id = z.string().refine(isId, { error: "not_an_id" }).meta({ format: "uuid" });
export const instant = z.iso.datetime({ offset: true });
export const amount = z.int().min(0).max(amountMax).meta({ description: "Integer minor units" });
export const currency = z
  .string()
  .length(3)
  .meta({ examples: ["EUR"] });
export const geoKey = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, { error: "not_a_geo_key" });

/** Refuses NaN, infinity, out of range and the (0, 0) of a broken sensor. */
export const point = z
  .object({ lng: z.number().min(-180).max(180), lat: z.number().min(-85).max(85) })
  .refine(isPlace, { error: "not_a_place" });

/** No control characters, and none that hide or turn the direction of text. Emoji keep their joiner. */
const visible = /^[^\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u;
const visibleLines = /^(?:[^\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]|\n)*$/u;

/** One line of text people wrote. */
export const words = (max: number, min = 0) =>
  z.string().trim().min(min).max(max).regex(visible, { error: "hidden_characters" });

export const note = z.string().trim().max(500).regex(visibleLines, { error: "hidden_characters" });

export const address = z.object({
  street: words(120, 1),
  houseNumber: words(20, 0),
  postcode: words(16, 0),
  city: words(80, 1),
});

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: "not_an_email" }));

export const pageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(pageLimitMax).default(20),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const byId = z.object({ id });

export type PointView = z.infer<typeof point>;
