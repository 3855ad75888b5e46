import { type BallotGroup, type Profile, packBlank, packRow } from "@/domain/tally";
import { groupedRows } from "@/formats/ballots";

/** The ballots of a profile as their canonical bytes, equal ones together, blank ones too. */
export function packedGroups(profile: Profile): readonly BallotGroup[] {
  const { ballotType, optionKeys, blank } = profile;
  const groups = Array.from(groupedRows(profile), ({ bytes, ballots, weight }) => ({
    packed: packRow(ballotType, bytes),
    ballots,
    weight,
  }));
  return blank.ballots > 0 ? [...groups, { packed: packBlank(ballotType, optionKeys.length), ...blank }] : groups;
}
