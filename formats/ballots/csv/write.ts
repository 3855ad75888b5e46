import Papa from "papaparse";
import type { BallotType } from "@/domain/tally";
import { CONSENT_ANSWERS } from "@/domain/tally";
import { evenly, rowsByWeight } from "../rows";
import { writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";
import { isOptionTitle } from "./header";

/** A row for equal ballots, a column for each option. The first title says the ballots' type, so that reading need not guess. */
export function writeCsv(set: BallotSet): string {
  const { profile } = set;
  const { ballotType, limits } = profile;
  const nothing = new Uint8Array(ballotType === "plurality" ? 1 : set.names.length).fill(ballotType === "plurality" ? 0xff : 0);
  const blank = profile.blank.ballots > 0 ? [{ bytes: nothing, ...profile.blank }] : [];
  const rows = [...rowsByWeight(profile), ...blank].flatMap(evenly);
  const isWeighted = rows.some(({ each }) => each > 1);
  const ofLimit =
    ballotType === "score"
      ? ` 0-${limits.maximumScore}`
      : ballotType === "cumulative" || ballotType === "quadratic"
        ? ` of ${limits.budget}`
        : "";
  const header = [`${ballotType} ballots${ofLimit}`, ...(isWeighted ? ["weight"] : []), ...csvNames(set.names).map(titleOf)];
  const cells = rows.map(({ bytes, copies, each }) => [
    copies,
    ...(isWeighted ? [each] : []),
    ...set.names.map((_, option) => cellOf(ballotType, bytes, option)),
  ]);
  return `${Papa.unparse([header, ...cells], { newline: "\r\n" })}\r\n`;
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
