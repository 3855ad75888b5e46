import Papa from "papaparse";
import type { NamedBallot, ResultsView } from "@/contracts/results";

/** RFC 4180, with cells that a spreadsheet would run as a formula prefixed. The option's key is the column name. */
function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as (string | number)[][], { newline: "\r\n", escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`;
}

/** One row an option: the figure of every method, then what each delegation gave it. Counts are exact; shares are left to the reader. */
export function resultsCsv(
  { tally, byDelegation }: Pick<ResultsView, "tally" | "byDelegation">,
  labels: Readonly<Record<string, string>>,
): string {
  if (!tally) return "";
  const methods = tally.results.map(({ method }) => method);
  const header = [
    "option",
    "label",
    ...methods.flatMap((method) => [`${method}_place`, `${method}_support`]),
    ...byDelegation.map(({ group }) => `delegation_${group}`),
  ];
  const rows = tally.options.map((option) => [
    option,
    labels[option] ?? option,
    ...tally.results.flatMap(({ figures }) => {
      const { place, support } = figures.find((figure) => figure.option === option)!;
      return [place, support.exact];
    }),
    ...byDelegation.map(({ rows: theirs }) => theirs.find((row) => row.option === option)!.total.exact),
  ]);
  return csv([header, ...rows]);
}

/** One row a ballot: who, for whom, the record entry, and per option 1 (chosen or approved), its tier, or nothing. */
export function ballotsCsv(options: readonly string[], ballots: readonly NamedBallot[]): string {
  const header = ["record_entry", "voter", "delegation", "capacity", "weight", ...options];
  const rows = ballots.map(({ seq, voter, delegation, capacity, weight, ballot }) => [
    seq,
    voter,
    delegation ?? "",
    capacity,
    weight,
    ...options.map((option) => {
      if ("choice" in ballot) return ballot.choice === option ? 1 : "";
      if ("approved" in ballot) return ballot.approved.includes(option) ? 1 : "";
      return ballot.tiers.findIndex((tier) => tier.includes(option)) + 1 || "";
    }),
  ]);
  return csv([header, ...rows]);
}
