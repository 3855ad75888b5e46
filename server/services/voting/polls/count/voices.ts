import type { Capacity } from "@/contracts/voting/polls";
import type { DecisionRuleId, PollTallyInput } from "@/domain/tally";
import type { Source } from "@/server/data/connection/statement";
import { readVoices } from "@/server/data/voting/polls/ballots";
import type { ObjectionRow } from "@/server/data/voting/polls/objections";
import { CAPACITY } from "../terms";
import type { RoundToCount } from "./count-round";

/** The rules that ask who is against, by name; the others need no names, however many vote. */
const BY_NAME: readonly DecisionRuleId[] = ["consensus", "veto"];

/** Who says what in one electorate: their ballots by name, and the objections they stated. */
export async function voicesIn(
  source: Source,
  { poll, roundId }: RoundToCount,
  electorate: Capacity,
  stated: readonly ObjectionRow[],
): Promise<Pick<PollTallyInput, "voices" | "objections">> {
  if (!BY_NAME.some((id) => id === poll.rule)) return {};
  const kind = CAPACITY[electorate];
  const voices = await readVoices(source, roundId, kind);
  return {
    voices: voices.map(({ name, holds_veto, packed }) => ({ name, kind, holdsVeto: holds_veto, packed })),
    objections: stated.filter(({ capacity }) => capacity === kind).map(({ option_key, by }) => ({ option: option_key, by })),
  };
}
