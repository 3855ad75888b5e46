"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { TextArea } from "@/components/ui/forms/text-area";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "../floor/floor-context";
import { SaidBefore } from "../suggestions/said-before";
import { CitationFields } from "./citation-fields";
import { ClaimPicker } from "./claim-picker";
import { type DraftPremise, MAX_CITATIONS, MAX_CLAIM, type NewPremise, newCitation, withEvidence } from "./draft";
import { EvidencePicker } from "./evidence-picker";

type Props = {
  readonly idFor: (key: string) => string;
  readonly premise: NewPremise;
  /** Its number where there are several. */
  readonly number: number | null;
  readonly option: string;
  /** Claims of the floor that cannot stand here. */
  readonly without: readonly string[];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (premise: DraftPremise) => void;
  readonly onRemove: (() => void) | null;
};

/** A new claim with what it rests on, or the way to one that stands already. */
export function PremiseFields({ idFor, premise, number, option, without, problems, onChange, onRemove }: Props) {
  const { key, text, citations } = premise;
  return (
    <div className="relative flex flex-col gap-2">
      <TextArea
        id={idFor(key)}
        label={number === null ? "Your reason" : `Premise ${number}`}
        hint={number === null || number === 1 ? "One statement that can be true or false." : undefined}
        face="written"
        limit={MAX_CLAIM}
        value={text}
        error={problems[key]}
        onChange={({ target }) => onChange({ ...premise, text: target.value })}
      />
      <SaidBefore
        text={text}
        without={without}
        onUse={(claim) => onChange({ key, claimId: claim.id, words: claim.text, instead: premise })}
      />
      {onRemove ? (
        <IconButton icon="cross" label={`Remove premise ${number}`} onClick={onRemove} className="absolute -top-3 -right-2" />
      ) : null}
      {citations.map((citation) => (
        <CitationFields
          key={citation.key}
          id={idFor(citation.key)}
          citation={citation}
          error={problems[citation.key]}
          onChange={(next) =>
            onChange({ ...premise, citations: citations.flatMap((one) => (one.key !== citation.key ? [one] : next ? [next] : [])) })
          }
        />
      ))}
      <Additions premise={premise} option={option} without={without} onChange={onChange} />
    </div>
  );
}

/** What can be put under a premise, or in its place. */
function Additions({ premise, option, without, onChange }: Pick<Props, "premise" | "option" | "without" | "onChange">) {
  const [picking, setPicking] = useState<"claim" | "evidence" | null>(null);
  const isFull = premise.citations.length >= MAX_CITATIONS;
  const picked = (next: DraftPremise) => {
    setPicking(null);
    onChange(next);
  };
  return (
    <div className="-mx-3 flex flex-wrap">
      <Button
        size="small"
        variant="quiet"
        icon="quote"
        disabled={isFull}
        onClick={() => onChange({ ...premise, citations: [...premise.citations, newCitation(newKey())] })}
      >
        Cite a source
      </Button>
      <Button size="small" variant="quiet" icon="book" disabled={isFull} onClick={() => setPicking("evidence")}>
        Prepared evidence
      </Button>
      <Button size="small" variant="quiet" icon="search" onClick={() => setPicking("claim")}>
        A claim from the floor
      </Button>
      <ClaimPicker
        open={picking === "claim"}
        without={without}
        onClose={() => setPicking(null)}
        onPick={({ id, text }) => picked({ key: premise.key, claimId: id, words: text })}
      />
      <EvidencePicker
        open={picking === "evidence"}
        option={option}
        onClose={() => setPicking(null)}
        onPick={(item) => picked(withEvidence(premise, item, newKey))}
      />
    </div>
  );
}

type ExistingProps = { readonly claimId: string; readonly words?: string; readonly number: number | null; readonly onRemove: () => void };

/** A premise that is on the floor already: shown, not written again. */
export function ExistingPremise({ claimId, words, number, onRemove }: ExistingProps) {
  const { claims } = useFloor();
  return (
    <div className="flex flex-col gap-1">
      <p className="font-sans text-sm font-semibold">
        {number === null ? "Your reason, from the floor" : `Premise ${number}, from the floor`}
      </p>
      <blockquote dir="auto" className="border-l-2 border-edge pl-3 font-serif text-lg">
        {claims.get(claimId)?.text ?? words ?? "This claim is no longer there."}
      </blockquote>
      <div>
        <Button size="small" variant="quiet" icon="cross" onClick={onRemove}>
          {number === null ? "Write a claim of your own instead" : `Remove premise ${number}`}
        </Button>
      </div>
    </div>
  );
}
