import { expect, test } from "vitest";
import { frameOf } from "./frame.ts";
import { Newest } from "./newest.ts";

/** A line that writes when it is told to. */
function slowLine() {
  const sent: string[] = [];
  let written: (() => void) | null = null;
  return {
    sent,
    send(packet: string, _: object, done: () => void) {
      sent.push(packet);
      written = done;
    },
    write() {
      const done = written;
      written = null;
      done?.();
    },
  };
}

const encoded = (packet: string) => ({ packet, frame: frameOf(packet) });

test("a slow client gets the newest position of each order, not a backlog", () => {
  const line = slowLine();
  const newest = new Newest(line);
  for (const [orderId, packet] of [
    ["a", "a1"],
    ["a", "a2"],
    ["b", "b1"],
    ["a", "a3"],
  ] as const)
    newest.send(orderId, encoded(packet), 0);
  expect(line.sent).toEqual(["a1"]);
  line.write();
  line.write();
  expect(line.sent).toEqual(["a1", "a3", "b1"]);
  line.write();
  newest.send("a", encoded("a4"), 1);
  expect(line.sent.at(-1)).toBe("a4");
});

test("a write whose end is never told does not silence a client for ever", () => {
  const line = slowLine();
  const newest = new Newest(line);
  newest.send("a", encoded("a1"), 0);
  newest.send("a", encoded("a2"), 9_000);
  expect(line.sent).toEqual(["a1"]);
  newest.send("a", encoded("a3"), 11_000);
  expect(line.sent).toEqual(["a1", "a3"]);
});

test.each([10, 124, 125, 300, 60_000])(
  "a packet of %s bytes is one unmasked text frame",
  (bytes) => {
    const packet = `2${"é".repeat(bytes / 2)}`;
    const frame = frameOf(packet);
    const length = Buffer.byteLength(packet) + 1;
    const head = length > 125 ? 4 : 2;
    expect(frame[0]).toBe(0x81);
    expect(length > 125 ? frame.readUInt16BE(2) : frame[1]).toBe(length);
    expect(frame.subarray(head).toString()).toBe(`4${packet}`);
  },
);
