"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { ClaimView } from "@/contracts/floor";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { CitationFields } from "../composer/citation-fields";
import { newCitation } from "../composer/draft";
import { useFloor } from "../floor-context";
import { useRefreshFloor } from "../use-changes";

/** Cites a source for a claim that stands already, whoever made it. */
export function CiteForm({ claim, onClose }: { readonly claim: ClaimView; readonly onClose: () => void }) {
  const id = useId();
  const trpc = useTRPC();
  const { slug } = useFloor();
  const refresh = useRefreshFloor();
  const [draft, setDraft] = useState(() => newCitation("citation"));
  const [isChecked, setIsChecked] = useState(false);
  const attempt = useRef({ content: "", key: "" });
  const cite = useMutation(
    trpc.evidence.addCitation.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    const { key, ...citation } = draft;
    if (citation.sourceId === "") return document.getElementById(`${id}-source`)?.focus();
    const content = JSON.stringify(citation);
    if (attempt.current.content !== content) attempt.current = { content, key: newKey() };
    cite.mutate({ debate: slug, claimId: claim.id, citation, idempotencyKey: attempt.current.key });
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
      <FormError title="Not cited" message={cite.error ? sentenceOf(cite.error) : null} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" form={`${id}-form`} variant="primary" busy={cite.isPending}>
          Cite
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
