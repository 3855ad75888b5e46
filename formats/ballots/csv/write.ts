import Papa from "papaparse";
import { type BallotType, CONSENT_ANSWERS, type Profile } from "@/domain/tally";
import { type EvenRow, evenly, linesOf, rowsByWeight } from "../rows";
import { writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";
import { isOptionTitle } from "./header";

/** A row for equal ballots, a column for each option. The first title says the ballots' type, so that reading need not guess. */
export function writeCsv(set: BallotSet): string {
  const { profile } = set;
  const { ballotType } = profile;
  const nothing = new Uint8Array(ballotType === "plurality" ? 1 : set.names.length).fill(ballotType === "plurality" ? 0xff : 0);
  const blank = profile.blank.ballots > 0 ? [{ bytes: nothing, ...profile.blank }] : [];
  const isWeighted = profile.counted.weight !== profile.counted.ballots || profile.blank.weight !== profile.blank.ballots;
  const header = [`${ballotType} ballots${limitOf(profile)}`, ...(isWeighted ? ["weight"] : []), ...csvNames(set.names).map(titleOf)];
  const options = set.names.map((_, option) => option);
  const line = ({ bytes, copies, each }: EvenRow) =>
    [copies, ...(isWeighted ? [each] : []), ...options.map((option) => cellOf(ballotType, bytes, option))].join(",");
  return Papa.unparse([header]) + END + linesOf(evenly(rowsByWeight(profile)), line, END) + linesOf(evenly(blank), line, END);
}

const END = "\r\n";

function limitOf({ ballotType, limits }: Profile): string {
  if (ballotType === "score") return ` 0-${limits.maximumScore}`;
  return ballotType === "cumulative" || ballotType === "quadratic" ? ` of ${limits.budget}` : "";
}

export const csvNames = (names: readonly string[]): readonly string[] => writtenNames(names);

/** Marks names that would be taken for something else, or that a spreadsheet would run as a formula. */
const titleOf = (name: string): string => (isOptionTitle(name) && !/^[=+\-@]/.test(name) ? name : `Option: ${name}`);

function cellOf(ballotType: BallotType, bytes: Uint8Array, option: number): string | number {
  if (ballotType === "plurality") return bytes[0] === option ? 1 : "";
  const byte = bytes[option]!;
  if (ballotType === "approval") return byte;
  if (byte === 0) return "";
  if (ballotType === "consent") return CONSENT_ANSWERS[byte - 1]!;
  return ballotType === "score" ? byte - 1 : byte;
}
