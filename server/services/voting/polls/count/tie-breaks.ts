import { randomBytes } from "node:crypto";
import type { Capacity } from "@/contracts/voting/polls";
import type { TieBreak } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import type { PollRow, RoundTieBreak } from "@/server/data/voting/polls/polls";
import { capacitiesOf } from "../terms";
import type { RoundCount } from "./count-round";
import { isAboutTheSame } from "./same-question";

/** How ties of one electorate's count are broken, by what the round froze when it opened. */
export function tieBreakOf(frozen: RoundTieBreak | null, electorate: Capacity): TieBreak {
  if (frozen?.kind === "lot") return { kind: "lot", seed: frozen.seed, sha256 };
  if (frozen?.kind === "earlier-round") return { kind: "earlier-round", ranking: frozen.rankings[electorate] ?? [] };
  return { kind: "none" };
}

/**
 * What a round freezes when it opens, before anybody can vote: the seed of its lot, stated by the facilitator or drawn now,
 * or the ranking of the ballot counted before it.
 */
export async function freezeTieBreak(
  poll: PollRow,
  polls: readonly PollRow[],
  countOf: (earlier: PollRow) => Promise<RoundCount>,
): Promise<RoundTieBreak> {
  if (poll.tie_break === "none") return { kind: "none" };
  if (poll.tie_break === "lot") return { kind: "lot", seed: poll.lot_seed ?? randomBytes(16).toString("hex") };
  const earlier = polls.filter((other) => canBreakTiesOf(poll, other) && other.closed_at !== null && !other.uncounted).at(-1);
  if (!earlier) return { kind: "earlier-round", poll: null, rankings: {} };
  const { counts } = await countOf(earlier);
  const rankings = counts.map(({ electorate, tally }) => [electorate, tally.results[0]!.ranking]);
  return { kind: "earlier-round", poll: earlier.key, rankings: Object.fromEntries(rankings) };
}

/** Why no earlier ballot can break this poll's ties, or null: it takes one on the same options, of everybody who votes in this one. */
export function refusalToBreakByEarlierRound(poll: PollRow, polls: readonly PollRow[]): string | null {
  const before = polls.slice(
    0,
    polls.findIndex(({ id }) => id === poll.id),
  );
  return before.some((other) => canBreakTiesOf(poll, other))
    ? null
    : "No earlier ballot on the same options with the same electorate can break the ties of this one.";
}

function canBreakTiesOf(poll: PollRow, other: PollRow): boolean {
  return (
    other.id !== poll.id &&
    other.role !== "imported" &&
    isAboutTheSame(other, poll) &&
    capacitiesOf(poll).every((capacity) => capacitiesOf(other).includes(capacity))
  );
}
