import { expect, it } from "vitest";
import { keepLatest } from "./keep-latest";

it("keeps what was put last, and lets go of the oldest", () => {
  const map = new Map<string, number>();
  for (const [place, key] of ["a", "b", "c", "a", "d"].entries()) keepLatest(map, key, place, 3);
  expect([...map]).toEqual([
    ["c", 2],
    ["a", 3],
    ["d", 4],
  ]);
});
