import { describe, expect, it } from "vitest";
import { decisionsOf } from "./decisions";

const proposed = ["a", "b", "c", "d"].map((id) => ({ id }));

describe("decisions on what was proposed", () => {
  it("are sent for what is decided alone", () =>
    expect(decisionsOf(proposed, { a: "accept", b: "drop", c: "" })).toEqual([
      { id: "a", decision: "accept" },
      { id: "b", decision: "drop" },
    ]));

  it("merge into what is asked, and into what is taken now", () =>
    expect(decisionsOf(proposed, { a: "accept", b: "merge:a", c: "merge:asked" })).toEqual([
      { id: "a", decision: "accept" },
      { id: "b", decision: "merge", into: "a" },
      { id: "c", decision: "merge", into: "asked" },
    ]));

  it("leave out what would go into nothing", () =>
    expect(decisionsOf(proposed, { a: "drop", b: "merge:a", c: "merge:d" })).toEqual([{ id: "a", decision: "drop" }]));
});
