"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { PreparedEvidenceView } from "@/contracts/argument/evidence";
import { CREDIBILITY_WORDS } from "@/domain/argumentation";
import { joinWords } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useFloor } from "../floor/floor-context";

type Props = {
  readonly open: boolean;
  /** Items that bear on this option come first. */
  readonly option: string;
  readonly onClose: () => void;
  readonly onPick: (item: PreparedEvidenceView) => void;
};

/** The evidence that came with the scenario, ready to be cited. */
export function EvidencePicker({ open, option, onClose, onPick }: Props) {
  const trpc = useTRPC();
  const { slug, looks } = useFloor();
  const [wanted, setWanted] = useState("");
  const { data, error, isPending } = useQuery(
    trpc.evidence.prepared.queryOptions({ debate: slug }, { enabled: open, staleTime: Number.POSITIVE_INFINITY }),
  );
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (data ?? []).filter(({ claim }) => words.every((word) => claim.toLowerCase().includes(word)));
  const bears = (item: PreparedEvidenceView) => item.bearsOn.some((bearing) => bearing.option === option);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Prepared evidence"
      description="Choosing an item cites its passages, and writes its words where you have written none."
    >
      <TextField label="Words it contains" type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
      <FormError title="The evidence did not load" message={error ? sentenceOf(error) : null} />
      {isPending && open ? <SkeletonText lines={6} /> : null}
      {data && found.length === 0 ? (
        <p className="font-sans text-base text-muted">
          {data.length === 0 ? "This scenario came without evidence." : "No item contains these words."}
        </p>
      ) : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {[...found.filter(bears), ...found.filter((item) => !bears(item))].map((item) => (
          <li key={item.key}>
            <button
              type="button"
              onClick={() => onPick(item)}
              className="flex min-h-11 w-full flex-col gap-0.5 px-1 py-2 text-left hover:bg-wash"
            >
              <span className="font-serif text-base">{item.claim}</span>
              <span className="font-sans text-sm text-muted">
                {[CREDIBILITY_WORDS[item.credibility], bearingInWords(item, (key) => looks(key).label)].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function bearingInWords({ bearsOn }: PreparedEvidenceView, label: (option: string) => string): string {
  const named = (kind: PreparedEvidenceView["bearsOn"][number]["bearing"]) =>
    bearsOn.filter(({ bearing }) => bearing === kind).map(({ option }) => label(option));
  const parts = [
    ["for", named("for")],
    ["against", named("against")],
    ["both ways for", named("both")],
  ] as const;
  return parts.flatMap(([word, labels]) => (labels.length > 0 ? [`${word} ${joinWords(labels)}`] : [])).join("; ");
}
