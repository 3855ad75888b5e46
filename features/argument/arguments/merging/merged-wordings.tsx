"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useFloor } from "../floor/floor-context";
import { useMerging } from "./use-merging";

type Props = { readonly claimId: string; readonly open: boolean; readonly onClose: () => void };

/** The claims that were merged into one, and for those who may the way to set them apart again. */
export function MergedWordings({ claimId, open, onClose }: Props) {
  const trpc = useTRPC();
  const { slug } = useFloor();
  const { separate, isSeparating, problem } = useMerging();
  const { data, error } = useQuery(trpc.floor.mergedClaims.queryOptions({ debate: slug, claimId }, { enabled: open, staleTime: 0 }));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Claims that say the same"
      description="These claims were merged into this one. What was said about them is read here."
    >
      <FormError title="The claims did not load" message={error ? sentenceOf(error) : null} />
      <FormError title="Not set apart" message={problem} />
      {data ? (
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {data.map(({ id, text, author, mayUnmerge }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
              <span className="min-w-0 flex-1 basis-56">
                <span dir="auto" className="block font-serif text-base wrap-anywhere">
                  {text}
                </span>
                <span className="block font-sans text-sm text-muted">{author ?? "Prepared with the scenario"}</span>
              </span>
              {mayUnmerge ? (
                <Button size="small" icon="undo" busy={isSeparating} onClick={() => separate({ claimId: id, intoId: claimId })}>
                  Set apart <span className="sr-only">{text}</span>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : error ? null : (
        <SkeletonText lines={3} />
      )}
      {data?.length === 0 ? <p className="font-sans text-base text-muted">No claim is merged here any more.</p> : null}
    </Dialog>
  );
}
