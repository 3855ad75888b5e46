import { cache } from "react";
import type { PollView } from "@/contracts/polls";
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

/** The one counted last, else the one being voted on, else the first. */
export const pollToShow = (polls: readonly PollView[]): PollView | undefined =>
  polls.findLast(({ status }) => status === "closed") ?? polls.find(({ status }) => status === "open") ?? polls[0];
