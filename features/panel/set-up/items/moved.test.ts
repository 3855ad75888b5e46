import { expect, it } from "vitest";
import { moved } from "./moved";

it.each([
  [0, 2, ["b", "c", "a", "d"]],
  [3, 0, ["d", "a", "b", "c"]],
  [1, 2, ["a", "c", "b", "d"]],
  [1, 1, ["a", "b", "c", "d"]],
])("moves from %i to %i", (from, to, expected) => expect(moved(["a", "b", "c", "d"], from, to)).toEqual(expected));
