"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { ClaimView } from "@/contracts/argument/floor";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../../shell/kept/kept-note";
import { CitationFields } from "../composer/citation-fields";
import { type DraftCitation, newCitation } from "../composer/draft";
import { useFloor } from "../floor/floor-context";
import { useRefreshFloor } from "../use-changes";

/** Cites a source for a claim that stands already, whoever made it. */
export function CiteForm({ claim, onClose }: { readonly claim: ClaimView; readonly onClose: () => void }) {
  const id = useId();
  const client = useTRPCClient();
  const place = `cite:${claim.id}`;
  const { slug } = useFloor();
  const refresh = useRefreshFloor();
  const { value: draft, set: setDraft, forget, isFromBefore } = useKept(place, newCitation("citation"));
  const [isChecked, setIsChecked] = useState(false);
  const cite = useAct(
    ({ citation }: { readonly citation: Omit<DraftCitation, "key"> }, keyed) =>
      client.evidence.addCitation.mutate({ debate: slug, claimId: claim.id, citation, ...keyed }),
    async () => {
      forget();
      await refresh();
      onClose();
    },
    place,
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    const { key, ...citation } = draft;
    if (citation.sourceId === "") return document.getElementById(`${id}-source`)?.focus();
    cite.act({ citation });
  }

  return (
    <div className="flex flex-col gap-3 border-l-4 border-accent bg-wash p-3">
      <form id={`${id}-form`} noValidate onSubmit={submit} className="contents" />
      <CitationFields
        id={`${id}-source`}
        citation={draft}
        error={isChecked && draft.sourceId === "" ? "Choose the source." : undefined}
        onChange={(next) => (next ? setDraft(next) : onClose())}
      />
      <KeptNote isFromBefore={isFromBefore} onDiscard={forget} />
      <FormError title="Not cited" message={cite.problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" form={`${id}-form`} variant="primary" busy={cite.isBusy}>
          Cite
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
