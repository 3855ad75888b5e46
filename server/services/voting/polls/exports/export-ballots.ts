import { setImmediate } from "node:timers/promises";
import type { BallotExportView, Capacity } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { BALLOT_FORMAT_IDS, BallotFileProblem, type BallotFormatId, type BallotSet, ballotFormat, writeBallots } from "@/formats/ballots";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPolls, type PollRow } from "@/server/data/voting/polls/polls";
import { capacitiesOf } from "../terms";
import { ballotSetOf } from "./ballot-set";

export type BallotFile = { readonly name: string; readonly text: string };

/** The ballots of a closed poll in a format that can carry them; one electorate a file. */
export async function exportBallots(
  scope: DebateScope,
  pollKey: string,
  format: BallotFormatId,
  wanted: string | null,
): Promise<BallotFile> {
  const poll = await findClosed(scope, pollKey);
  if (!poll) throw new DomainError("wrong-phase", "Ballots can be taken away once they are counted.");
  const electorate = capacitiesOf(poll).find((capacity) => wanted === null || capacity === wanted);
  if (!electorate) throw new DomainError("not-found", "These electors did not vote in this poll.");
  const set = await ballotSetOf(poll, electorate, await optionLabels("now", scope.debate.id));
  const of = poll.electorate === "both" ? `-${electorate}` : "";
  try {
    return { name: `${scope.debate.slug}-${poll.key}${of}.${format}`, text: writeBallots(set, format).text };
  } catch (error) {
    if (error instanceof BallotFileProblem) throw new DomainError("conflict", error.message);
    throw error;
  }
}

/**
 * Every format, with what would be lost in it or why it cannot carry these ballots; none before the poll is closed. A closed
 * poll's ballots never change, so this is found once.
 */
export async function listBallotExports(scope: DebateScope, pollKey: string): Promise<readonly BallotExportView[]> {
  const poll = await findClosed(scope, pollKey);
  if (!poll) return [];
  const known = found.get(poll.round_id);
  if (known) return known;
  const labels = await optionLabels("now", scope.debate.id);
  const views: BallotExportView[] = [];
  for (const electorate of capacitiesOf(poll)) {
    const set = await ballotSetOf(poll, electorate, labels);
    for (const format of BALLOT_FORMAT_IDS) {
      views.push({
        electorate,
        format,
        label: ballotFormat(format).label,
        href: hrefOf(scope, poll, electorate, format),
        ...judged(set, format),
      });
      // Writing a large poll takes a while; others are answered in between.
      await setImmediate();
    }
  }
  found.set(poll.round_id, views);
  if (found.size > KEPT) found.delete(found.keys().next().value!);
  return views;
}

const KEPT = 200;
const found = new Map<string, readonly BallotExportView[]>();

type ClosedPoll = PollRow & { readonly round_id: string };

/** A poll that is counted, or null while it is not. */
async function findClosed(scope: DebateScope, key: string): Promise<ClosedPoll | null> {
  const poll = (await listPolls(scope)).find((one) => one.key === key);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  return poll.round_id && poll.closed_at && !poll.uncounted ? { ...poll, round_id: poll.round_id } : null;
}

function hrefOf({ debate }: DebateScope, poll: PollRow, electorate: Capacity, format: BallotFormatId): string {
  const of = poll.electorate === "both" ? `?electorate=${electorate}` : "";
  return `/debates/${debate.slug}/export/${poll.key}.${format}${of}`;
}

function judged(set: BallotSet, format: BallotFormatId): Pick<BallotExportView, "refusal" | "losses"> {
  try {
    return { refusal: null, losses: writeBallots(set, format).losses };
  } catch (error) {
    if (error instanceof BallotFileProblem) return { refusal: error.message, losses: [] };
    throw error;
  }
}
