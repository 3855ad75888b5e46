"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import type { Thread } from "@/domain/argumentation";
import { pluralWord } from "@/lib/format";
import { FloorPart } from "../floor/floor-context";
import { ReadOnButton } from "./read-on-button";
import { useAtOnce } from "./use-at-once";
import { type ReadingOn, useReadingOn } from "./use-reading-on";

/** Draws one reply: given by whoever draws arguments, since a reply is one. */
type CardFor = (thread: Thread) => ReactNode;
type Props = {
  readonly thread: Thread;
  readonly option: string;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly cardFor: CardFor;
};

/** What is said about an argument: for and against each of its claims, and against its step. */
export function Replies({ thread, option, depth, isOpen, cardFor }: Props) {
  return (
    <>
      {isOpen && thread.direct > 0 ? <OpenReplies thread={thread} option={option} depth={depth} cardFor={cardFor} /> : null}
      {thread.elsewhere.map(({ claim, count }) => (
        <RepliesElsewhere key={claim} option={option} claim={claim} count={count} cardFor={cardFor} />
      ))}
    </>
  );
}

function OpenReplies({ thread, option, depth, cardFor }: Omit<Props, "isOpen">) {
  const { argument, replies, next, direct, left } = thread;
  const reading = useReadingOn({ option, to: { argument } }, { threads: replies, next });
  // Whoever opened it has asked already.
  useAtOnce(replies.length === 0 ? reading : null);
  const missing = direct - reading.rows.length;
  const count = reading.rows.length === replies.length ? left : missing;
  return (
    <div className={classNames("flex flex-col gap-3", depth < 4 && "ml-1 border-l border-line pl-3 sm:pl-4")}>
      <RowsOf reading={reading} count={direct} cardFor={cardFor} />
      {missing > 0 && reading.more ? (
        <ReadOnButton reading={reading} label={`${count} more ${pluralWord(count, "reply", "replies")}`} onPress={reading.more} />
      ) : null}
    </div>
  );
}

/** Replies that stand where the claim is first used under this option: shown here on demand, too. */
function RepliesElsewhere({
  option,
  claim,
  count,
  cardFor,
}: Pick<Props, "option" | "cardFor"> & { readonly claim: string; readonly count: number }) {
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
      {isOpen ? <OpenElsewhere option={option} claim={claim} count={count} cardFor={cardFor} /> : null}
    </div>
  );
}

const NOTHING_YET = { threads: [], next: "" } as const;

function OpenElsewhere({
  option,
  claim,
  count,
  cardFor,
}: Pick<Props, "option" | "cardFor"> & { readonly claim: string; readonly count: number }) {
  const reading = useReadingOn({ option, to: { claim } }, NOTHING_YET);
  useAtOnce(reading);
  const missing = count - reading.rows.length;
  return (
    <div className="ml-4 flex flex-col gap-3 border-l border-line pl-3">
      <RowsOf reading={reading} count={count} cardFor={cardFor} />
      {missing > 0 && reading.more ? (
        <ReadOnButton reading={reading} label={`${missing} more ${pluralWord(missing, "reply", "replies")}`} onPress={reading.more} />
      ) : null}
    </div>
  );
}

function RowsOf({ reading, count, cardFor }: { readonly reading: ReadingOn; readonly count: number; readonly cardFor: CardFor }) {
  if (reading.rows.length === 0) return null;
  const isPart = reading.rows.length < count;
  return (
    <ul className="flex flex-col gap-4">
      {reading.rows.map(({ thread, things }, index) => (
        <li key={thread.argument} {...(isPart ? { "aria-setsize": count, "aria-posinset": index + 1 } : {})}>
          <FloorPart things={things}>{cardFor(thread)}</FloorPart>
        </li>
      ))}
    </ul>
  );
}
