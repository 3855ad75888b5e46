import type { KeptView } from "@/contracts/voting/polls";
import { commitmentOf } from "@/domain/record";
import { unpackBallot } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import type { ElectorFacts, Facts, NewAnswer } from "@/server/data/voting/ballots/batch";
import type { NewSecretBallot, SecretBatch } from "@/server/data/voting/ballots/secret-batch";
import { limitsOf } from "../polls/terms";
import { hasVotedAlready, judge, keyReused, storedAnswer, type WantedBallot } from "./judge";

export type SecretDecision = { readonly kept: KeptView } | { readonly refusal: Error };
type Wanted = WantedBallot & { readonly debate: string };

/** The one answer to every secret ballot: stored beside the voter's key, it tells nothing of the ballot. */
const KEPT: KeptView = { kept: true };

/** Judges a group of secret ballots by what is true under the lock: the first one of each elector is taken, and no other. */
export function decideSecretBallots(
  facts: Facts,
  items: readonly Wanted[],
): { readonly decisions: readonly SecretDecision[]; readonly batch: SecretBatch | null } {
  const ballots: NewSecretBallot[] = [];
  const answers: NewAnswer[] = [];
  const taken = new Map<string, Wanted>();
  const voted = new Set<string>();
  const decisions = items.map((wanted): SecretDecision => {
    const earlier = storedAnswer(facts, wanted);
    if (earlier) return "refusal" in earlier ? earlier : { kept: KEPT };
    const key = `${wanted.userId} ${wanted.key}`;
    const repeated = taken.get(key);
    if (repeated) return repeated.requestHash === wanted.requestHash ? { kept: KEPT } : { refusal: keyReused() };
    const judged = judge(facts, wanted, "secret");
    if ("refusal" in judged) return judged;
    if (voted.has(judged.elector.id)) return { refusal: hasVotedAlready() };
    taken.set(key, wanted);
    voted.add(judged.elector.id);
    ballots.push(ballotOf(wanted, judged));
    answers.push({ userId: wanted.userId, key: wanted.key, requestHash: wanted.requestHash, answer: KEPT });
    return { kept: KEPT };
  });
  return { decisions, batch: ballots.length > 0 ? { ballots, answers } : null };
}

/** Committed to is the ballot as it is stored, so that whoever reads the list commits to the same. */
function ballotOf(
  { debate, nonce }: Wanted,
  { elector, packed }: { readonly elector: ElectorFacts; readonly packed: Uint8Array },
): NewSecretBallot {
  const { id: electorId, round_id: roundId, kept_group: keptGroup, secrecy, poll, number: round, option_keys, ballot_type } = elector;
  const ballot = unpackBallot(packed, option_keys, ballot_type, limitsOf(elector));
  const commitment = secrecy === "secret-trackable" ? commitmentOf({ debate, poll, round, nonce, ballot }, sha256) : null;
  return { electorId, roundId, packed, commitment, keptGroup };
}
