"use client";

import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import type { ArgumentView } from "@/contracts/argument/floor";
import { pluralWord } from "@/lib/format";
import type { ClaimTask } from "../claims/claim-block";
import { placeOf, useHasDraft } from "../composer/kept-place";
import { useFloor } from "../floor/floor-context";
import { ArgumentMenu } from "../late";
import { Relevance } from "./relevance";
import { isOpen } from "./status";

type Props = {
  readonly argument: ArgumentView;
  readonly replies: { readonly count: number; readonly isOpen: boolean; readonly onToggle: () => void };
  readonly isReplying: boolean;
  readonly onReply: () => void;
  readonly onTask: (claimId: string, task: ClaimTask) => void;
};

/** The row under an argument: answer it, rate its step, see what is said about it, and the rest. */
export function ArgumentActions({ argument, replies, isReplying, onReply, onTask }: Props) {
  const { slug, debate, claims, refusals } = useFloor();
  const hasDraft = useHasDraft(placeOf(slug, argument.premises[0] ?? argument.id), isReplying);
  const isSomethingStanding = argument.premises.some((id) => isOpen(claims.get(id)));
  const moderates = debate.role === "facilitator" || debate.role === "owner";
  const mayFollow = debate.seat !== null && debate.refusals["floor:follow"] === undefined;
  const hasMenu =
    moderates || mayFollow || (refusals.write === null && (isSomethingStanding || (argument.isMine && argument.status === "visible")));
  const canReply = refusals.write === null && isSomethingStanding && isOpen(argument);
  return (
    <div className="-mx-3 flex flex-wrap items-center empty:hidden">
      {canReply ? (
        <Button size="small" variant="quiet" icon="reply" aria-expanded={isReplying} onClick={onReply}>
          {hasDraft ? "Continue reply" : "Reply"}
        </Button>
      ) : null}
      <Relevance argument={argument} />
      {replies.count > 0 ? (
        <Button
          size="small"
          variant="quiet"
          icon={replies.isOpen ? "chevron-down" : "chevron-right"}
          aria-expanded={replies.isOpen}
          onClick={replies.onToggle}
        >
          {replies.count} {pluralWord(replies.count, "reply", "replies")}
        </Button>
      ) : null}
      {hasMenu ? (
        <ArgumentMenu argument={argument} onTask={onTask}>
          {(want) => <IconButton icon="more" label="More about this argument" onClick={want} />}
        </ArgumentMenu>
      ) : null}
    </div>
  );
}
