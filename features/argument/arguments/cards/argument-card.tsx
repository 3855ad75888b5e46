"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Badge } from "@/components/ui/marks/badge";
import type { ArgumentView } from "@/contracts/argument/floor";
import type { Thread } from "@/domain/argumentation";
import { ClaimBlock, type ClaimTask } from "../claims/claim-block";
import { useFloor } from "../floor/floor-context";
import { ReplyComposer } from "../late";
import { Replies } from "../threads/replies";
import { standingOf } from "../words";
import { ArgumentActions } from "./argument-actions";
import { Byline } from "./byline";
import { Sealed, StatusBadges } from "./status";
import { StrengthMark } from "./strength-mark";

type Props = {
  readonly thread: Thread;
  /** What it is shown under; null right under an option, where the heading says it. */
  readonly answered: ArgumentView | null;
  readonly option: string;
  readonly depth: number;
  /** Down to which depth replies are shown from the start. */
  readonly openTo?: number;
};

/** One argument: who makes it, its claims, how they are rated, and what is said about it. */
export function ArgumentCard({ thread, answered, option, depth, openTo = 2 }: Props) {
  const { arguments: all, isNew, finding } = useFloor();
  const argument = all.get(thread.argument);
  const [task, setTask] = useState<{ readonly claim: string; readonly what: ClaimTask } | null>(null);
  const [isReplying, setReplying] = useState(false);
  const [isOpen, setOpen] = useState(depth < openTo && (thread.replies.length > 0 || thread.direct === 0));
  if (!argument) return null;
  const standing = standingOf(thread, argument, answered);
  return (
    <article
      data-argument={argument.id}
      tabIndex={-1}
      className={classNames("flex min-w-0 scroll-mt-24 flex-col gap-2", isNew(argument) && !argument.isMine && "changed")}
    >
      <CardHead argument={argument} standing={standing} />
      <Sealed thing={argument} what="argument" />
      {argument.premises.map((id, index) => (
        <ClaimBlock
          key={id}
          id={id}
          joint={index > 0 ? "and" : null}
          isReply={standing !== null}
          isMuted={argument.status === "withdrawn"}
          task={task?.claim === id ? task.what : null}
          onTask={(what) => setTask(what && { claim: id, what })}
        />
      ))}
      {argument.note ? <p className="measure font-sans text-sm text-muted">{argument.note}</p> : null}
      <ArgumentActions
        argument={argument}
        replies={{ count: thread.direct, isOpen, onToggle: () => setOpen(!isOpen) }}
        isReplying={isReplying}
        onReply={() => setReplying(!isReplying)}
        onTask={(claim, what) => setTask({ claim, what })}
      />
      {isReplying ? (
        <ReplyComposer
          argument={argument}
          option={option}
          onClose={() => setReplying(false)}
          onAdded={(id) => {
            setReplying(false);
            setOpen(true);
            finding.reveal(id);
          }}
        />
      ) : null}
      <Replies
        thread={thread}
        option={option}
        depth={depth}
        isOpen={isOpen}
        cardFor={(reply) => <ArgumentCard thread={reply} answered={argument} option={option} depth={depth + 1} openTo={openTo} />}
      />
    </article>
  );
}

function CardHead({ argument, standing }: { readonly argument: ArgumentView; readonly standing: string | null }) {
  return (
    <header className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {standing ? <Badge tone={standing.startsWith("Supports") ? "neutral" : "strong"}>{standing}</Badge> : null}
      <StatusBadges thing={argument} what="Argument" />
      <Byline {...argument} />
      <StrengthMark kind="argument" thing={argument} />
    </header>
  );
}
