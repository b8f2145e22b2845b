import * as z from "zod";

/** RFC 9457 problem details. `code` is what programs read; `errors` points at fields of the body. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  })
  .catchall(z.unknown());

export type Problem = z.infer<typeof problem>;
