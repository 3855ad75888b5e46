"use client";

import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { DebateView } from "@/contracts/debates/debates";
import type { InjectView } from "@/contracts/exercise/injects";
import { addresseesOf, KIND_WORDS, releaseWords } from "../inject-words";
import { useInjects } from "./use-injects";

type Props = { readonly debate: DebateView; readonly inject: InjectView; readonly onEdit: (() => void) | null };

/** One that is ready: read it, rewrite it, release it. */
export function PreparedItem({ debate, inject, onEdit }: Props) {
  const toast = useToast();
  const { release } = useInjects(debate.slug, () => toast({ message: `“${inject.title}” is released.` }));
  const refusal = debate.status === "open" ? null : debate.status === "draft" ? "Open the room first." : "This debate is closed.";
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-serif text-lg font-semibold">
          {inject.title}
          <Badge>{KIND_WORDS[inject.kind]}</Badge>
        </h3>
        <p className="font-sans text-sm text-muted">
          {addresseesOf(inject, debate.delegations)}. {releaseWords(inject, debate.phases)}.
          {inject.requiredResponse
            ? ` An answer is asked for${inject.responseMinutes ? ` within ${inject.responseMinutes} min` : ""}.`
            : ""}
        </p>
        <Disclosure
          summary={
            <>
              Read it<VisuallyHidden> “{inject.title}”</VisuallyHidden>
            </>
          }
        >
          <p className="written measure whitespace-pre-line">{inject.text}</p>
          {inject.requiredResponse ? <p className="mt-2 font-sans text-base">Asked: {inject.requiredResponse}</p> : null}
        </Disclosure>
      </div>
      <div className="flex flex-col items-start gap-2 md:items-end">
        <Cluster gap={2} className="items-start">
          <Button busy={release.isBusy} refusal={refusal} onClick={() => release.act({ injectId: inject.injectId })}>
            Release now<VisuallyHidden> “{inject.title}”</VisuallyHidden>
          </Button>
          {onEdit ? (
            <Button variant="quiet" icon="edit" onClick={onEdit}>
              Edit<VisuallyHidden> “{inject.title}”</VisuallyHidden>
            </Button>
          ) : null}
        </Cluster>
        <FormError title="Not released" message={release.problem} />
      </div>
    </div>
  );
}
