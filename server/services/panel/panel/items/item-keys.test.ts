import { describe, expect, it } from "vitest";
import { key } from "@/contracts/primitives";
import { newItemKey } from "./item-keys";

describe("the key of a new item", () => {
  it("is made of its words", () => expect(newItemKey("Wie teuer wäre die Fähre?", new Set())).toBe("wie-teuer-ware-die-fahre"));

  it("is never one that is taken, and is taken afterwards", () => {
    const taken = new Set(["cost"]);
    expect([newItemKey("Cost", taken), newItemKey("cost!", taken), newItemKey("費用", taken)]).toEqual(["cost-2", "cost-3", "item"]);
    expect(taken).toEqual(new Set(["cost", "cost-2", "cost-3", "item"]));
  });

  it("is a key however long its words are", () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 12 }, () => newItemKey("word ".repeat(90), taken));
    expect(new Set(keys).size).toBe(12);
    for (const one of keys) expect(key.safeParse(one).success).toBe(true);
  });
});
