import { Cluster } from "@/components/layout/stack";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import { Chip } from "@/components/ui/marks/chip";
import type { LedgerFilter, LedgerView } from "@/contracts/argument/evidence";
import { RELIABILITY_WORDS } from "@/domain/argumentation";
import { FILTER_WORDS, ORDER_WORDS } from "../words";
import type { LedgerChoice } from "./ledger-pages";

type Props = {
  readonly choice: LedgerChoice;
  readonly counts: LedgerView["counts"] | undefined;
  readonly onChange: (choice: LedgerChoice) => void;
};

/** Which sources to list, and in what order. */
export function LedgerControls({ choice, counts, onChange }: Props) {
  const set = (fields: Partial<LedgerChoice>) => onChange({ ...choice, ...fields });
  return (
    <div className="flex flex-col gap-4">
      <Cluster gap={2}>
        {(Object.keys(FILTER_WORDS) as LedgerFilter[]).map((filter) => (
          <Chip key={filter} pressed={choice.show === filter} onClick={() => set({ show: filter })}>
            {FILTER_WORDS[filter]} {counts ? <span className="figures">{counts[filter]}</span> : null}
          </Chip>
        ))}
      </Cluster>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <TextField
          label="Words of title, author or publisher"
          type="search"
          className="max-sm:col-span-2"
          maxLength={100}
          value={choice.words}
          onChange={({ target }) => set({ words: target.value })}
        />
        <Select
          label="Graded"
          options={GRADES}
          value={choice.grade ?? ""}
          onChange={({ target }) => set({ grade: target.value === "" ? null : (target.value as LedgerChoice["grade"]) })}
        />
        <Select
          label="Order"
          options={Object.entries(ORDER_WORDS).map(([value, label]) => ({ value, label }))}
          value={choice.order}
          onChange={({ target }) => set({ order: target.value as LedgerChoice["order"] })}
        />
      </div>
    </div>
  );
}

const GRADES = [
  { value: "", label: "Any grade, or none" },
  ...Object.entries(RELIABILITY_WORDS).map(([value, words]) => ({ value, label: `${value}, ${words}` })),
  { value: "none", label: "Not graded" },
];
