import { describe, expect, it } from "vitest";
import { nameIndex } from "./name-index";

const encoder = new TextEncoder();

describe("the index of names", () => {
  it("finds every name by its bytes inside a longer text, and no other", () => {
    const index = nameIndex();
    const names = Array.from({ length: 2_000 }, (_, number) => `Option ${number}`);
    for (const [number, name] of names.entries()) {
      const bytes = encoder.encode(name);
      expect(index.set(bytes, 0, bytes.length, number)).toBe(number);
    }
    for (const [number, name] of names.entries()) {
      const bytes = encoder.encode(`> ${name} >`);
      expect(index.find(bytes, 2, bytes.length - 2)).toBe(number);
      expect(index.find(bytes, 2, bytes.length - 1)).toBe(-1);
    }
  });

  it("keeps the number that a name has", () => {
    const index = nameIndex();
    const bytes = encoder.encode("__proto__");
    index.set(bytes, 0, bytes.length, 3);
    expect(index.set(bytes, 0, bytes.length, 4)).toBe(3);
    expect(index.find(bytes, 0, bytes.length)).toBe(3);
  });
});
