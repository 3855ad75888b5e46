import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decideDetached, digestOfKey } from "./detached";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const key = "A".repeat(43);

describe("the key of a detached sheet", () => {
  it("leaves a digest that differs from panel to panel", () => {
    expect(digestOfKey("p1", key, sha256)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOfKey("p1", key, sha256)).not.toBe(digestOfKey("p2", key, sha256));
    expect(digestOfKey("p1", key, sha256)).not.toBe(sha256(key));
  });

  it.each(["", "short", "A".repeat(44), `${"A".repeat(42)}=`])("is refused as %j", (wrong) => {
    expect(() => digestOfKey("p1", wrong, sha256)).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});

describe("a detached answer", () => {
  it.each([
    [false, false, "begin"],
    [true, true, "change"],
    [true, false, "conflict"],
    [false, true, "conflict"],
  ])("of somebody who has begun: %j, with a key that is known: %j, leads to %s", (hasBegun, isKnown, outcome) => {
    const decided = decideDetached({ hasBegun, isKnown });
    expect(typeof decided === "string" ? decided : decided.code).toBe(outcome);
  });
});
