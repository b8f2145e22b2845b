import { ok, type Refusal, type Result, refuse } from "@swift-eats/domain/kernel";
import type * as z from "zod";

const bytesMax = 256 * 1024;
/** Imports of whole menus. */
export const bytesMaxOperations = 24 * 1024 * 1024;

/** Reads at most `max` bytes; more is refused before it is kept. */
export async function readBytes(request: Request, max = bytesMax): Promise<Result<Uint8Array>> {
  if (Number(request.headers.get("content-length") ?? 0) > max)
    return refuse({ code: "wire.too_large", max });
  if (!request.body) return ok(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > max) return refuse({ code: "wire.too_large", max });
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

export async function readJson(request: Request, max?: number): Promise<Result<unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/json")) return refuse({ code: "wire.not_json" });
  const bytes = await readBytes(request, max);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value)));
  } catch {
    return refuse({ code: "wire.bad_json" });
  }
}

/** Where and why a value does not fit its schema, without repeating the value. */
export const invalid = (error: z.ZodError): Refusal => ({
  code: "wire.invalid",
  errors: error.issues.slice(0, 50).map(({ path, message, code }) => ({
    path: path.map(String).join("."),
    // Our own checks name themselves in snake_case; zod's sentences are not for programs.
    code: /^[a-z_]+$/.test(message) ? message : code,
  })),
});
