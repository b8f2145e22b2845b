/** A field of an unknown payload; undefined when there is none. */
export const field = (payload: unknown, name: string): unknown =>
  typeof payload === "object" && payload !== null ? Reflect.get(payload, name) : undefined;

export function textField(payload: unknown, name: string): string {
  const text = field(payload, name);
  if (typeof text !== "string" || text === "") throw new Error(`${name} is missing`);
  return text;
}
