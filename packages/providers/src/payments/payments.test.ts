import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { money } from "@swift-eats/domain/kernel";
import { paymentProviderSuite } from "@swift-eats/domain/payments/suite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scratchSandbox } from "../sandbox/scratch.ts";
import { signature } from "../sandbox/webhooks.ts";
import { cash, readWebhook, testProvider, webhookHeader } from "./index.ts";

const amount = money(2_000, "EUR");
const returnUrl = "http://127.0.0.1:1/orders/o1?from=bank";
const card = (token: string) => ({ kind: "card", token }) as const;

paymentProviderSuite("the test provider", async () => {
  const sandbox = await scratchSandbox();
  return {
    provider: testProvider({ url: sandbox.url, timeoutMs: 5_000 }),
    approving: card("tok_approve"),
    close: () => sandbox.discard(),
  };
});

paymentProviderSuite("cash", async () => ({
  provider: cash(),
  approving: { kind: "cash" },
  close: async () => undefined,
}));

describe("the test provider's cards", () => {
  let sandbox: Awaited<ReturnType<typeof scratchSandbox>>;
  beforeAll(async () => {
    sandbox = await scratchSandbox();
  });
  afterAll(() => sandbox.discard());
  const provider = (timeoutMs = 5_000) => testProvider({ url: sandbox.url, timeoutMs });
  const pay = (key: string, token: string) =>
    provider().authorise({ key, amount, method: card(token), returnUrl });

  test("a declined card says why and charges nothing", async () => {
    expect(await pay("declined", "tok_decline")).toMatchObject({
      outcome: "declined",
      reason: "insufficient_funds",
    });
    const state = await provider().find("declined");
    expect(state).toMatchObject({ outcome: "declined", capturedAmount: 0 });
  });

  test("a key never seen is unknown", async () => {
    expect(await provider().find("never/seen?")).toEqual({ outcome: "unknown" });
  });

  test("a call that times out throws with its cause, and the payment is found afterwards", async () => {
    const asked = provider(150).authorise({
      key: "late",
      amount,
      method: card("tok_timeout"),
      returnUrl,
    });
    await expect(asked).rejects.toMatchObject({ cause: expect.anything() });
    expect(await provider().find("late")).toMatchObject({ outcome: "authorised" });
  });

  test("a broken provider throws and has charged nothing", async () => {
    await expect(pay("broken", "tok_error")).rejects.toThrow("500");
    expect(await provider().find("broken")).toEqual({ outcome: "unknown" });
  });

  test("a provider that is away throws with its cause", async () => {
    const away = testProvider({ url: "http://127.0.0.1:1", timeoutMs: 1_000 });
    await expect(away.find("k")).rejects.toMatchObject({ cause: expect.anything() });
  });

  test("one key for another amount is an error, not a second charge", async () => {
    await pay("amounts", "tok_approve");
    const other = money(9_999, "EUR");
    const asked = provider().authorise({
      key: "amounts",
      amount: other,
      method: card("tok_approve"),
      returnUrl,
    });
    await expect(asked).rejects.toThrow("409");
  });

  test("no more is captured than authorised, no more refunded than captured", async () => {
    const answer = await pay("limits", "tok_approve");
    const reference = answer.reference ?? "";
    const { capture, refund, release, find } = provider();
    await expect(capture({ key: "c0", reference, amount: money(2_001, "EUR") })).rejects.toThrow(
      "409",
    );
    await expect(refund({ key: "r0", reference, amount: money(1, "EUR") })).rejects.toThrow("409");
    await Promise.all(
      [1, 2, 3].map(() => capture({ key: "c1", reference, amount: money(1_500, "EUR") })),
    );
    await refund({ key: "r1", reference, amount: money(1_000, "EUR") });
    await refund({ key: "r1", reference, amount: money(1_000, "EUR") });
    await expect(refund({ key: "r2", reference, amount: money(501, "EUR") })).rejects.toThrow(
      "409",
    );
    await expect(release({ key: "v", reference })).rejects.toThrow("409");
    expect(await find("limits")).toEqual({
      outcome: "captured",
      reference,
      capturedAmount: 1_500,
      refundedAmount: 1_000,
    });
  });

  test("a released authorisation cannot be captured", async () => {
    const reference = (await pay("released", "tok_approve")).reference ?? "";
    await provider().release({ key: "v1", reference });
    await expect(provider().capture({ key: "c1", reference, amount })).rejects.toThrow("409");
    expect(await provider().find("released")).toMatchObject({ outcome: "voided" });
  });

  test("a page with two buttons answers a challenge once and sends the customer back", async () => {
    const challenged = await pay("challenged", "tok_challenge");
    if (challenged.outcome !== "challenge") throw new Error("no challenge");
    const page = await (await fetch(challenged.challengeUrl)).text();
    expect(page).toContain("€20.00");
    expect(page.match(/<button[^>]*>/g)).toHaveLength(2);
    const press = (answer: string) =>
      fetch(challenged.challengeUrl, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ answer }),
      });
    const answered = await press("approve");
    expect([answered.status, answered.headers.get("location")]).toEqual([303, returnUrl]);
    await press("decline");
    expect(await provider().find("challenged")).toMatchObject({ outcome: "authorised" });
  });
});

