import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const key = () => ({ "idempotency-key": crypto.randomUUID() });

describe("who may do what", () => {
  test("no role reaches another role's endpoints: the whole matrix", async () => {
    const { routes } = await import("./endpoints.ts");
    const emails = {
      customer: "customer@test.example",
      staff: "kitchen@test.example",
      driver: "driver@test.example",
      operations: "operations@test.example",
    };
    let cells = 0;
    for (const [role, email] of Object.entries(emails)) {
      const caller = await town.as(email);
      for (const { endpoint } of routes) {
        if (endpoint.as.includes("anyone") || endpoint.as.includes(role as never)) continue;
        const path = endpoint.path.replaceAll(/\{\w+\}/g, "019cae00-0000-7000-8000-000000000001");
        const answer = await caller(endpoint.method, path, endpoint.body ? {} : undefined, key());
        expect({ role, endpoint: endpoint.name, status: answer.status }).toEqual({
          role,
          endpoint: endpoint.name,
          status: 403,
        });
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThan(60);
  });

  test("without a session every protected endpoint asks to sign in", async () => {
    const { routes } = await import("./endpoints.ts");
    for (const { endpoint } of routes.filter(({ endpoint: each }) => !each.as.includes("anyone"))) {
      const path = endpoint.path.replaceAll(/\{\w+\}/g, "019cae00-0000-7000-8000-000000000001");
      const answer = await town.anyone(
        endpoint.method,
        path,
        endpoint.body ? {} : undefined,
        key(),
      );
      expect({ name: endpoint.name, status: answer.status }).toEqual({
        name: endpoint.name,
        status: 401,
      });
    }
  });

  test("every endpoint of the contract is answered, and none besides", async () => {
    const { endpoints } = await import("@swift-eats/contract");
    const { routes } = await import("./endpoints.ts");
    expect(routes.map(({ endpoint }) => endpoint.name).sort()).toEqual(
      endpoints.map(({ name }) => name).sort(),
    );
  });
});
