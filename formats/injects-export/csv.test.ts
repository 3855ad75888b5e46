import { expect, it } from "vitest";
import { injectsCsv } from ".";

it("has every stance before and after each inject, then the ratings, and no formula", () => {
  const effect = {
    injectId: "i1",
    title: "=News",
    releasedAt: "2026-01-01T10:00:00.000Z",
    released: 3,
    until: 9,
    delegations: 2,
    moved: [],
    before: { italy: { pact: "accepts" }, france: { pact: "backs" } },
    after: { italy: { pact: "backs" }, france: { pact: "backs" } },
    ratings: [{ option: "pact", polarity: "support" as const, before: { mean: null, ratings: 0 }, after: { mean: 2.5, ratings: 2 } }],
  };
  expect(injectsCsv({ options: ["pact"], delegations: ["france", "italy", "absent"], effects: [effect] })).toBe(
    [
      "inject,released_at,what,who,option,before,after,changed,ratings_before,ratings_after",
      '"\'=News",2026-01-01T10:00:00.000Z,position,france,pact,backs,backs,no,,',
      '"\'=News",2026-01-01T10:00:00.000Z,position,italy,pact,accepts,backs,yes,,',
      '"\'=News",2026-01-01T10:00:00.000Z,rating,arguments for,pact,,2.50,yes,0,2',
      "",
    ].join("\r\n"),
  );
});
