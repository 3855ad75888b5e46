import { groupedRows, type Row, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

/** Orders, most frequent first. `isComplete` puts the options that a ballot does not rank into one last tier. */
export function writeOrders(extension: string, isComplete: boolean) {
  return (set: BallotSet): string =>
    file(set, extension, "ORDERS", [], ({ bytes }) => {
      const tiers = tiersOf(bytes);
      const unranked = isComplete ? [...bytes.keys()].filter((option) => bytes[option] === 0) : [];
      return [...tiers, unranked].filter((tier) => tier.length > 0);
    });
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
  const lines = groupedRows(profile).map((row) => [row.weight, groupsOf(row).map(group).join(",")] as const);
  if (profile.blank.weight > 0 && extension === "cat") {
    const nobody = groupsOf({ bytes: new Uint8Array(names.length), ballots: 0, weight: 0 });
    lines.push([profile.blank.weight, nobody.map(group).join(",")]);
    lines.sort(([one], [other]) => other - one);
  }
  const header = [
    ["FILE NAME", `ballots.${extension}`],
    ["TITLE", oneLine(title ?? "Ballots")],
    ["DESCRIPTION", ""],
    ["DATA TYPE", extension],
    ["MODIFICATION TYPE", "original"],
    ["RELATES TO", ""],
    ["RELATED FILES", ""],
    ["NUMBER ALTERNATIVES", names.length],
    ["NUMBER VOTERS", lines.reduce((sum, [count]) => sum + count, 0)],
    [`NUMBER UNIQUE ${unique}`, lines.length],
    ...(categories.length > 0 ? [["NUMBER CATEGORIES", categories.length]] : []),
    ...categories.map((name, index) => [`CATEGORY NAME ${index + 1}`, name]),
    ...writtenNames(names).map((name, index) => [`ALTERNATIVE NAME ${index + 1}`, name]),
  ];
  return [
    ...header.map(([field, value]) => `# ${field}: ${value}`.trimEnd()),
    ...lines.map(([count, order]) => `${count}: ${order}`),
    "",
  ].join("\n");
}

const group = (options: readonly number[]): string => {
  const numbers = options.map((option) => option + 1).join(",");
  return options.length === 1 ? numbers : `{${numbers}}`;
};
