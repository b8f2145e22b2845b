import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  can,
  isFinal,
  moves,
  next,
  type OrderMove,
  type OrderStatus,
  orderStatuses,
} from "./order-status.ts";

const allMoves: readonly OrderMove[] = [
  "authorise",
  "decline",
  "expire",
  "accept",
  "reject",
  "startPreparing",
  "markReady",
  "pickUp",
  "collect",
  "deliver",
  "fail",
  "return",
  "cancel",
];
const status = fc.constantFrom(...orderStatuses);
const move = fc.constantFrom(...allMoves);

describe("the life of an order", () => {
  test("a move that is not in the table is refused and names where it stood", () => {
    fc.assert(
      fc.property(status, move, (from, by) => {
        const to = next(from, by);
        if (can(from, by)) expect(to).toEqual({ ok: true, value: moves[from][by] });
        else
          expect(to).toEqual({
            ok: false,
            refusal: { code: "ordering.illegal_move", from, move: by },
          });
      }),
    );
  });

  test("a final status stays final, whatever is tried", () => {
    for (const each of orderStatuses.filter(isFinal))
      for (const by of allMoves) expect(can(each, by)).toBe(false);
  });

  test("every status can be reached, and an end can be reached from every status", () => {
    const reached = new Set<OrderStatus>(["awaiting_payment"]);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const from of [...reached]) for (const to of Object.values(moves[from])) reached.add(to);
      grown = reached.size > before;
    }
    expect([...reached].sort()).toEqual([...orderStatuses].sort());
    const ends = (from: OrderStatus): boolean =>
      isFinal(from) || Object.values(moves[from]).some(ends);
    expect(orderStatuses.every(ends)).toBe(true);
  });

  test("no walk through the table ever comes back to a status it left", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (walk) => {
        const seen: OrderStatus[] = ["awaiting_payment"];
        for (const by of walk) {
          const to = next(seen.at(-1) ?? "awaiting_payment", by);
          if (to.ok) seen.push(to.value);
        }
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});
