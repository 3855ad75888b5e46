"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Badge } from "@/components/ui/marks/badge";
import type { ArgumentView } from "@/contracts/floor";
import type { ArgumentThread } from "@/domain/argumentation";
import { ArgumentActions } from "./argument-actions";
import { bringIntoView } from "./bring-into-view";
import { Byline } from "./byline";
import { ClaimBlock, type ClaimTask } from "./claims/claim-block";
import { useFloor } from "./floor-context";
import { ReplyComposer } from "./late";
import { Replies, repliesTo } from "./replies";

type Props = {
  readonly thread: ArgumentThread;
  /** How it stands to what it is shown under, in words; null right under an option, where the heading says it. */
  readonly standing: string | null;
  readonly option: string;
};

/** One argument: who makes it, its claims, how they are rated, and what is said about it. */
export function ArgumentCard({ thread, standing, option }: Props) {
  const { arguments: all, isNew } = useFloor();
  const argument = all.get(thread.argument);
  const [task, setTask] = useState<{ readonly claim: string; readonly what: ClaimTask } | null>(null);
  const [isReplying, setReplying] = useState(false);
  const [isOpen, setOpen] = useState(thread.depth < 2);
  if (!argument) return null;
  return (
    <article
      data-argument={argument.id}
      tabIndex={-1}
      className={classNames("flex min-w-0 scroll-mt-24 flex-col gap-2", isNew(argument.id) && !argument.isMine && "changed")}
    >
      <CardHead argument={argument} standing={standing} />
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
        replies={{ count: repliesTo(thread), isOpen, onToggle: () => setOpen(!isOpen) }}
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
            bringIntoView(id);
          }}
        />
      ) : null}
      <Replies
        thread={thread}
        isOpen={isOpen}
        cardFor={(reply, stands) => <ArgumentCard thread={reply} standing={stands} option={option} />}
      />
    </article>
  );
}

function CardHead({ argument, standing }: { readonly argument: ArgumentView; readonly standing: string | null }) {
  return (
    <header className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {standing ? <Badge tone={standing.startsWith("Supports") ? "neutral" : "strong"}>{standing}</Badge> : null}
      {argument.status === "withdrawn" ? <Badge>Argument withdrawn</Badge> : null}
      <Byline author={argument.author} delegation={argument.delegation} at={argument.at} />
    </header>
  );
}
