import {
  BALLOT_FORMAT_IDS,
  BallotFileProblem,
  type BallotFormatId,
  type BallotSet,
  formatOf,
  type ReadRequest,
  readBallots,
} from "@/formats/ballots";
import { type Given, oneOf } from "./flags";
import type { Terminal } from "./terminal";
import { UsageProblem } from "./usage-problem";

const OTHER_NAMES = { preflib: "toi", cef: "cvotes" } as const satisfies Record<string, BallotFormatId>;

export const FORMAT_NAMES = BALLOT_FORMAT_IDS.join("|");
/** The names that a flag takes: those of the formats, and what people call some of them. */
export const BALLOT_NAMES = [...BALLOT_FORMAT_IDS, ...(Object.keys(OTHER_NAMES) as (keyof typeof OTHER_NAMES)[])];

export const ballotFormatNamed = (name: string): BallotFormatId =>
  Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name as keyof typeof OTHER_NAMES] : (name as BallotFormatId);

/** The format that a flag gives, or else the file's name. */
export function formatFor(file: string, given: Given, flag: string): BallotFormatId {
  const named = oneOf(given, flag, BALLOT_NAMES);
  const format = named === undefined ? formatOf(file) : ballotFormatNamed(named);
  if (format) return format;
  throw new UsageProblem(
    `${file === "-" ? "What comes in has no name that says its format" : `${file}: its name does not say its format`}: add --${flag} ${FORMAT_NAMES}.`,
  );
}

/** Reads a ballot file and says what was left aside. */
export async function readSet(file: string, format: BallotFormatId, request: ReadRequest, terminal: Terminal): Promise<BallotSet> {
  const bytes = await terminal.read(file);
  try {
    const set = readBallots(bytes, format, request);
    for (const note of set.notes) terminal.note(`${file}: ${note}`);
    return set;
  } catch (error) {
    if (!(error instanceof BallotFileProblem)) throw error;
    throw new UsageProblem(`${file}${error.line === null ? "" : `:${error.line}`}: ${error.message}`);
  }
}
