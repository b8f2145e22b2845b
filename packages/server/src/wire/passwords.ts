import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Passwords } from "@swift-eats/domain/identity";

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
) => Promise<Buffer>;
const keyBytes = 32;

/** scrypt with Node's costs (N = 16,384, r = 8): about 50 ms, off the main thread. */
export const passwords: Passwords = {
  async hash(password) {
    const salt = randomBytes(16);
    const key = await derive(password.normalize("NFKC"), salt, keyBytes);
    return `scrypt:${salt.toString("base64url")}:${key.toString("base64url")}`;
  },
  async matches(password, hash) {
    const [kind, salt = "", key = ""] = hash.split(":");
    if (kind !== "scrypt") return false;
    const wanted = Buffer.from(key, "base64url");
    const given = await derive(
      password.normalize("NFKC"),
      Buffer.from(salt, "base64url"),
      keyBytes,
    );
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  },
};
