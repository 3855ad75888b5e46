"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { TextLink } from "@/components/ui/text/text-link";
import type { MatrixRowView } from "@/contracts/argument/matrix";
import type { ConsistencyValue } from "@/domain/argumentation";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import type { OptionLooks } from "../../../shell/option-looks";
import { RatingScale } from "./rating-scale";

type Props = {
  readonly debate: string;
  readonly row: MatrixRowView;
  readonly options: readonly string[];
  readonly looks: OptionLooks;
  readonly onClose: () => void;
};
type Change = { readonly option: string; readonly value: ConsistencyValue | null };

/** One piece of evidence across all options: where options differ is what makes evidence telling, so they are rated side by side. */
export function RatingDialog({ debate, row, options, looks, onClose }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, ConsistencyValue | null>>>({});
  const before = (option: string) => row.cells[options.indexOf(option)]!.mine;
  const now = (option: string) => (option in chosen ? chosen[option]! : before(option));
  const changes = options.filter((option) => now(option) !== before(option)).map((option): Change => ({ option, value: now(option) }));
  const saving = useSaving(debate, row.claim, onClose);
  const actions = (
    <>
      <Button variant="primary" busy={saving.isPending} disabled={changes.length === 0} onClick={() => saving.mutate(changes)}>
        {changes.length === 0 ? "Save" : `Save ${plural(changes.length, "rating")}`}
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title="How does this evidence sit with each option?"
      description="Suppose the option were right: would you expect this evidence? Leave out what you cannot judge."
      actions={actions}
    >
      <blockquote dir="auto" className="measure border-l-2 border-edge pl-4 font-serif text-lg leading-7 wrap-anywhere">
        {row.text}
      </blockquote>
      <p className="font-sans text-sm">
        <TextLink href={`/debates/${debate}?claim=${row.claim}`} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
          See where it is used on the floor
        </TextLink>
      </p>
      <div className="flex flex-col gap-4">
        {options.map((option) => (
          <RatingScale
            key={option}
            look={looks(option)}
            value={now(option)}
            onChange={(value) => setChosen({ ...chosen, [option]: value })}
          />
        ))}
      </div>
      <FormError message={saving.error ? sentenceOf(saving.error) : null} />
    </Dialog>
  );
}

/** One rating after the other; what was saved before one is refused stays saved. */
function useSaving(debate: string, claimId: string, onSaved: () => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (changes: readonly Change[]) => {
      for (const change of changes) await client.matrix.rate.mutate({ debate, claimId, ...change, idempotencyKey: newKey() });
    },
    onSuccess: onSaved,
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.matrix.pathKey() }),
  });
}
