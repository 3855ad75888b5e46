"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import type { ClaimView } from "@/contracts/argument/floor";
import { countGraphemes } from "@/lib/graphemes";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { MAX_CLAIM } from "../composer/draft";
import { useFloor } from "../floor/floor-context";
import { useRefreshFloor } from "../use-changes";
import { useKeptText } from "./use-kept-text";

/** Rewords a claim in its place, over the wording it was opened with. */
export function ClaimEditor({ claim, onClose }: { readonly claim: ClaimView; readonly onClose: () => void }) {
  const id = useId();
  const trpc = useTRPC();
  const toast = useToast();
  const { slug } = useFloor();
  const refresh = useRefreshFloor();
  const [kept, keep, forget] = useKeptText(`claim:${claim.id}`, withRevision(claim.revision, claim.text));
  const { over, text } = partsOf(kept);
  const [isChecked, setIsChecked] = useState(false);
  const attempt = useRef({ content: "", key: "" });
  const edit = useMutation(
    trpc.floor.editClaim.mutationOptions({
      onSuccess: async () => {
        await refresh();
        forget();
        onClose();
        toast({ message: "Saved. The earlier wording stays in the history." });
      },
      onError: () => void refresh(),
    }),
  );
  const problem =
    text.trim() === "" ? "A claim needs words." : countGraphemes(text.trim()) > MAX_CLAIM ? `At most ${MAX_CLAIM} characters.` : null;
  const isOvertaken = claim.revision > over;

  function save(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (problem) return document.getElementById(`${id}-text`)?.focus();
    const content = `${over} ${text}`;
    if (attempt.current.content !== content) attempt.current = { content, key: newKey() };
    edit.mutate({ debate: slug, claimId: claim.id, text, over, idempotencyKey: attempt.current.key });
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3 border-l-4 border-accent bg-wash p-3">
      <TextArea
        id={`${id}-text`}
        label="Reword this claim"
        face="written"
        limit={MAX_CLAIM}
        value={text}
        error={isChecked ? problem : null}
        onChange={({ target }) => keep(withRevision(over, target.value))}
      />
      {isOvertaken ? (
        <Overtaken now={claim.text} onGoOn={() => keep(withRevision(claim.revision, text))} />
      ) : (
        <FormError message={edit.error ? sentenceOf(edit.error) : null} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={edit.isPending} refusal={isOvertaken ? "First look at the new wording." : null}>
          Save
        </Button>
        <Button
          onClick={() => {
            forget();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Somebody was quicker: their wording is looked at before it is written over. */
function Overtaken({ now, onGoOn }: { readonly now: string; readonly onGoOn: () => void }) {
  return (
    <div role="status" className="flex flex-col items-start gap-2 font-sans text-sm">
      <p>It was changed meanwhile. It now reads:</p>
      <blockquote dir="auto" className="border-l-2 border-edge pl-3 font-serif text-base">
        {now}
      </blockquote>
      <Button size="small" onClick={onGoOn}>
        Write mine over it
      </Button>
    </div>
  );
}

// The revision a draft was begun over is kept with it, so that after a reload it still cannot overwrite what nobody saw.
const withRevision = (over: number, text: string) => `${over}|${text}`;

function partsOf(kept: string): { readonly over: number; readonly text: string } {
  const at = kept.indexOf("|");
  return { over: Number(kept.slice(0, at)), text: kept.slice(at + 1) };
}
