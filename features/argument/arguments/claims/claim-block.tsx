"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { linkClass } from "@/components/ui/text/text-link";
import type { ClaimView } from "@/contracts/argument/floor";
import { plural } from "@/lib/format";
import { Sealed, StatusBadges } from "../cards/status";
import { StrengthMark } from "../cards/strength-mark";
import { useFloor } from "../floor/floor-context";
import { CiteForm, ClaimEditor, ClaimHistory, MergedWordings } from "../late";
import { CriteriaTags } from "../tags/criteria-tags";
import { Citations } from "./citations";
import { ClaimRating } from "./claim-rating";

export type ClaimTask = "edit" | "cite" | null;

type Props = {
  readonly id: string;
  /** The word between this premise and the one before. */
  readonly joint: string | null;
  /** Smaller where it answers something. */
  readonly isReply: boolean;
  /** Its argument was withdrawn. */
  readonly isMuted: boolean;
  readonly task: ClaimTask;
  readonly onTask: (task: ClaimTask) => void;
};

/** A claim's words, what it rests on, and how people rate it. */
export function ClaimBlock({ id, joint, isReply, isMuted, task, onTask }: Props) {
  const claim = useFloor().claims.get(id);
  if (!claim) return null;
  if (task === "edit") return <ClaimEditor claim={claim} onClose={() => onTask(null)} />;
  const isWithdrawn = claim.status === "withdrawn";
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {joint ? <p className="font-sans text-sm font-semibold text-muted">{joint}</p> : null}
      <Sealed thing={claim} what="claim" />
      <p
        dir="auto"
        className={classNames(
          "measure font-serif wrap-anywhere empty:hidden",
          isReply ? "text-base" : "text-lg leading-7",
          (isWithdrawn || isMuted) && "text-muted line-through",
        )}
      >
        {claim.text}
      </p>
      <CriteriaTags criteria={claim.criteria} />
      <ClaimFacts claim={claim} />
      <Citations claim={claim} />
      {task === "cite" ? <CiteForm claim={claim} onClose={() => onTask(null)} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 empty:hidden">
        <ClaimRating claim={claim} />
        <StrengthMark kind="claim" thing={claim} />
      </div>
    </div>
  );
}

/** What became of it, and that it was reworded. */
function ClaimFacts({ claim }: { readonly claim: ClaimView }) {
  // Null until it is first opened; from then on the dialog stays, so that closing it gives the focus back.
  const [isHistoryOpen, setHistoryOpen] = useState<boolean | null>(null);
  if (claim.status === "visible" && !claim.isLocked && claim.revision === 1 && claim.merged === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 font-sans text-sm text-muted">
      <StatusBadges thing={claim} what="Claim" />
      {claim.revision > 1 ? (
        <>
          <button type="button" className={classNames(linkClass, "min-h-6 pointer-coarse:min-h-11")} onClick={() => setHistoryOpen(true)}>
            {claim.revision === 2 ? "Edited once" : `Edited ${claim.revision - 1} times`}
          </button>
          {isHistoryOpen === null ? null : <ClaimHistory claimId={claim.id} open={isHistoryOpen} onClose={() => setHistoryOpen(false)} />}
        </>
      ) : null}
      {claim.merged > 0 ? <Merged claim={claim} /> : null}
    </div>
  );
}

/** That other claims were merged into it. */
function Merged({ claim: { id, merged } }: { readonly claim: ClaimView }) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <button type="button" className={classNames(linkClass, "min-h-6 pointer-coarse:min-h-11")} onClick={() => setOpen(true)}>
        {`Same as ${plural(merged, "other claim")}`}
      </button>
      {isOpen === null ? null : <MergedWordings claimId={id} open={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}
