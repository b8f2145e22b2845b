import { sawMenu } from "@swift-eats/contract/catalog";
import { urlOf } from "@swift-eats/contract/wire";
import { expect, test } from "vitest";
import { viewsPath } from "./menu-seen.ts";

test("a menu that was seen is told where the contract has it", () => {
  expect(sawMenu.method).toBe("POST");
  expect(viewsPath("r")).toBe(`/api/v1${urlOf(sawMenu, { id: "r" }, undefined)}`);
});
