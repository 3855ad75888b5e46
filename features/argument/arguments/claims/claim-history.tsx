"use client";

import { useQuery } from "@tanstack/react-query";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { WordChanges } from "@/components/ui/text/word-changes";
import { Time } from "@/components/ui/time/time";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useFloor } from "../floor/floor-context";

type Props = { readonly claimId: string; readonly open: boolean; readonly onClose: () => void };

/** Every wording a claim has had. */
export function ClaimHistory({ claimId, open, onClose }: Props) {
  const trpc = useTRPC();
  const { slug } = useFloor();
  const { data, error } = useQuery(trpc.floor.claimHistory.queryOptions({ debate: slug, claimId }, { enabled: open, staleTime: 0 }));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="How this claim was worded"
      description="Newest first. Ratings and replies may be about an earlier wording."
    >
      <FormError title="The history did not load" message={error ? sentenceOf(error) : null} />
      {data ? (
        <ol className="divide-y divide-line border-y border-line">
          {data.map(({ revision, text, changes, editedBy, at }) => (
            <li key={revision} className="flex flex-col gap-1 py-3">
              <p className="font-sans text-sm text-muted">
                Wording {revision}
                {editedBy ? `, by ${editedBy}` : revision === 1 ? ", prepared with the scenario" : ""}
                {editedBy ? ", " : null}
                {editedBy ? <Time iso={at} show="both" /> : null}
              </p>
              <p dir="auto" className="font-serif text-base wrap-anywhere">
                {changes ? <WordChanges parts={changes} /> : text}
              </p>
            </li>
          ))}
        </ol>
      ) : error ? null : (
        <SkeletonText lines={4} />
      )}
    </Dialog>
  );
}
