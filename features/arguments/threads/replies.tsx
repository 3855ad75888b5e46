"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import { type ArgumentThread, type ClaimThread, threadUnderArgument, threadUnderClaim } from "@/domain/argumentation";
import { pluralWord } from "@/lib/format";
import { useFloor } from "./floor-context";

/** Draws one reply: given by whoever draws arguments, since a reply is one. */
type CardFor = (thread: ArgumentThread, standing: string) => ReactNode;
type Props = { readonly thread: ArgumentThread; readonly cardFor: CardFor; readonly isOpen: boolean };

/** What is said about an argument: for and against each of its claims, and against its step. */
export function Replies({ thread, cardFor, isOpen }: Props) {
  const cut = thread.premises.filter(({ elsewhere, deeper }) => elsewhere + deeper > 0);
  return (
    <>
      {isOpen && repliesTo(thread) > 0 ? (
        <ul className={classNames("flex flex-col gap-4", thread.depth < 4 && "ml-1 border-l border-line pl-3 sm:pl-4")}>
          {thread.premises.map((premise, index) => (
            <ClaimReplies
              key={premise.claim}
              thread={premise}
              cardFor={cardFor}
              about={thread.premises.length > 1 ? ` premise ${index + 1}` : ""}
            />
          ))}
          {thread.undercuts.map((undercut) => (
            <li key={undercut.argument}>{cardFor(undercut, "Undercuts the step")}</li>
          ))}
        </ul>
      ) : null}
      {cut.map(({ claim, elsewhere, deeper }) => (
        <CutReplies key={claim} of={{ claim }} count={elsewhere + deeper} cardFor={cardFor} />
      ))}
      {thread.deeper > 0 ? <CutReplies of={{ argument: thread.argument }} count={thread.deeper} cardFor={cardFor} /> : null}
    </>
  );
}

/** Direct replies, as many as the thread spells out. */
export function repliesTo({ premises, undercuts }: ArgumentThread): number {
  return undercuts.length + premises.reduce((sum, { support, attack }) => sum + support.length + attack.length, 0);
}

/** Replies that the thread left out: shown on demand, from here on. */
function CutReplies({
  of,
  count,
  cardFor,
}: {
  readonly of: { claim: string } | { argument: string };
  readonly count: number;
  readonly cardFor: CardFor;
}) {
  const { view } = useFloor();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="-ml-3">
      <Button
        size="small"
        variant="quiet"
        icon={isOpen ? "chevron-down" : "chevron-right"}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {count} more {pluralWord(count, "reply", "replies")}
      </Button>
      {isOpen ? (
        <ul className="ml-4 flex flex-col gap-4 border-l border-line pl-3">
          {"claim" in of ? (
            <ClaimReplies thread={threadUnderClaim(view.arguments, of.claim)} cardFor={cardFor} about="" />
          ) : (
            threadUnderArgument(view.arguments, of.argument).map((undercut) => (
              <li key={undercut.argument}>{cardFor(undercut, "Undercuts the step")}</li>
            ))
          )}
        </ul>
      ) : null}
    </div>
  );
}

function ClaimReplies({ thread, cardFor, about }: { readonly thread: ClaimThread; readonly cardFor: CardFor; readonly about: string }) {
  return (
    <>
      {thread.attack.map((reply) => (
        <li key={reply.argument}>{cardFor(reply, `Attacks${about}`)}</li>
      ))}
      {thread.support.map((reply) => (
        <li key={reply.argument}>{cardFor(reply, `Supports${about}`)}</li>
      ))}
    </>
  );
}
