import { BALLOT_TYPES } from "@/domain/tally";
import { BallotFileProblem, type BallotFormatId, writeBallots } from "@/formats/ballots";
import { type Given, oneOf } from "../flags";
import { readSet } from "../formats";
import type { Terminal } from "../terminal";
import { UsageProblem } from "../usage-problem";

/** Reads ballots and writes them in another format; says what is lost on the way. */
export async function convertBallots(
  from: string,
  format: BallotFormatId,
  to: string,
  target: BallotFormatId,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const set = await readSet(from, format, { ballotType: oneOf(given, "ballots", BALLOT_TYPES) }, terminal);
  try {
    const { text, losses } = writeBallots(set, target);
    await terminal.write(to, text);
    for (const loss of losses) terminal.note(`${to}: ${loss}`);
  } catch (error) {
    if (error instanceof BallotFileProblem) throw new UsageProblem(`${to}: ${error.message}`);
    throw error;
  }
}
