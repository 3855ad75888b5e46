import { expect, it } from "vitest";
import { filtersIn, matrixAddress, readQuery } from "./address";

const WHOLE = readQuery({});

it("is the plain address for the whole matrix, and reads back what it says", () => {
  expect(matrixAddress("d", WHOLE)).toBe("/debates/d/evidence/matrix");
  const asked = { ...WHOLE, basis: "ratings", order: "cited", option: "nato", grade: "none", unrated: true, from: 30 } as const;
  const [, query] = matrixAddress("d", asked, { from: 30 }).split("?");
  expect(readQuery(Object.fromEntries(new URLSearchParams(query)))).toEqual(asked);
});

it("begins at the first row after every change", () => {
  expect(matrixAddress("d", { ...WHOLE, from: 60 }, { option: "nato" })).toBe("/debates/d/evidence/matrix?option=nato");
});

it.each([
  { basis: "both" },
  { order: "" },
  { option: "No such key!" },
  { option: ["a", "b"] },
  { grade: "G" },
  { unrated: "perhaps" },
  { from: "-1" },
  { from: "x" },
  { from: "1e9" },
])("leaves out what means nothing: %j", (parameters) => expect(readQuery(parameters)).toEqual(WHOLE));

it("counts the filters", () => {
  expect([WHOLE, { ...WHOLE, option: "x", unrated: true, order: "cited" as const }].map(filtersIn)).toEqual([0, 2]);
});
