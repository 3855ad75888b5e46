"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { Select } from "@/components/ui/forms/select";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { Bearing } from "@/contracts/floor";
import { useFloor } from "../floor-context";
import { AddSourceDialog } from "../sources/add-source-dialog";
import { sourceLine } from "../words";
import type { DraftCitation } from "./draft";

type Props = {
  /** Of the first field, so that a problem can be brought into focus. */
  readonly id: string;
  readonly citation: DraftCitation;
  readonly error?: string;
  readonly onChange: (citation: DraftCitation | null) => void;
};

/** Which source, where in it, and whether it supports the claim. */
export function CitationFields({ id, citation, error, onChange }: Props) {
  const { slug, view } = useFloor();
  const [isAdding, setIsAdding] = useState(false);
  const set = (fields: Partial<DraftCitation>) => onChange({ ...citation, ...fields });
  return (
    <fieldset className="relative flex flex-col gap-3 border-l-2 border-edge py-1 pl-3">
      <legend className="sr-only">Citation</legend>
      <div className="flex items-end gap-1">
        <Select
          id={id}
          label="Source"
          placeholder="Choose a source"
          className="min-w-0 flex-1"
          value={citation.sourceId}
          error={error}
          options={view.sources.map((source) => ({ value: source.id, label: sourceLine(source) }))}
          onChange={({ target }) => set({ sourceId: target.value })}
        />
        <IconButton icon="cross" label="Remove this citation" onClick={() => onChange(null)} />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Where in it"
          optional
          placeholder="p. 4, line 12"
          maxLength={80}
          value={citation.locator}
          onChange={({ target }) => set({ locator: target.value })}
        />
        <Select
          label="How it bears"
          value={citation.bearing}
          options={[
            { value: "supports", label: "Supports the claim" },
            { value: "disputes", label: "Disputes the claim" },
          ]}
          onChange={({ target }) => set({ bearing: target.value as Bearing })}
        />
      </div>
      <Disclosure summary="Quote the passage" open={citation.quotation !== ""}>
        <TextArea
          label="Its own words"
          labelHidden
          rows={2}
          maxLength={1_000}
          value={citation.quotation}
          onChange={({ target }) => set({ quotation: target.value })}
        />
      </Disclosure>
      <p className="font-sans text-sm text-muted">
        Not in the list?{" "}
        <Button size="small" variant="quiet" onClick={() => setIsAdding(true)}>
          Add a new source
        </Button>
      </p>
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
