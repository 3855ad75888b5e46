import { cache } from "react";
import type { PollView } from "@/contracts/voting/polls";
import { orElsewhere, readDebate } from "@/server/rsc";

export const readPolls = cache((debate: string) => orElsewhere((caller) => caller.polls.list({ debate })));

/** What the results of a poll are shown with. */
export async function readResults(slug: string, poll: string) {
  const [debate, polls, results] = await Promise.all([
    readDebate(slug),
    readPolls(slug),
    orElsewhere((caller) => caller.polls.results({ debate: slug, poll })),
  ]);
  return { debate, polls, results };
}

/** What stands under the result of a final ballot that is counted: what persuaded, and the room out of its roles. Null for other polls. */
export async function readBeside({ debate, results: { poll } }: Awaited<ReturnType<typeof readResults>>) {
  if (poll.role !== "final" || poll.status !== "closed") return null;
  const asked = { debate: debate.slug };
  const [persuasion, gap] = await Promise.all([
    orElsewhere((caller) => caller.polls.persuasion(asked)),
    orElsewhere((caller) => caller.polls.gap(asked)),
  ]);
  return { debate, persuasion, gap };
}

/** The one counted last, else the one being voted on, else the first. */
export const pollToShow = (polls: readonly PollView[]): PollView | undefined =>
  polls.findLast(({ status }) => status === "closed") ?? polls.find(({ status }) => status === "open") ?? polls[0];
