import { expect, test } from "vitest";
import { safeJson } from "./structured-data.ts";

test("a dish that is named like the end of a script stays inside the data", () => {
  const text = safeJson({ name: "</script><script>alert(1)//<!--", more: "a\u2028b & c" });
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({
    name: "</script><script>alert(1)//<!--",
    more: "a\u2028b & c",
  });
});
