import type { MyBallot, PollView } from "@/contracts/polls";
import { refusalToAct } from "@/domain/phases";
import { receiptCode } from "@/domain/record";
import { unpackBallot } from "@/domain/tally";
import type { OwnElectorRow, PollRow } from "@/server/data/polls/polls";
import type { DebateScope } from "@/server/data/scope";

export function pollView(poll: PollRow): PollView {
  return {
    key: poll.key,
    title: poll.title,
    question: poll.question,
    role: poll.role,
    ballotType: poll.ballot_type,
    methods: poll.methods,
    optionKeys: poll.round_options ?? poll.poll_options,
    electorate: poll.electorate,
    visibility: poll.visibility,
    quorum: poll.quorum,
    rule: poll.rule,
    status: statusOf(poll),
    openedAt: poll.opened_at?.toISOString() ?? null,
    closedAt: poll.closed_at?.toISOString() ?? null,
    deadline: poll.deadline?.toISOString() ?? null,
    turnout: { cast: poll.cast, eligible: poll.eligible },
    resultsRefusal: refusalToShow(poll),
  };
}

/** The one rule of who may see a count: everybody or nobody. Every page, feed, export and snapshot asks here. */
export function refusalToShow(poll: Pick<PollRow, "round_id" | "closed_at" | "visibility">): string | null {
  if (!poll.round_id) return "This ballot has not been opened yet.";
  if (!poll.closed_at && poll.visibility === "blind")
    return "This ballot is blind: the count is shown to everybody at once when it closes.";
  return null;
}

export function myBallot(scope: DebateScope, poll: PollRow, elector: OwnElectorRow): MyBallot {
  const { packed, revision, cast_at, seq, hash, nonce } = elector;
  const isCast = packed && revision !== null && cast_at && seq !== null && hash && nonce;
  return {
    electorId: elector.id,
    capacity: elector.capacity,
    delegation: elector.delegation,
    weight: elector.weight,
    refusal: refusalOf(scope, poll, elector),
    cast: isCast
      ? {
          ballot: unpackBallot(packed, poll.round_options ?? [], poll.ballot_type),
          revision,
          at: cast_at.toISOString(),
          receipt: { seq, hash, head: hash, nonce, code: receiptCode({ seq, hash }) },
        }
      : null,
  };
}

function statusOf(poll: PollRow): PollView["status"] {
  if (!poll.round_id) return "waiting";
  return poll.closed_at ? "closed" : "open";
}

function refusalOf(scope: DebateScope, poll: PollRow, elector: OwnElectorRow): string | null {
  if (poll.closed_at || (poll.deadline && poll.now >= poll.deadline)) return "This ballot is closed.";
  if (elector.capacity === "delegation" && scope.role !== "head") return "Your delegation's ballot is cast by its head.";
  return refusalToAct("vote", scope.phase, poll.now.getTime())?.message ?? null;
}
