"use client";

import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { Badge } from "@/components/ui/marks/badge";
import { Popover } from "@/components/ui/overlays/popover";
import type { QueueItem } from "@/contracts/moderation";
import type { Reason } from "@/domain/moderation";
import { ReasonChoice } from "../../shell/moderation/reason-choice";
import { useDecisions } from "../../shell/moderation/use-decisions";
import { ThingWords } from "../thing-words";

type Props = {
  readonly debate: string;
  readonly item: QueueItem;
  readonly reasons: readonly Reason[];
  readonly now: string;
  readonly onDone: () => void;
};

/** One thing that waits: what it says, why it waits, and to approve it in one press or hide it in two. */
export function WaitingItem({ debate, item, reasons, now, onDone }: Props) {
  const { decide, isBusy } = useDecisions(debate);
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
        <Button variant="primary" icon="check" busy={isBusy} onClick={() => decide("approve", thing, {}, onDone)}>
          Approve
        </Button>
        <Popover label="Hide" icon="eye-off" closeOnPress className="w-96">
          <ReasonChoice
            legend={`Hide this ${thing.kind}`}
            reasons={reasons}
            onChoose={(reason, note) => decide("hide", thing, { reason, note }, onDone)}
          />
        </Popover>
        {isSeen ? (
          <Popover label="Hold" icon="pause" variant="quiet" closeOnPress className="w-96">
            <ReasonChoice
              legend={`Hold this ${thing.kind}`}
              reasons={reasons}
              onChoose={(reason, note) => decide("hold", thing, { reason, note })}
            />
          </Popover>
        ) : null}
      </Cluster>
    </article>
  );
}

const WHY = { new: "New", reworded: "Reworded", held: "On hold" } as const satisfies Record<QueueItem["why"], string>;
