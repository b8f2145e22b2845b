import { expect, test } from "vitest";
import { sandboxSettings } from "./settings.ts";

test("the base port moves both ports", () => {
  expect(sandboxSettings({})).toMatchObject({
    httpPort: 3_011,
    smtpPort: 3_012,
    delayMs: [50, 150],
  });
  expect(sandboxSettings({ PORT_BASE: "4000", TEST_PAYMENT_DELAY_MS: "0" })).toMatchObject({
    httpPort: 4_011,
    smtpPort: 4_012,
    delayMs: [0, 0],
  });
});

test.each([
  { PORT_BASE: "x" },
  { TEST_PAYMENT_DELAY_MS: "150-50" },
  { TEST_PAYMENT_DELAY_MS: "fast" },
  { PAYMENT_WEBHOOK_URL: "http://127.0.0.1:1/" },
])("%j is refused at the start", (env) => {
  expect(() => sandboxSettings(env)).toThrow();
});

test("it is reachable from the local network only when the consoles are", () => {
  expect(sandboxSettings({})).toMatchObject({
    host: "127.0.0.1",
    publicUrl: "http://localhost:3011",
  });
  expect(sandboxSettings({ PUBLIC_HOST: "192.0.2.7" })).toMatchObject({
    host: "0.0.0.0",
    publicUrl: "http://192.0.2.7:3011",
  });
});
