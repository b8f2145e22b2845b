type Environment = Readonly<Record<string, string | undefined>>;

/** From the environment of `npm start`; throws on what cannot be meant. */
export function sandboxSettings(env: Environment) {
  const base = Number(env.PORT_BASE ?? "3000");
  if (!Number.isInteger(base) || base < 1 || base > 65_000) {
    throw new Error("PORT_BASE is not a port");
  }
  const url = env.PAYMENT_WEBHOOK_URL ?? "";
  const secret = env.PAYMENT_WEBHOOK_SECRET ?? "";
  if (url !== "" && secret === "") throw new Error("PAYMENT_WEBHOOK_SECRET is missing");
  const reached = env.PUBLIC_HOST || "localhost";
  return {
    httpPort: base + 11,
    smtpPort: base + 12,
    host: env.SANDBOX_HOST || (isThisMachine(reached) ? "127.0.0.1" : "0.0.0.0"),
    publicUrl: env.SANDBOX_PUBLIC_URL || `http://${reached}:${base + 11}`,
    dir: env.SANDBOX_DIR || ".var/sandbox",
    delayMs: delay(env.TEST_PAYMENT_DELAY_MS || "50-150"),
    ...(url === "" ? {} : { webhook: { url, secret } }),
  };
}

/** A phone on the local network must reach the pages of the test bank. */
const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3})$/.test(host);

/** `50-150`, or `0` for none. */
function delay(text: string): readonly [min: number, max: number] {
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const min = Number(parts?.[1]);
  const max = Number(parts?.[2] ?? parts?.[1]);
  if (!parts || max < min) throw new Error("TEST_PAYMENT_DELAY_MS is neither 0 nor like 50-150");
  return [min, max];
}
