"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { IconButton } from "@/components/ui/actions/icon-button";
import { classNames } from "@/components/ui/class-names";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { linkClass } from "@/components/ui/text/text-link";
import type { Bearing } from "@/contracts/argument/floor";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { sourceLine } from "../../../shell/evidence/source-line";
import { useFloor } from "../floor/floor-context";
import { AddSourceDialog } from "../sources/add-source-dialog";
import type { DraftCitation } from "./draft";
import { QuotationCheck } from "./quotation-check";

type Props = {
  /** Of the first field, so that a problem can be brought into focus. */
  readonly id: string;
  readonly citation: DraftCitation;
  readonly error?: string;
  readonly onChange: (citation: DraftCitation | null) => void;
};

/** Which source, where in it, and whether it supports the claim. */
export function CitationFields({ id, citation, error, onChange }: Props) {
  const trpc = useTRPC();
  const { slug } = useFloor();
  const sources = useQuery(trpc.evidence.sources.queryOptions({ debate: slug }));
  const [isAdding, setIsAdding] = useState(false);
  const [isOpen, setOpen] = useState(citation.sourceId === "");
  const source = sources.data?.find((one) => one.id === citation.sourceId);
  if (!isOpen && source)
    return <ChosenCitation citation={citation} title={source.title} onEdit={() => setOpen(true)} onRemove={() => onChange(null)} />;
  const set = (fields: Partial<DraftCitation>) => onChange({ ...citation, ...fields });
  return (
    <fieldset className="relative flex flex-col gap-3 border-l-2 border-edge py-1 pl-3">
      <legend className="sr-only">Citation</legend>
      <div className="flex items-end gap-1">
        <Select
          id={id}
          label="Source"
          placeholder={sources.isPending ? "The sources are on their way" : "Choose a source"}
          className="min-w-0 flex-1"
          value={citation.sourceId}
          error={error ?? (sources.error ? sentenceOf(sources.error) : undefined)}
          options={(sources.data ?? []).map((source) => ({ value: source.id, label: sourceLine(source) }))}
          onChange={({ target }) => set({ sourceId: target.value })}
        />
        <IconButton icon="cross" label="Remove this citation" onClick={() => onChange(null)} />
      </div>
      <Passage citation={citation} onSet={set} />
      <div className="flex flex-wrap items-start gap-x-4">
        <Quotation debate={slug} citation={citation} onSet={set} />
        <button type="button" className={classNames(linkClass, "min-h-11 font-sans text-sm")} onClick={() => setIsAdding(true)}>
          Add a new source
        </button>
      </div>
      <AddSourceDialog
        debate={slug}
        open={isAdding}
        onClose={() => setIsAdding(false)}
        onAdded={([sourceId]) => {
          setIsAdding(false);
          if (sourceId) set({ sourceId });
        }}
      />
    </fieldset>
  );
}

type PartProps = { readonly citation: DraftCitation; readonly onSet: (fields: Partial<DraftCitation>) => void };

function Passage({ citation, onSet }: PartProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label="Where in it"
        optional
        placeholder="p. 4, line 12"
        maxLength={80}
        value={citation.locator}
        onChange={({ target }) => onSet({ locator: target.value })}
      />
      <Select
        label="How it bears"
        value={citation.bearing}
        options={[
          { value: "supports", label: "Supports it" },
          { value: "disputes", label: "Disputes it" },
        ]}
        onChange={({ target }) => onSet({ bearing: target.value as Bearing })}
      />
    </div>
  );
}

function Quotation({ debate, citation, onSet }: PartProps & { readonly debate: string }) {
  return (
    <Disclosure summary="Quote the passage" open={citation.quotation !== ""} className="min-w-0 open:w-full">
      <TextArea
        label="Its own words"
        labelHidden
        rows={2}
        maxLength={1_000}
        value={citation.quotation}
        onChange={({ target }) => onSet({ quotation: target.value })}
      />
      {citation.sourceId ? <QuotationCheck debate={debate} sourceId={citation.sourceId} quotation={citation.quotation} /> : null}
    </Disclosure>
  );
}

type ChosenProps = {
  readonly citation: DraftCitation;
  readonly title: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** A citation that is complete, in one line. */
function ChosenCitation({ citation, title, onEdit, onRemove }: ChosenProps) {
  const name = [title, citation.locator].filter(Boolean).join(", ");
  return (
    <div className="flex items-center border-l-2 border-edge pl-3 font-sans text-sm">
      <p className="min-w-0 flex-1">
        {citation.bearing === "disputes" ? "Disputed by " : ""}
        {name}
      </p>
      <IconButton icon="edit" label={`Change the citation of ${name}`} onClick={onEdit} />
      <IconButton icon="cross" label={`Remove the citation of ${name}`} onClick={onRemove} />
    </div>
  );
}
