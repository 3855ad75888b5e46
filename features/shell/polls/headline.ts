import type { PollView } from "@/contracts/voting/polls";
import type { ResultsView } from "@/contracts/voting/results";
import type { PollTally } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import { decides } from "./poll-words";

/** An option's name for a sentence. */
type Name = (option: string) => string;
type Results = Pick<ResultsView, "counts" | "together">;

/** The result in one line. Two electorates that differ are never made into one. */
export function headlineOf(poll: PollView, { counts, together }: Results, name: Name): string {
  const [first, second] = counts;
  if (!first) return poll.title;
  if (poll.proposal !== null) return checkHeadline(poll.proposal, poll.status !== "closed", first.tally);
  if (!second || !together) return countHeadline(poll, first.tally, name);
  const [one, other] = [first.tally, second.tally].map((tally) => countHeadline(poll, tally, name));
  if (one === other) return `${one}, among people and delegations alike`;
  if (!decides(poll) || poll.status !== "closed") return `People: ${one}. Delegations: ${other}`;
  if (together.outcome && together.outcome.outcome !== "adopted") return "People and delegations did not both adopt the same option";
  return together.says
    .replace(/[“”]|\.$/g, "")
    .replace("Participants", "People")
    .replace("participants", "people");
}

/** One count in one line. Only some ballots decide; a count that still runs says so. */
export function countHeadline(poll: Pick<PollView, "role" | "status">, tally: PollTally, name: Name): string {
  const leaders = tally.tie?.left ?? tally.results[0]?.winners ?? [];
  const isRunning = poll.status !== "closed";
  if (leaders.length === 0 && tally.outcome.outcome !== "adopted") return nothingChosen(isRunning, tally);
  if (tally.conventions.seats > 1) return seatsHeadline(isRunning, leaders, tally, name);
  const names = joinWords(leaders.map(name));
  const isTied = leaders.length > 1;
  if (isRunning) return isTied ? `${names} share first place so far` : `${names} is ahead so far`;
  if (!decides(poll)) return isTied ? `${names} share first place` : `${names} comes first`;
  const { outcome } = tally.outcome;
  if (outcome === "adopted") return `${name(tally.outcome.option!)} is adopted`;
  if (outcome === "not-adopted") return isTied ? `${names} tie, and none is adopted` : `${names} comes first, but is not adopted`;
  return tally.turnout.quorum.met ? `${NO_DECISION}: ${names} share first place` : TOO_FEW;
}

/** A consensus check is about one proposal, and nobody votes in it. */
function checkHeadline(proposal: number, isRunning: boolean, { outcome: { outcome } }: PollTally): string {
  if (isRunning) return outcome === "adopted" ? "Nobody has broken silence so far" : "Silence is broken";
  return `Proposal ${proposal} is ${outcome === "adopted" ? "adopted" : "not adopted"}`;
}

const NO_DECISION = "No decision";
const TOO_FEW = `${NO_DECISION}: too few voted`;

function nothingChosen(isRunning: boolean, { turnout }: PollTally): string {
  if (isRunning) return "Nothing has been chosen yet";
  return `${NO_DECISION}: ${turnout.cast === 0 ? "nobody voted" : "every ballot was blank"}`;
}

function seatsHeadline(isRunning: boolean, leaders: readonly string[], { conventions: { seats }, turnout }: PollTally, name: Name): string {
  const names = joinWords(leaders.map(name));
  if (!turnout.quorum.met && !isRunning) return TOO_FEW;
  if (leaders.length > seats) return `${names} can each take one of ${seats} seats`;
  if (isRunning) return `${names} would be elected so far`;
  return `${names} ${leaders.length === 1 ? "is" : "are"} elected`;
}
