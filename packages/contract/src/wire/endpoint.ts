import type * as z from "zod";

/** Who may call. `anyone` needs no session; a guest is a customer without an account. */
export type Access = "anyone" | "customer" | "staff" | "driver" | "operations";
export type LimitName = "browse" | "search" | "order" | "sign_in" | "fixes" | "none";
export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One endpoint of HTTP v1: what both sides validate with, and what the OpenAPI file is made of. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly tag: string;
  readonly method: Method;
  /** Below `/api/v1`, with `{names}` of params. */
  readonly path: string;
  readonly summary: string;
  readonly as: readonly Access[];
  readonly limit: LimitName;
  /** Needs an `Idempotency-Key` header. */
  readonly idempotent: boolean;
  /** Status of success. 204 has no body. */
  readonly status: 200 | 201 | 202 | 204;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** How long a caller waits; null: as long as for any other. */
  readonly timeoutMs: number | null;
  /** How large a body may be; null: as for any other. */
  readonly bytesMax: number | null;
  /** Refusal codes a caller should know; the union is in `problem.ts`. */
  readonly refusals: readonly string[];
}

type Given<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> = Pick<Endpoint, "name" | "tag" | "method" | "path" | "summary" | "as"> &
  Partial<
    Pick<Endpoint, "limit" | "idempotent" | "status" | "timeoutMs" | "bytesMax" | "refusals">
  > & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly response?: R;
  };

export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
>(given: Given<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return {
    limit: "browse",
    idempotent: false,
    status: 200,
    timeoutMs: null,
    bytesMax: null,
    refusals: [],
    params: undefined as unknown as P,
    query: undefined as unknown as Q,
    body: undefined as unknown as B,
    response: undefined as unknown as R,
    ...given,
  };
}

type Out<T> = T extends z.ZodType<infer O> ? O : undefined;
type In<T> = T extends z.ZodType<unknown, infer I> ? I : undefined;

export type ParamsOf<E extends Endpoint> = Out<E["params"]>;
export type QueryOf<E extends Endpoint> = Out<E["query"]>;
export type BodyOf<E extends Endpoint> = Out<E["body"]>;
export type BodyIn<E extends Endpoint> = In<E["body"]>;
export type ResponseOf<E extends Endpoint> = Out<E["response"]>;
