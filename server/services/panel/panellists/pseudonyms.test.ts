import { expect, it } from "vitest";
import { drawPseudonym } from "./pseudonyms";

it("finds a name of its own for everybody on the largest panel, and draws another one each time", () => {
  const taken = new Set<string>();
  for (let count = 0; count < 2_500; count += 1) {
    const name = drawPseudonym(taken);
    expect(taken.has(name)).toBe(false);
    taken.add(name);
  }
  // Of more than a thousand, no two draws of ten agree.
  const draws = () => Array.from({ length: 10 }, () => drawPseudonym(new Set()));
  expect(draws()).not.toEqual(draws());
});
