import { describe, expect, it } from "vitest";
import { nextClaim } from "./next-claim";

const claims = ["a", "b", "c"].map((id) => ({ id, text: id }));

describe("nextClaim", () => {
  it("stays with what is being read, though others come to be asked first", () => {
    expect(nextClaim(claims, null, new Set())?.id).toBe("a");
    expect(nextClaim(claims, "c", new Set())?.id).toBe("c");
  });

  it("goes on from what was rated, before the server has said so", () => {
    expect(nextClaim(claims, "a", new Set(["a"]))?.id).toBe("b");
    expect(nextClaim(claims, "a", new Set(["a", "b", "c"]))).toBeNull();
  });
});
