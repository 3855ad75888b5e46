import type { BallotContent } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { refusalToAct } from "@/domain/phases";
import { refusalToAcceptNonce } from "@/domain/record";
import { packBallot, refusalToCount } from "@/domain/tally";
import type { ElectorFacts, Facts, Wanted } from "@/server/data/voting/ballots/batch";
import { limitsOf } from "../polls/terms";
import { NO_BALLOT_IN_A_CHECK } from "../polls/views";

export type WantedBallot = Wanted & {
  readonly requestHash: string;
  readonly poll: string;
  readonly ballot: BallotContent;
  readonly nonce: string;
};

/** The answer that this request was given before, a refusal where its key was used for something else, or null. */
export function storedAnswer(facts: Facts, wanted: WantedBallot): { readonly value: unknown } | { readonly refusal: Error } | null {
  const earlier = facts.answers.find(({ user_id, key }) => user_id === wanted.userId && key === wanted.key);
  if (!earlier) return null;
  return earlier.request_hash === wanted.requestHash ? { value: earlier.answer?.value } : { refusal: keyReused() };
}

export function keyReused(): DomainError {
  return new DomainError("key-reused", "This request's key was already used for something else. Reload the page and try again.");
}

/** One ballot by what is true under the lock: its elector and its bytes, or why it is not taken. */
export function judge(
  facts: Facts,
  wanted: WantedBallot,
  mode: "named" | "secret",
): { readonly elector: ElectorFacts; readonly packed: Uint8Array } | { readonly refusal: Error } {
  const { debate } = facts;
  const now = Date.parse(debate.now);
  const { title, allows, status: debateStatus, is_frozen: isFrozen } = debate;
  const phase = { title, allows, deadline: instant(debate.deadline), debateStatus, isFrozen };
  const elector = facts.electors.find(({ id, poll }) => id === wanted.electorId && poll === wanted.poll);
  const refusal =
    refusalToAct("vote", phase, now) ??
    refusalToVote(facts, wanted, elector, now) ??
    refusalOfMode(elector!, mode) ??
    refusalToAcceptNonce(wanted.nonce);
  if (refusal) return { refusal };
  const { option_keys, ballot_type } = elector!;
  const limits = limitsOf(elector!);
  const fault = refusalToCount(wanted.ballot, option_keys, ballot_type, limits);
  return fault ? { refusal: fault } : { elector: elector!, packed: packBallot(wanted.ballot, option_keys, limits) };
}

function refusalToVote(facts: Facts, wanted: WantedBallot, elector: ElectorFacts | undefined, now: number): DomainError | null {
  const seat = facts.seats.find(({ id }) => id === wanted.participantId);
  const isMine =
    elector &&
    seat &&
    (elector.participant_id === seat.id || (elector.delegation_id !== null && elector.delegation_id === seat.delegation_id));
  if (!isMine) return new DomainError("not-found", "There is no such ballot of yours in this poll.");
  if (elector.is_check) return new DomainError("conflict", NO_BALLOT_IN_A_CHECK);
  if (elector.delegation_id !== null && seat.role !== "head")
    return new DomainError("not-allowed", "A delegation's ballot is cast by its head.");
  const deadline = instant(elector.deadline);
  if (elector.closed_at !== null || (deadline !== null && now >= deadline)) return new DomainError("wrong-phase", "This ballot is closed.");
  return null;
}

/** Nobody casts a named ballot where secrecy was promised, nor the other way round, whatever an old page still shows. */
function refusalOfMode({ secrecy, has_voted }: ElectorFacts, mode: "named" | "secret"): DomainError | null {
  if ((secrecy === "named") !== (mode === "named"))
    return new DomainError(
      "conflict",
      `This poll takes ${secrecy === "named" ? "named" : "secret"} ballots. Reload the page and look again.`,
    );
  return has_voted ? hasVotedAlready() : null;
}

export function hasVotedAlready(): DomainError {
  return new DomainError(
    "conflict",
    "You have voted in this poll. A secret ballot is apart from you, so it cannot be changed or taken back.",
  );
}

const instant = (value: string | null): number | null => (value === null ? null : Date.parse(value));
