import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import type { DelegationView } from "@/contracts/debates/debates";
import { PROPOSAL_LIMITS } from "@/contracts/exercise/proposal-limits";
import { newKey } from "@/lib/trpc/keys";
import type { Draft } from "./draft";

type Rows = Draft["commitments"];
type Props = {
  readonly rows: Rows;
  readonly delegations: readonly DelegationView[];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (rows: Rows) => void;
};

/** Who undertakes what, one row each. */
export function CommitmentFields({ rows, delegations, problems, onChange }: Props) {
  const change = (key: string, fields: Partial<Rows[number]>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const names = delegations.filter(({ kind }) => kind !== "observer").map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Fieldset legend="Commitments" hint="Which delegation undertakes what.">
      <ul className="flex flex-col gap-4">
        {rows.map(({ key, delegation, what }, index) => (
          <li key={key} className="flex items-start gap-2">
            <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <Select
                label={`Commitment ${index + 1}: who`}
                placeholder="Choose a delegation"
                options={names}
                value={delegation}
                onChange={({ target }) => change(key, { delegation: target.value })}
              />
              <TextField
                label={`Commitment ${index + 1}: what`}
                value={what}
                error={problems[key]}
                onChange={({ target }) => change(key, { what: target.value })}
              />
            </div>
            <IconButton
              icon="cross"
              label={`Remove commitment ${index + 1}`}
              className="mt-7"
              onClick={() => onChange(rows.filter((row) => row.key !== key))}
            />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Button
          size="small"
          icon="plus"
          refusal={rows.length >= PROPOSAL_LIMITS.commitments ? `At most ${PROPOSAL_LIMITS.commitments} commitments.` : null}
          onClick={() => onChange([...rows, { key: newKey(), delegation: "", what: "" }])}
        >
          Add a commitment
        </Button>
      </div>
    </Fieldset>
  );
}
