import type { BallotContent } from "@/contracts/voting/polls";
import type { ElectorateCount, NamedBallot, ResultsView } from "@/contracts/voting/results";
import { csvText } from "../csv";

/**
 * One row an option of each electorate: the figure of every method, then what each delegation gave it. Counts are exact; shares are
 * left to the reader. Electorates are counted apart and stand below each other.
 */
export function resultsCsv({ counts }: Pick<ResultsView, "counts">, labels: Readonly<Record<string, string>>): string {
  const [first] = counts;
  if (!first) return "";
  const methods = [...new Set(counts.flatMap(({ tally }) => tally.results.map(({ method }) => method)))];
  const groups = [...new Set(counts.flatMap(({ byDelegation }) => byDelegation.map(({ group }) => group)))];
  const header = [
    "electorate",
    "option",
    "label",
    ...methods.flatMap((method) => [`${method}_place`, `${method}_support`]),
    ...groups.map((group) => `delegation_${group}`),
  ];
  const rows = counts.flatMap((count) =>
    count.tally.options.map((option) => [
      count.electorate,
      option,
      labels[option] ?? option,
      ...methods.flatMap((method) => figuresOf(count, method, option)),
      ...groups.map((group) => supportIn(count, group, option)),
    ]),
  );
  return csvText([header, ...rows]);
}

/** Empty where the method refused this electorate's ballots. */
function figuresOf({ tally }: ElectorateCount, method: string, option: string): readonly (string | number)[] {
  const figure = tally.results.find((result) => result.method === method)?.figures.find((row) => row.option === option);
  return figure ? [figure.place, figure.support.exact] : ["", ""];
}

const supportIn = ({ byDelegation }: ElectorateCount, group: string, option: string): string =>
  byDelegation.find((theirs) => theirs.group === group)?.rows.find((row) => row.option === option)?.total.exact ?? "";

/** One row a ballot: who, for whom, the record entry, and per option what the ballot says of it, or nothing. */
export function ballotsCsv(options: readonly string[], ballots: readonly NamedBallot[]): string {
  const header = ["record_entry", "voter", "delegation", "capacity", "weight", ...options];
  const rows = ballots.map(({ seq, voter, delegation, capacity, weight, ballot }) => [
    seq,
    voter,
    delegation ?? "",
    capacity,
    weight,
    ...options.map((option) => cellOf(ballot, option)),
  ]);
  return csvText([header, ...rows]);
}

/** 1 for chosen or approved, the place in a ranking, the score, dots, votes, or the answer. */
function cellOf(ballot: BallotContent, option: string): string | number {
  if ("choice" in ballot) return ballot.choice === option ? 1 : "";
  if ("approved" in ballot) return ballot.approved.includes(option) ? 1 : "";
  if ("tiers" in ballot) return ballot.tiers.findIndex((tier) => tier.includes(option)) + 1 || "";
  const [given] = Object.values(ballot) as [Readonly<Record<string, string | number>>];
  return Object.hasOwn(given, option) ? given[option]! : "";
}
