"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { MergePreview } from "@/contracts/argument/claims";
import type { ClaimView } from "@/contracts/argument/floor";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useFloor } from "../floor/floor-context";
import { ClaimSearch } from "../suggestions/claim-search";
import { useMerging } from "./use-merging";

type Props = { readonly claim: ClaimView; readonly open: boolean; readonly onClose: () => void };

/** Says that a claim says the same as another: chooses that one, shows what moves there, merges. Undone from the message that follows. */
export function MergeDialog({ claim, open, onClose }: Props) {
  const [into, setInto] = useState<string | null>(null);
  const close = () => {
    setInto(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={into === null ? "Which claim says the same?" : "Merge these claims"}
      description={
        into === null
          ? "Choose the one that should stand. Its wording is what people read from then on."
          : "Nothing is lost: setting the claim apart again brings everything back."
      }
    >
      <blockquote dir="auto" className="border-l-2 border-edge pl-3 font-serif text-lg wrap-anywhere">
        {claim.text}
      </blockquote>
      {into === null ? (
        <ClaimSearch without={[claim.id]} like={claim.text} onPick={({ id }) => setInto(id)} />
      ) : (
        <Preview claimId={claim.id} intoId={into} onBack={() => setInto(null)} onDone={close} />
      )}
    </Dialog>
  );
}

type PreviewProps = { readonly claimId: string; readonly intoId: string; readonly onBack: () => void; readonly onDone: () => void };

function Preview({ claimId, intoId, onBack, onDone }: PreviewProps) {
  const trpc = useTRPC();
  const { slug } = useFloor();
  const { merge, isMerging, problem } = useMerging();
  const { data, error } = useQuery(trpc.floor.mergePreview.queryOptions({ debate: slug, claimId, intoId }, { staleTime: 0 }));
  if (error) return <FormError title="The claims did not load" message={sentenceOf(error)} />;
  if (!data) return <SkeletonText lines={4} />;
  return (
    <>
      <p className="font-sans text-sm font-semibold">will stand under</p>
      <blockquote dir="auto" className="border-l-2 border-edge pl-3 font-serif text-lg wrap-anywhere">
        {data.into.text}
      </blockquote>
      {data.refusal ? <Notice tone="refusal">{data.refusal}</Notice> : <Moves preview={data} />}
      <FormError title="Not merged" message={problem} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button variant="primary" busy={isMerging} refusal={data.refusal} onClick={() => merge({ claimId, intoId }, onDone)}>
          Merge
        </Button>
        <Button onClick={onBack}>Choose another</Button>
      </div>
    </>
  );
}

/** What would be read at the claim that stands. */
function Moves({ preview: { premises, replies, citations, ratings, ratedBoth } }: { readonly preview: MergePreview }) {
  const lines = [
    premises > 0 ? `${plural(premises, "argument rests", "arguments rest")} on it instead` : null,
    replies > 0 ? `${plural(replies, "reply answers", "replies answer")} it` : null,
    citations > 0 ? `${plural(citations, "citation stands", "citations stand")} under it` : null,
    ratings > 0
      ? `${plural(ratings, "rating counts", "ratings count")} for it${ratedBoth > 0 ? `; of ${plural(ratedBoth, "person", "people")} who rated both, only their rating of the claim that stands` : ""}`
      : null,
  ].filter((line) => line !== null);
  return (
    <div className="font-sans text-base">
      {lines.length === 0 ? <p>Nobody has answered, cited for or rated the claim that goes.</p> : <p>From then on</p>}
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
