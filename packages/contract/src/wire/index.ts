export type { Answer, Client, ClientOptions } from "./client.ts";
export { createClient, urlOf } from "./client.ts";
export type {
  Access,
  BodyIn,
  BodyOf,
  Endpoint,
  LimitName,
  Method,
  ParamsOf,
  QueryOf,
  ResponseOf,
} from "./endpoint.ts";
export { endpoint } from "./endpoint.ts";
export type { Problem } from "./problem.ts";
export { problem } from "./problem.ts";
export type { PointView } from "./values.ts";
export {
  address,
  amount,
  byId,
  currency,
  email,
  geoKey,
  id,
  instant,
  note,
  pageOf,
  pageQuery,
  point,
  words,
} from "./values.ts";
