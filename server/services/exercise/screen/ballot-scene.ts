import type { CountedView, Scene } from "@/contracts/exercise/screen";
import type { DebateScope } from "@/server/data/scope";
import { listPolls, type PollRow } from "@/server/data/voting/polls/polls";
import { resultsOf } from "../../voting/polls/results-of";
import { pollView } from "../../voting/polls/views";

/** While ballots are open how many were cast, and nothing of what they say; afterwards the count. Null where nothing was voted on. */
export async function ballotScene(scope: DebateScope, pollOfPhase: string | null): Promise<Scene | null> {
  const polls = await listPolls(scope);
  const open = polls.map(pollView).filter(({ status }) => status === "open");
  if (open.length > 0)
    return {
      kind: "voting",
      polls: open.map(({ key, title, question, turnout, turnoutRefusal, proposal, deadline, heldMs }) => ({
        key,
        title,
        question,
        turnout,
        turnoutRefusal,
        proposal,
        deadline,
        heldMs,
      })),
    };
  const closed = polls.filter((poll) => poll.key === pollOfPhase && isCounted(poll));
  return closed.length > 0 ? counted(scope, closed) : null;
}

/** The count of the final ballot, or of the last one that was closed; null where there is none. */
export async function lastCounts(scope: DebateScope): Promise<Scene | null> {
  const closed = (await listPolls(scope)).filter((poll) => isCounted(poll) && poll.role !== "imported");
  const final = closed.filter(({ role }) => role === "final");
  const latest = (final.length > 0 ? final : closed).toSorted((a, b) => b.closed_at!.getTime() - a.closed_at!.getTime())[0];
  return latest ? counted(scope, [latest]) : null;
}

const isCounted = ({ closed_at, uncounted }: PollRow): boolean => closed_at !== null && !uncounted;

async function counted(scope: DebateScope, polls: readonly PollRow[]): Promise<Scene> {
  return { kind: "results", results: await Promise.all(polls.map(({ key }) => countedPoll(scope, key))) };
}

async function countedPoll(scope: DebateScope, key: string): Promise<CountedView> {
  const { poll, counts, together } = (await resultsOf(scope, key)).view;
  const brief = counts.map((count) => ({
    ...count,
    byDelegation: [],
    tally: { ...count.tally, pairwise: null, results: count.tally.results.slice(0, 1).map((result) => ({ ...result, steps: [] })) },
  }));
  return { poll, counts: brief, together };
}
