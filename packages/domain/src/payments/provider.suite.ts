import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "../kernel/index.ts";
import type { PaymentMethod, PaymentProvider } from "./ports.ts";

export interface ProviderUnderTest {
  readonly provider: PaymentProvider;
  /** A method that is authorised at once. */
  readonly approving: PaymentMethod;
  readonly close: () => Promise<void>;
}

const amount = money(2_490, "EUR");
const returnUrl = "http://127.0.0.1:1/orders/o1";
let count = 0;
const newKey = () => {
  count += 1;
  return `suite-${count}`;
};

/** What every payment provider must hold, run by each implementation. */
export function paymentProviderSuite(name: string, make: () => Promise<ProviderUnderTest>): void {
  describe(name, () => {
    let under: ProviderUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under.close());

    const authorise = async (key: string) => {
      const { provider, approving } = under;
      const answer = await provider.authorise({ key, amount, method: approving, returnUrl });
      if (answer.outcome !== "authorised") throw new Error(`not authorised: ${answer.outcome}`);
      return answer;
    };

    test("the same key twice gives the same authorisation, also at the same time", async () => {
      const key = newKey();
      const answers = await Promise.all([authorise(key), authorise(key)]);
      expect(
        new Set([...answers, await authorise(key)].map(({ reference }) => reference)).size,
      ).toBe(1);
    });

    test("two keys are two authorisations", async () => {
      const [one, two] = [await authorise(newKey()), await authorise(newKey())];
      expect(one.reference).not.toBe(two.reference);
    });

    test("an authorisation can be found by its key", async () => {
      const key = newKey();
      const { reference } = await authorise(key);
      expect(await under.provider.find(key)).toMatchObject({ outcome: "authorised", reference });
    });

    test("capture and refund may be repeated with their key", async () => {
      const { provider } = under;
      const key = newKey();
      const { reference } = await authorise(key);
      await provider.capture({ key: `${key}:capture`, reference, amount });
      await provider.capture({ key: `${key}:capture`, reference, amount });
      const part = money(1_000, "EUR");
      await provider.refund({ key: `${key}:refund`, reference, amount: part });
      await provider.refund({ key: `${key}:refund`, reference, amount: part });
    });

    test("releasing twice is fine", async () => {
      const key = newKey();
      const { reference } = await authorise(key);
      await under.provider.release({ key: `${key}:release`, reference });
      await under.provider.release({ key: `${key}:release-again`, reference });
    });
  });
}
