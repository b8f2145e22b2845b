import type { Authorisation, PaymentProvider, ProviderState } from "@swift-eats/domain/payments";

interface TestProviderOptions {
  readonly url: string;
  /** For one call; after it the call throws and its effect is unknown. */
  readonly timeoutMs: number;
}

/** Client of the sandbox's payment service, which behaves as a real one does: slow, fallible, idempotent. */
export function testProvider({ url, timeoutMs }: TestProviderOptions): PaymentProvider {
  const call = async (method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> => {
    const what = `${method} ${path.split("/").slice(0, 3).join("/")}`;
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: { "content-type": "application/json" },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`answered ${response.status}: ${text.slice(0, 200)}`);
      return JSON.parse(text);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Payment provider: ${what} failed: ${why}`, { cause });
    }
  };
  const tell = async (operation: string, body: unknown): Promise<void> => {
    await call("POST", `/payments/${operation}`, body);
  };

  return {
    name: "test",
    async authorise({ key, amount, method, returnUrl }) {
      const token = method.kind === "card" ? method.token : method.kind;
      return toAuthorisation(
        await call("POST", "/payments/authorise", { key, ...amount, token, returnUrl }),
      );
    },
    capture: ({ key, reference, amount }) => tell("capture", { key, reference, ...amount }),
    release: ({ key, reference }) => tell("release", { key, reference }),
    refund: ({ key, reference, amount }) => tell("refund", { key, reference, ...amount }),
    async find(key) {
      return toState(await call("GET", `/payments/${encodeURIComponent(key)}`));
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (json: unknown): Fields => {
  if (typeof json !== "object" || json === null) throw new Error("Payment provider: not an object");
  return json as Fields;
};

function toAuthorisation(json: unknown): Authorisation {
  const { outcome, reference, reason, challengeUrl } = fieldsOf(json);
  if (typeof reference !== "string") throw new Error("Payment provider: no reference");
  if (outcome === "authorised") return { outcome, reference };
  if (outcome === "declined") return { outcome, reference, reason: String(reason) };
  if (outcome === "challenge" && typeof challengeUrl === "string") {
    return { outcome, reference, challengeUrl };
  }
  throw new Error(`Payment provider: outcome ${String(outcome)}`);
}

const known = ["authorised", "challenge", "declined", "captured", "voided"] as const;

function toState(json: unknown): ProviderState {
  const { outcome, reference, capturedAmount, refundedAmount } = fieldsOf(json);
  if (outcome === "unknown") return { outcome };
  const found = known.find((one) => one === outcome);
  if (!found || typeof reference !== "string") {
    throw new Error(`Payment provider: outcome ${String(outcome)}`);
  }
  return {
    outcome: found,
    reference,
    capturedAmount: Number(capturedAmount),
    refundedAmount: Number(refundedAmount),
  };
}
