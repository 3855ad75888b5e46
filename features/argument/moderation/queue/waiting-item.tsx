"use client";

import { useState } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { Badge } from "@/components/ui/marks/badge";
import type { QueueItem } from "@/contracts/argument/moderation";
import { ReasonDialog } from "../../../shell/moderation/reason-dialog";
import { useDecisions } from "../../../shell/moderation/use-decisions";
import { ThingWords } from "../thing-words";

type Props = {
  readonly debate: string;
  readonly item: QueueItem;
  readonly now: string;
  readonly onDone: () => void;
};

/** One thing that waits: what it says, why it waits, and to approve it in one press or hide it in two. */
export function WaitingItem({ debate, item, now, onDone }: Props) {
  const { decide, isBusy } = useDecisions(debate);
  const [asked, setAsked] = useState<"hide" | "hold" | null>(null);
  const { thing, why, decision } = item;
  const isSeen = thing.status === "visible";
  return (
    <article className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2 font-sans text-sm">
        <Badge tone="strong">{WHY[why]}</Badge>
        <span className="text-muted">{isSeen ? "On the floor; others were not told." : "Nobody else reads it."}</span>
      </p>
      <ThingWords thing={thing} now={now} />
      {decision ? (
        <p className="font-sans text-sm text-muted">
          Held by {decision.by ?? "a moderator"}: {decision.reason}
          {decision.note ? `. “${decision.note}”` : ""}
        </p>
      ) : null}
      <Cluster gap={2}>
        <Button icon="check" busy={isBusy} onClick={() => decide("approve", thing, {}, onDone)}>
          Approve
        </Button>
        <Button icon="eye-off" aria-haspopup="dialog" onClick={() => setAsked("hide")}>
          Hide
        </Button>
        {isSeen ? (
          <Button variant="quiet" icon="pause" aria-haspopup="dialog" onClick={() => setAsked("hold")}>
            Hold
          </Button>
        ) : null}
      </Cluster>
      <ReasonDialog
        debate={debate}
        about={asked && thing.id}
        title={asked && `${asked === "hide" ? "Hide" : "Hold"} this ${thing.kind}`}
        onClose={() => setAsked(null)}
        onChoose={(reason, note) => asked && decide(asked, thing, { reason, note }, asked === "hide" ? onDone : undefined)}
      />
    </article>
  );
}

const WHY = { new: "New", reworded: "Reworded", held: "On hold" } as const satisfies Record<QueueItem["why"], string>;
