import { buildProfile, type Profile } from "@/domain/tally";
import { eachRow, groupedRows, linesOf, type Row, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

/** Orders, most frequent first. `isComplete` puts the options that a ballot does not rank into one last tier. */
export function writeOrders(extension: string, isComplete: boolean) {
  return (set: BallotSet): string =>
    file(isComplete ? { ...set, profile: completed(set.profile) } : set, extension, "ORDERS", [], ({ bytes }) => tiersOf(bytes));
}

function completed(profile: Profile): Profile {
  const builder = buildProfile("ranked", profile.optionKeys);
  eachRow(profile, ({ bytes, ballots, weight }) => {
    const last = Math.max(...bytes) + 1;
    builder.add(
      bytes.map((tier) => tier || last),
      ballots,
      weight,
    );
  });
  return builder.finish();
}

/** Approvals as two categories, scores as one category for each. */
export function writeCategories(set: BallotSet): string {
  const { ballotType, limits } = set.profile;
  if (ballotType === "approval")
    return file(set, "cat", "PREFERENCES", ["Approved", "Not approved"], ({ bytes }) => [1, 0].map((mark) => having(bytes, mark)));
  const scores = Array.from({ length: limits.maximumScore + 1 }, (_, index) => limits.maximumScore - index);
  return file(set, "cat", "PREFERENCES", scores.map(String), ({ bytes }) => scores.map((score) => having(bytes, score + 1)));
}

const having = (bytes: Uint8Array, byte: number): readonly number[] => [...bytes.keys()].filter((option) => bytes[option] === byte);

type Groups = readonly (readonly number[])[];

function file(set: BallotSet, extension: string, unique: string, categories: readonly string[], groupsOf: (row: Row) => Groups): string {
  const { profile, names, title } = set;
  const rows = groupedRows(profile);
  const blank = extension === "cat" && profile.blank.weight > 0 ? [{ bytes: new Uint8Array(names.length), ...profile.blank }] : [];
  const header = [
    ["FILE NAME", `ballots.${extension}`],
    ["TITLE", oneLine(title ?? "Ballots")],
    ["DESCRIPTION", ""],
    ["DATA TYPE", extension],
    ["MODIFICATION TYPE", "original"],
    ["RELATES TO", ""],
    ["RELATED FILES", ""],
    ["NUMBER ALTERNATIVES", names.length],
    ["NUMBER VOTERS", profile.counted.weight + (blank[0]?.weight ?? 0)],
    [`NUMBER UNIQUE ${unique}`, rows.length + blank.length],
    ...(categories.length > 0 ? [["NUMBER CATEGORIES", categories.length]] : []),
    ...categories.map((name, index) => [`CATEGORY NAME ${index + 1}`, name]),
    ...writtenNames(names).map((name, index) => [`ALTERNATIVE NAME ${index + 1}`, name]),
  ];
  const line = (row: Row) => `${row.weight}: ${groupsOf(row).map(group).join(",")}`;
  return linesOf(header, ([field, value]) => `# ${field}: ${value}`.trimEnd()) + linesOf(rows, line) + linesOf(blank, line);
}

const group = (options: readonly number[]): string => {
  const numbers = options.map((option) => option + 1).join(",");
  return options.length === 1 ? numbers : `{${numbers}}`;
};
