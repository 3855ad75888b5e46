import { expect, it } from "vitest";
import { MOST_SEARCHED, SEARCH_KINDS } from "@/contracts/argument/search";
import { addressOf, LONGEST, readKind, readText } from "./pages";

it("reads back the address it writes", () => {
  const view = { debate: "yard", text: "50 % & more?", kind: "source" } as const;
  const address = new URL(addressOf(view), "http://example.org").searchParams;
  expect([readText(address.get("q")!), readKind(address.get("kind")!)]).toEqual([view.text, view.kind]);
  expect(addressOf({ debate: "yard", text: "", kind: null })).toBe("/debates/yard/search");
});

it("takes from an address what can be searched for", () => {
  expect(readText(["a", "b"])).toBe("");
  expect(readText(undefined)).toBe("");
  expect(readText(` a\0b ${"c".repeat(500)}`)).toHaveLength(MOST_SEARCHED);
  expect(readKind("claims")).toBeNull();
  expect(SEARCH_KINDS.map(readKind)).toEqual(SEARCH_KINDS);
  expect(LONGEST).toBe(MOST_SEARCHED);
});
