import {
  createHash,
  createSign,
  generateKeyPairSync,
  randomBytes,
  X509Certificate,
} from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";

const validDays = 397;

/** The self-signed certificate of this copy: made once, and again when it expires or a name is new. */
export function certificate(dir, publicHost) {
  const path = join(dir, "certificate.json");
  const names = [...new Set(["localhost", "127.0.0.1", "::1", publicHost, ...localAddresses()])];
  if (existsSync(path)) {
    const kept = JSON.parse(readFileSync(path, "utf8"));
    const day = 86_400_000;
    const fresh = new Date(new X509Certificate(kept.cert).validTo).getTime() > Date.now() + day;
    if (fresh && names.every((name) => kept.names.includes(name))) return kept;
  }
  const made = { ...selfSigned(names), names };
  writeFileSync(path, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

/** The addresses by which a phone on the local network reaches this machine. */
export const localAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);

// DER by hand (X.690, RFC 5280): a certificate must not need a package or an openssl binary.
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const size = Buffer.from(
    body.length.toString(16).padStart(body.length > 255 ? 4 : 2, "0"),
    "hex",
  );
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, body]);
}

const sequence = (...parts) => der(0x30, ...parts);
const set = (...parts) => der(0x31, ...parts);
const octets = (...parts) => der(0x04, ...parts);
const bits = (body) => der(0x03, Buffer.from([0]), body);
const integer = (body) => der(0x02, body);
const text = (value) => der(0x0c, Buffer.from(value));
const yes = der(0x01, Buffer.from([0xff]));

function oid(dotted) {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const groups = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

/** UTCTime, which RFC 5280 demands until the year 2049. */
const time = (date) =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

function addressBytes(name) {
  if (isIP(name) === 4) return Buffer.from(name.split(".").map(Number));
  return Buffer.concat([Buffer.alloc(15), Buffer.from([1])]); // Only ::1 is asked for.
}

const alternative = (name) =>
  isIP(name) ? der(0x87, addressBytes(name)) : der(0x82, Buffer.from(name));

const extension = (id, critical, value) =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(value));

function selfSigned(names) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));
  const name = sequence(set(sequence(oid("2.5.4.3"), text("Swift Eats on this machine"))));
  const start = new Date(Date.now() - 3_600_000);
  const stop = new Date(start.getTime() + validDays * 86_400_000);
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(15)]);
  const keyId = createHash("sha1").update(spki).digest();
  const extensions = sequence(
    extension("2.5.29.19", true, sequence(yes)),
    extension("2.5.29.14", false, octets(keyId)),
    extension("2.5.29.37", false, sequence(oid("1.3.6.1.5.5.7.3.1"))),
    extension("2.5.29.17", false, sequence(...names.map(alternative))),
  );
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    name,
    sequence(time(start), time(stop)),
    name,
    spki,
    der(0xa3, extensions),
  );
  const signature = createSign("sha256").update(body).sign(privateKey);
  const encoded = sequence(body, ecdsaWithSha256, bits(signature)).toString("base64");
  const lines = encoded.match(/.{1,64}/g)?.join("\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
