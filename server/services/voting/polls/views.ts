import type { MyBallot, PollView, TieBreakView } from "@/contracts/voting/polls";
import { LEAST_SECRET_VOTERS } from "@/domain/disclosure";
import { refusalToAct } from "@/domain/phases";
import { receiptCode } from "@/domain/record";
import { unpackBallot } from "@/domain/tally";
import type { DebateScope } from "@/server/data/scope";
import type { ImportedRow, OwnElectorRow, PollRow } from "@/server/data/voting/polls/polls";
import { capacitiesOf, limitsOf, ruleOf } from "./terms";

export function pollView(poll: PollRow): PollView {
  return {
    key: poll.key,
    title: poll.title,
    question: poll.question,
    role: poll.role,
    ballotType: poll.ballot_type,
    limits: limitsOf(poll),
    methods: poll.methods,
    seats: poll.seats,
    optionKeys: poll.round_options ?? poll.poll_options,
    electorate: poll.electorate,
    secrecy: poll.secrecy,
    visibility: poll.visibility,
    quorum: poll.quorum,
    rule: ruleOf(poll),
    tieBreak: tieBreakView(poll),
    status: statusOf(poll),
    openedAt: poll.opened_at?.toISOString() ?? null,
    closedAt: poll.closed_at?.toISOString() ?? null,
    deadline: poll.deadline?.toISOString() ?? null,
    heldMs: poll.closed_at ? null : poll.held_ms,
    ...turnoutOf(poll),
    turnoutRefusal: refusalToShowTurnout(poll),
    resultsRefusal: refusalToShow(poll),
    configureRefusal: refusalToConfigure(poll),
    imported: poll.imported_from && importedFrom(poll, poll.imported_from),
    proposal: poll.proposal,
  };
}

/** A poll that was opened keeps its terms: people vote by the terms they were shown. */
export function refusalToConfigure({ round_id, role, title }: Pick<PollRow, "round_id" | "role" | "title">): string | null {
  if (role === "imported") return `“${title}” was imported: it stays as it is.`;
  return round_id ? `“${title}” was opened. Its terms stay as they were when it opened.` : null;
}

/** Of a secret poll nobody is told how many have voted, or who has, before three have. */
export function refusalToShowTurnout({ secrecy, round_id, cast }: PollRow): string | null {
  if (secrecy === "named" || !round_id || cast >= LEAST_SECRET_VOTERS) return null;
  return "How many have voted in a secret ballot is shown once three have.";
}

function turnoutOf(poll: PollRow): Pick<PollView, "turnout" | "turnouts"> {
  if (poll.imported_from) {
    const turnout = { cast: poll.imported_from.ballots, eligible: poll.imported_from.ballots };
    return { turnout, turnouts: [{ electorate: "participants", ...turnout }] };
  }
  const shown = refusalToShowTurnout(poll) ? 0 : poll.cast;
  const delegations = { cast: poll.cast_delegations, eligible: poll.eligible_delegations };
  const participants = { cast: shown - delegations.cast, eligible: poll.eligible - delegations.eligible };
  const each = { participants, delegations };
  return {
    turnout: { cast: shown, eligible: poll.eligible },
    turnouts: capacitiesOf(poll).map((electorate) => ({ electorate, ...each[electorate] })),
  };
}

function tieBreakView({ tie_break, lot_seed, round_tie_break }: PollRow): TieBreakView {
  if (round_tie_break?.kind === "lot") return round_tie_break;
  if (round_tie_break?.kind === "earlier-round") return { kind: "earlier-round", poll: round_tie_break.poll };
  if (round_tie_break || tie_break === "none") return { kind: "none" };
  return tie_break === "lot" ? { kind: "lot", seed: lot_seed } : { kind: "earlier-round", poll: null };
}

function importedFrom(poll: PollRow, { fileName, format, sha256 }: ImportedRow): PollView["imported"] {
  return { fileName, format, sha256, at: poll.opened_at!.toISOString() };
}

/** The one rule of who may see a count: everybody or nobody. Every page, feed, export and snapshot asks here. */
export function refusalToShow(poll: Pick<PollRow, "round_id" | "closed_at" | "visibility" | "uncounted">): string | null {
  if (!poll.round_id) return "This ballot has not been opened yet.";
  if (poll.uncounted)
    return "Fewer than three voted in this secret ballot. A count of so few tells what each of them cast, so their ballots were destroyed uncounted.";
  if (!poll.closed_at && poll.visibility === "blind")
    return "This ballot is blind: the count is shown to everybody at once when it closes.";
  return null;
}

export function myBallot(scope: DebateScope, poll: PollRow, elector: OwnElectorRow): MyBallot {
  const { has_voted: hasVoted, packed, revision, cast_at, seq, hash, nonce } = elector;
  const isCast = packed && revision !== null && cast_at && seq !== null && hash && nonce;
  return {
    electorId: elector.id,
    capacity: elector.capacity,
    delegation: elector.delegation,
    weight: elector.weight,
    refusal: poll.proposal === null ? refusalToVoteFor(scope, poll, elector) : NO_BALLOT_IN_A_CHECK,
    hasVoted,
    cast: isCast
      ? {
          ballot: unpackBallot(packed, poll.round_options ?? [], poll.ballot_type, limitsOf(poll)),
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

export const NO_BALLOT_IN_A_CHECK = "A consensus check takes no ballots: stay silent to agree, or break silence and say why.";

const VOTED_SECRETLY = "You have voted. Your ballot is kept apart from you, so it cannot be changed, shown or taken back.";

/** Why this person cannot vote, or break silence, for this elector now, or null. */
export function refusalToVoteFor(scope: DebateScope, poll: PollRow, elector: OwnElectorRow): string | null {
  if (poll.closed_at || (poll.deadline && poll.now >= poll.deadline)) return "This ballot is closed.";
  if (poll.secrecy !== "named" && elector.has_voted) return VOTED_SECRETLY;
  if (elector.capacity === "delegation" && scope.role !== "head") return "Your delegation's ballot is cast by its head.";
  return refusalToAct("vote", scope.phase, poll.now.getTime())?.message ?? null;
}
