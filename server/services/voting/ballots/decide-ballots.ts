import type { BallotContent, ReceiptView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { refusalToAct } from "@/domain/phases";
import { canonicalJson, chainEntries, receiptCode, refusalToAcceptNonce } from "@/domain/record";
import { packBallot, refusalToCount, unpackBallot } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import type { Batch, ElectorFacts, Facts, NewAnswer, NewBallot, Wanted } from "@/server/data/voting/ballots/batch";
import { limitsOf } from "../polls/terms";
import { NO_BALLOT_IN_A_CHECK } from "../polls/views";

export type WantedBallot = Wanted & {
  readonly requestHash: string;
  readonly poll: string;
  readonly ballot: BallotContent;
  readonly nonce: string;
};
export type Decision = { readonly receipt: ReceiptView } | { readonly refusal: Error };

type Accepted = { readonly wanted: WantedBallot; readonly elector: ElectorFacts; readonly packed: Uint8Array; readonly revision: number };

/** Judges a group of ballots by what is true under the lock, in order of arrival, and says what to write. */
export function decideBallots(
  facts: Facts,
  items: readonly WantedBallot[],
): { readonly decisions: readonly Decision[]; readonly batch: Batch | null } {
  const accepted: Accepted[] = [];
  const settled = new Map<WantedBallot, Decision>();
  const revisions = new Map(facts.electors.map(({ id, revision }) => [id, revision ?? 0]));
  const firstByKey = new Map<string, WantedBallot>();
  for (const wanted of items) {
    const earlier = answerBefore(facts, wanted);
    if (earlier) settled.set(wanted, earlier);
    else if (firstByKey.has(keyOf(wanted))) continue;
    else {
      const judged = judge(facts, wanted);
      if ("refusal" in judged) settled.set(wanted, judged);
      else {
        firstByKey.set(keyOf(wanted), wanted);
        const revision = (revisions.get(judged.elector.id) ?? 0) + 1;
        revisions.set(judged.elector.id, revision);
        accepted.push({ wanted, ...judged, revision });
      }
    }
  }
  const batch = accepted.length > 0 ? batchOf(facts, accepted, settled) : null;
  // A key that came twice in one group gets one answer.
  return { decisions: items.map((wanted) => settled.get(wanted) ?? repeated(settled, firstByKey.get(keyOf(wanted)), wanted)), batch };
}

const keyOf = ({ userId, key }: Wanted): string => `${userId} ${key}`;

function answerBefore(facts: Facts, wanted: WantedBallot): Decision | null {
  const earlier = facts.answers.find(({ user_id, key }) => user_id === wanted.userId && key === wanted.key);
  if (!earlier) return null;
  if (earlier.request_hash !== wanted.requestHash) return { refusal: keyReused() };
  return { receipt: earlier.answer?.value as ReceiptView };
}

function repeated(settled: ReadonlyMap<WantedBallot, Decision>, first: WantedBallot | undefined, wanted: WantedBallot): Decision {
  if (!first || first.requestHash !== wanted.requestHash) return { refusal: keyReused() };
  return settled.get(first)!;
}

function keyReused(): DomainError {
  return new DomainError("key-reused", "This request's key was already used for something else. Reload the page and try again.");
}

function judge(
  facts: Facts,
  wanted: WantedBallot,
): { readonly elector: ElectorFacts; readonly packed: Uint8Array } | { readonly refusal: Error } {
  const { debate } = facts;
  const now = Date.parse(debate.now);
  const { title, allows, status: debateStatus, is_frozen: isFrozen } = debate;
  const phase = { title, allows, deadline: instant(debate.deadline), debateStatus, isFrozen };
  const elector = facts.electors.find(({ id, poll }) => id === wanted.electorId && poll === wanted.poll);
  const refusal = refusalToAct("vote", phase, now) ?? refusalToVote(facts, wanted, elector, now) ?? refusalToAcceptNonce(wanted.nonce);
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

const instant = (value: string | null): number | null => (value === null ? null : Date.parse(value));

function batchOf(facts: Facts, accepted: readonly Accepted[], settled: Map<WantedBallot, Decision>): Batch {
  const at = new Date(facts.debate.now);
  const chained = chainEntries(
    { seq: facts.debate.seq, hash: facts.debate.head },
    accepted.map((one) => ({
      type: one.revision === 1 ? "ballot-cast" : "ballot-changed",
      at: at.toISOString(),
      actor: one.wanted.participantId,
      payload: payloadOf(one),
    })),
    sha256,
  );
  const ballots: NewBallot[] = [];
  const answers: NewAnswer[] = [];
  for (const [index, { wanted, elector, packed, revision }] of accepted.entries()) {
    const { seq, hash } = chained.entries[index]!;
    const receipt: ReceiptView = { seq, hash, head: chained.head.hash, nonce: wanted.nonce, code: receiptCode({ seq, hash }) };
    settled.set(wanted, { receipt });
    ballots.push({ electorId: elector.id, roundId: elector.round_id, packed, revision, seq, castById: wanted.participantId });
    answers.push({ userId: wanted.userId, key: wanted.key, requestHash: wanted.requestHash, answer: receipt });
  }
  const entries = chained.entries.map(({ seq, type, actor, payload, previousHash, hash }) => ({
    seq,
    type,
    actor: actor!,
    payload: canonicalJson(payload),
    previousHash,
    hash,
  }));
  return { at, ballots, entries, answers, head: chained.head };
}

/** The ballot as it was stored, not as it was typed, so that the record recounts to the same bytes. */
function payloadOf({ wanted, elector, packed, revision }: Accepted): unknown {
  const ballot = unpackBallot(packed, elector.option_keys, elector.ballot_type, limitsOf(elector));
  return {
    poll: elector.poll,
    round: elector.number,
    electorId: elector.id,
    revision,
    ballot,
    nonce: wanted.nonce,
  };
}
