import type { ReceiptView } from "@/contracts/voting/polls";
import { canonicalJson, chainEntries, receiptCode } from "@/domain/record";
import { unpackBallot } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import type { Batch, ElectorFacts, Facts, NewAnswer, NewBallot, Wanted } from "@/server/data/voting/ballots/batch";
import { limitsOf } from "../polls/terms";
import { judge, keyReused, storedAnswer, type WantedBallot } from "./judge";

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
      const judged = judge(facts, wanted, "named");
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
  const earlier = storedAnswer(facts, wanted);
  return earlier && ("refusal" in earlier ? earlier : { receipt: earlier.value as ReceiptView });
}

function repeated(settled: ReadonlyMap<WantedBallot, Decision>, first: WantedBallot | undefined, wanted: WantedBallot): Decision {
  if (!first || first.requestHash !== wanted.requestHash) return { refusal: keyReused() };
  return settled.get(first)!;
}

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
