import { expect, it } from "vitest";
import { favouriteOf, NO_CAMP, ratingsByCamp } from "./camps";

const OPTIONS = ["a", "b", "c"];

it("finds the one option that a delegation favours most", () => {
  expect(favouriteOf({ a: "accepts", b: "backs", c: "backs" }, ["a", "b"])).toBe("b");
  expect(favouriteOf({ a: "accepts", b: "opposes" }, OPTIONS)).toBe("a");
  expect(favouriteOf({ a: "backs", b: "backs", c: "accepts" }, OPTIONS)).toBeNull();
  expect(favouriteOf({ a: "undecided", b: "opposes", c: "opposes" }, OPTIONS)).toBeNull();
  expect(favouriteOf({}, OPTIONS)).toBeNull();
});

it("adds the ratings of delegations up by camp, and leaves nobody's out", () => {
  const camps = ratingsByCamp(
    [
      { claim: "x", delegation: "d", agree: 2, pass: 1, disagree: 0 },
      { claim: "x", delegation: "e", agree: 1, pass: 0, disagree: 3 },
      { claim: "x", delegation: "f", agree: 0, pass: 0, disagree: 4 },
      { claim: "x", delegation: null, agree: 1, pass: 0, disagree: 0 },
      { claim: "y", delegation: "f", agree: 0, pass: 1, disagree: 0 },
    ],
    (delegation) => (delegation === "f" ? null : "a"),
  );
  expect(camps).toEqual([
    {
      claim: "x",
      camps: [
        { camp: "a", agree: 3, pass: 1, disagree: 3 },
        { camp: NO_CAMP, agree: 1, pass: 0, disagree: 4 },
      ],
    },
    { claim: "y", camps: [{ camp: NO_CAMP, agree: 0, pass: 1, disagree: 0 }] },
  ]);
});
