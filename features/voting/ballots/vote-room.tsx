"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { MyPollView } from "@/contracts/voting/polls";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { askAgain } from "../../shell/polls/ask-again";
import { RoomHeader } from "../../shell/room-header";
import { PollSection } from "./poll-section";

/** Every poll of the debate, those that can be voted in first. */
export function VoteRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: polls } = useSuspenseQuery(trpc.polls.list.queryOptions({ debate: slug }, { refetchInterval: askAgain }));
  const looks = looksOf(debate.options);
  return (
    <div className="flex flex-col gap-10">
      <RoomHeader title="Vote" lead={leadOf(polls)} />
      {polls.length === 0 ? (
        <EmptyState title="This debate has no ballots">
          Its scenario asks nobody to vote. What the delegations want is in Positions, and why is on the Floor.
        </EmptyState>
      ) : (
        ORDER.flatMap((status) => polls.filter((poll) => poll.status === status)).map((poll) => (
          <PollSection key={poll.key} debate={debate} poll={poll} looks={looks} />
        ))
      )}
    </div>
  );
}

const ORDER = ["open", "waiting", "closed"] as const satisfies readonly MyPollView["status"][];

function leadOf(polls: readonly MyPollView[]): string | null {
  const open = polls.filter(({ status }) => status === "open");
  const missing = open.flatMap(({ mine }) => mine).filter(({ refusal, hasVoted }) => refusal === null && !hasVoted);
  if (missing.length > 0) return missing.length === 1 ? "A ballot is waiting for you." : `${missing.length} ballots are waiting for you.`;
  if (open.some(({ mine }) => mine.some(({ cast }) => cast))) return "Your ballot is cast. You can change it until voting ends.";
  if (open.some(({ mine }) => mine.some(({ hasVoted }) => hasVoted))) return "You have voted.";
  if (open.length > 0) return "Voting is open.";
  return polls.some(({ status }) => status === "waiting")
    ? "Nothing is being voted on now."
    : polls.length > 0
      ? "All votes are counted."
      : null;
}
