import { expect, it } from "vitest";
import { emptyFields, inputOf, problemsOf } from "./source-fields";

const fields = (more: Partial<ReturnType<typeof emptyFields>>) => ({ ...emptyFields(""), title: "A book", ...more });

it.each([
  ["no title", { title: " " }, "title"],
  ["a given name alone", { authors: [{ key: 0, family: "", given: "Ann" }] }, "authors"],
  ["a short year", { year: "99" }, "year"],
  ["a month without a year", { month: "3" }, "year"],
  ["a day without a month", { year: "2020", day: "3" }, "day"],
  ["a day out of the calendar", { year: "2020", month: "3", day: "32" }, "day"],
  ["an address without a scheme", { url: "example.org" }, "url"],
  ["a DOI that is none", { doi: "182" }, "doi"],
])("says how to mend %s", (_, faulty, field) => expect(Object.keys(problemsOf(fields(faulty)))).toEqual([field]));

it("takes a DOI in any of its forms, and nothing but a title", () => {
  for (const doi of ["", "10.1000/182", "https://doi.org/10.1000/182", "doi:10.1000/182"]) expect(problemsOf(fields({ doi }))).toEqual({});
});

it("tells people from organisations, and leaves empty lines out", () => {
  const authors = [
    { key: 0, family: "Bee", given: "Ann" },
    { key: 1, family: "NATO", given: "" },
    { key: 2, family: " ", given: "" },
  ];
  expect(inputOf(fields({ authors, year: "2022", month: "6", day: "29" }))).toMatchObject({
    authors: [{ family: "Bee", given: "Ann" }, { literal: "NATO" }],
    issued: [{ year: 2022, month: 6, day: 29 }],
  });
  expect(inputOf(fields({ year: "2022" })).issued).toEqual([{ year: 2022 }]);
  expect(inputOf(fields({})).issued).toEqual([]);
});
