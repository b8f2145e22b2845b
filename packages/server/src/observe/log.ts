import pino from "pino";
import { readEnv } from "../env/index.ts";

export type Log = pino.Logger;

/** Never logged, wherever it sits: what names, places or lets somebody in. */
const secret = [
  "password",
  "token",
  "cookie",
  "authorization",
  "email",
  "phone",
  "name",
  "address",
  "location",
  "lng",
  "lat",
  "pin",
];

export const createLog = (process: string): Log =>
  pino({
    level: readEnv().LOG_LEVEL,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: "[redacted]",
    },
  });
