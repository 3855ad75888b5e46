import Papa from "papaparse";
import { expect, it } from "vitest";
import { type Gap, gapOf } from "@/domain/change-of-mind";
import { fraction, toAmount } from "@/domain/tally";
import { gapCsv, persuasionCsv } from ".";

const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

it("has a row a credit with who gave it, and one row where ballots have no names", () => {
  const argument = { id: "a1", text: "=Trade pays", what: "For Pact", delegation: "france" };
  const by = ["Ann", "Ben"].map((name, index) => ({
    name,
    delegation: "poland",
    capacity: "participant" as const,
    poll: "final",
    isAcross: index === 0,
  }));
  const rows = read(persuasionCsv({ rows: [{ argument, credits: 2, across: 1, delegations: ["poland"], by }] }));
  expect(rows.map((row) => [row.text, row.credits, row.credited_by, row.stood_across])).toEqual([
    ["'=Trade pays", "2", "Ann", "yes"],
    ["'=Trade pays", "2", "Ben", "no"],
  ]);
  expect(read(persuasionCsv({ rows: [{ argument, credits: 2, across: null, delegations: [], by: null }] }))).toMatchObject([
    { credits: "2", across: "", credited_by: "" },
  ]);
});

it("has a row an option, then a row for each delegation and option", () => {
  const group = (name: string, ...totals: number[]) => ({
    group: name,
    cast: 1,
    rows: totals.map((total, index) => ({ option: ["pact", "fund"][index]!, total: toAmount(fraction(total)) })),
  });
  const voice = (decided: string[][], ...groups: ReturnType<typeof group>[]) => ({ optionKeys: ["pact", "fund"], decided, groups });
  const gap: Gap = gapOf(voice([["pact"], ["fund"]], group("poland", 1, 0)), voice([["fund"], ["pact"]], group("poland", 1, 3)));
  expect(
    read(gapCsv({ gap })).map(({ delegation, option, in_role, in_person, gap_points }) => [
      delegation,
      option,
      in_role,
      in_person,
      gap_points,
    ]),
  ).toEqual([
    ["", "pact", "1", "1", "-75"],
    ["", "fund", "0", "3", "75"],
    ["poland", "pact", "1", "1", ""],
    ["poland", "fund", "0", "3", ""],
  ]);
});
