import type { ReplayTally } from "@/contracts/exercise/debrief";
import type { DebateScope } from "@/server/data/scope";
import { listPolls } from "@/server/data/voting/polls/polls";
import { resultsOf } from "../../voting/polls/results-of";

/** The counts of the polls that are closed by now, each as its deciding method made it. */
export async function talliesOf(scope: DebateScope): Promise<readonly ReplayTally[]> {
  const closed = (await listPolls(scope)).filter(({ closed_at, imported_from }) => closed_at !== null && imported_from === null);
  const results = await Promise.all(closed.map(({ key }) => resultsOf(scope, key)));
  return results.flatMap(({ view: { poll, refusal, counts } }) =>
    refusal
      ? []
      : counts.map(({ electorate, tally }) => ({
          poll: poll.key,
          title: poll.title,
          electorate,
          ballots: tally.turnout.cast,
          rows: (tally.results[0]?.figures ?? []).map(({ option, support }) => ({ option, support: support.value })),
          says: tally.outcome.reason,
        })),
  );
}