test("what was paid is still known after the provider was restarted", async () => {
  const first = await scratchSandbox();
  const key = "kept";
  const method = card("tok_approve");
  const answer = await testProvider({ url: first.url, timeoutMs: 5_000 }).authorise({
    key,
    amount,
    method,
    returnUrl,
  });
  await first.stop();
  const second = await scratchSandbox({ dir: first.dir });
  const provider = testProvider({ url: second.url, timeoutMs: 5_000 });
  expect(await provider.find(key)).toMatchObject({
    outcome: "authorised",
    reference: answer.reference,
  });
  expect(await provider.authorise({ key, amount, method, returnUrl })).toEqual(answer);
  await second.discard();
});

test("the shop is told of an answered challenge, again until it listens, under a signature", async () => {
  const secret = "whsec";
  const heard: { header: string | null; body: string }[] = [];
  let refusals = 1;
  const shop = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    heard.push({ header: String(request.headers[webhookHeader]), body });
    refusals -= 1;
    response.writeHead(refusals < 0 ? 204 : 503).end();
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  const { port } = shop.address() as AddressInfo;
  const sandbox = await scratchSandbox({ webhook: { url: `http://127.0.0.1:${port}/`, secret } });
  const provider = testProvider({ url: sandbox.url, timeoutMs: 5_000 });
  const asked = await provider.authorise({
    key: "hook",
    amount,
    method: card("tok_challenge"),
    returnUrl,
  });
  if (asked.outcome !== "challenge") throw new Error("no challenge");
  await fetch(asked.challengeUrl, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ answer: "decline" }),
  });
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2);
  const [message] = heard;
  if (!message) throw new Error("nothing heard");
  expect(readWebhook({ secret, ...message }, new Date())).toEqual({
    key: "hook",
    reference: asked.reference,
    outcome: "declined",
  });
  expect(readWebhook({ secret: "other", ...message }, new Date())).toBeNull();
  await sandbox.discard();
  await new Promise((resolve) => shop.close(resolve));
});

test("a webhook that is old, changed or not one is refused", () => {
  const now = new Date("2026-05-01T12:00:00Z");
  const body = JSON.stringify({ key: "k", reference: "r", outcome: "authorised" });
  const header = signature("s", body, now.getTime() / 1_000);
  expect(readWebhook({ secret: "s", header, body }, now)).not.toBeNull();
  expect(readWebhook({ secret: "s", header, body: `${body} ` }, now)).toBeNull();
  expect(readWebhook({ secret: "s", header, body }, new Date(now.getTime() + 600_000))).toBeNull();
  expect(readWebhook({ secret: "s", header: "t=1,v1=zz", body }, now)).toBeNull();
  expect(readWebhook({ secret: "s", header: null, body }, now)).toBeNull();
  const wrong = "[]";
  expect(
    readWebhook(
      { secret: "s", header: signature("s", wrong, now.getTime() / 1_000), body: wrong },
      now,
    ),
  ).toBeNull();
});
