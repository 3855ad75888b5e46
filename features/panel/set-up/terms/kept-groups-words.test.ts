import { expect, it } from "vitest";
import { keptGroupsWords } from "./kept-groups-words";

const wordsOf = (view: Parameters<typeof keptGroupsWords>[0]) => keptGroupsWords(view).map(({ value }) => value);

it("says which groups are kept beside detached answers, and whom who came later leaves out", () => {
  expect(wordsOf({ group: ["judges + patients", "nurses"], expertise: null, later: ["clergy"] })).toEqual([
    "judges + patients and nurses, by their sizes at the opening. Whoever is invited later with another group counts for the whole panel and under no group. So it is for clergy.",
  ]);
});

it("says so where none is kept", () => {
  expect(wordsOf({ group: null, expertise: ["law", "medicine"], later: [] })).toEqual([
    "None: they were too small at the opening, or there was only one.",
    "law and medicine, by their sizes at the opening.",
  ]);
});
