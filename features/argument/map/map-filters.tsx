"use client";

import { Button } from "@/components/ui/actions/button";
import { Select } from "@/components/ui/forms/select";
import type { DebateView } from "@/contracts/debates/debates";
import { SEMANTICS, type Semantics } from "@/domain/argumentation";
import { EVERYTHING, isFiltered, type MapChoice } from "./model/choice";
import { SEMANTICS_LABELS } from "./words";

type Props = { readonly debate: DebateView; readonly choice: MapChoice; readonly onChange: (choice: MapChoice) => void };

const STRENGTHS = [25, 50, 60, 75, 90];

/** What of the map is shown, and how strengths are computed. Everything chosen is in the address. */
export function MapFilters({ debate, choice, onChange }: Props) {
  const { option, delegation, criterion, ...rest } = choice;
  const keyed = { ...(option && { option }), ...(delegation && { delegation }), ...(criterion && { criterion }) };
  const pick = (name: "option" | "delegation" | "criterion", value: string) => {
    const { [name]: _, ...others } = keyed as Partial<Record<typeof name, string>>;
    onChange({ ...rest, ...others, ...(value && { [name]: value }), unfold: [] });
  };
  const strengths = [...new Set([...STRENGTHS, ...(choice.from > 0 ? [choice.from] : [])])].sort((a, b) => a - b);
  return (
    <section aria-label="Filters" data-print="hide" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Select
        label="Option"
        className="min-w-36 flex-1"
        value={option ?? ""}
        onChange={({ target }) => pick("option", target.value)}
        placeholder="All options"
        options={debate.options.map(({ key, label }) => ({ value: key, label }))}
      />
      <Select
        label="Argued by"
        className="min-w-36 flex-1"
        value={delegation ?? ""}
        onChange={({ target }) => pick("delegation", target.value)}
        placeholder="Everybody"
        options={debate.delegations.map(({ key, name }) => ({ value: key, label: name }))}
      />
      {debate.criteria.length > 0 ? (
        <Select
          label="Criterion"
          className="min-w-36 flex-1"
          value={criterion ?? ""}
          onChange={({ target }) => pick("criterion", target.value)}
          placeholder="Any criterion"
          options={debate.criteria.map(({ key, label }) => ({ value: key, label }))}
        />
      ) : null}
      <Select
        label="Computed strength"
        className="min-w-36 flex-1"
        value={choice.from > 0 ? String(choice.from) : ""}
        onChange={({ target }) => onChange({ ...choice, from: Number(target.value), unfold: [] })}
        placeholder="Any"
        options={strengths.map((value) => ({ value: String(value), label: `${value} and more` }))}
      />
      <Select
        label="Computed by"
        className="min-w-36 flex-1"
        value={choice.semantics}
        onChange={({ target }) => onChange({ ...choice, semantics: target.value as Semantics })}
        options={SEMANTICS.map((value) => ({ value, label: SEMANTICS_LABELS[value] }))}
      />
      {isFiltered(choice) ? (
        <Button variant="quiet" onClick={() => onChange({ ...EVERYTHING, semantics: choice.semantics })}>
          Show everything
        </Button>
      ) : null}
    </section>
  );
}
