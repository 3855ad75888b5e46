import { type EvenRow, evenly, linesOf, rowsByWeight, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

export function writeCef(set: BallotSet): string {
  const { profile, title, seats } = set;
  const names = cefNames(set.names);
  const isWeighted = profile.counted.weight !== profile.counted.ballots || profile.blank.weight !== profile.blank.ballots;
  const parameters = [
    ...(title === null ? [] : [`# Title: ${oneLine(title)}`]),
    `#/Candidates: ${names.join(" ; ")}`,
    ...(seats === null ? [] : [`#/Number of Seats: ${seats}`]),
    "#/Implicit Ranking: true",
    `#/Weight Allowed: ${isWeighted}`,
    "",
  ];
  const blank = profile.blank.ballots > 0 ? [{ bytes: new Uint8Array(names.length), ...profile.blank }] : [];
  const line = ({ bytes, copies, each }: EvenRow) =>
    `${rankingOf(bytes, names) || "/EMPTY_RANKING/"}${each > 1 ? ` ^${each}` : ""}${copies > 1 ? ` * ${copies}` : ""}`;
  return linesOf(parameters, (parameter) => parameter) + linesOf(evenly(rowsByWeight(profile)), line) + linesOf(evenly(blank), line);
}

const rankingOf = (bytes: Uint8Array, names: readonly string[]): string =>
  tiersOf(bytes)
    .map((tier) => tier.map((option) => names[option]).join(" = "))
    .join(" > ");

/** The format keeps some characters for itself. */
export const cefNames = (names: readonly string[]): readonly string[] => writtenNames(names, (name) => name.replace(/[>=;,#/*^<|]/g, " "));
