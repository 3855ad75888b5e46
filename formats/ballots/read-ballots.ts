import { problem } from "./problem";
import { recast } from "./recast";
import { type BallotFormatId, ballotFormat } from "./registry";
import type { BallotSet, ReadRequest } from "./types";

/**
 * Reads the bytes of a ballot file. Ballots are of the type asked for; without one, of the type that the file says, unless whoever
 * asks wants others and the ballots can be taken as one of them. Throws `BallotFileProblem`, and nothing else.
 */
export function readBallots(bytes: Uint8Array, format: BallotFormatId, request: ReadRequest = {}): BallotSet {
  const set = ballotFormat(format).read(bytes, request);
  const natural = set.profile.ballotType;
  if (request.ballotType) {
    const taken = recast(set.profile, request.ballotType);
    if ("refusal" in taken) throw problem(null, taken.refusal);
    return { ...set, profile: taken.profile, notes: taken.loses === null ? set.notes : [...set.notes, taken.loses] };
  }
  if (!request.wanted || request.wanted.includes(natural)) return set;
  for (const type of request.wanted) {
    const taken = recast(set.profile, type);
    if (!("refusal" in taken))
      return { ...set, profile: taken.profile, notes: taken.loses === null ? set.notes : [...set.notes, taken.loses] };
  }
  return set;
}
