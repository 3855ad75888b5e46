import { type FormEvent, useId, useState } from "react";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextArea } from "@/components/ui/forms/text-area";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { usePanelAct } from "../use-set-up";
import { KIND_WORDS } from "./kind-words";

const KINDS = ["rating", "probability", "policy"] as const;
type Kind = (typeof KINDS)[number];
type Props = { readonly debate: DebateView; readonly firstKind: Kind; readonly onClose: () => void };

/** The same question about every option, or about every option by every criterion. */
export function GenerateDialog({ debate, firstKind, onClose }: Props) {
  const form = useId();
  const [kind, setKind] = useState<Kind>(firstKind);
  const [question, setQuestion] = useState(debate.criteria.length > 0 ? "How does {option} do by {criterion}?" : "How good is {option}?");
  const [options, setOptions] = useState<readonly string[]>(debate.options.map(({ key }) => key));
  const [criteria, setCriteria] = useState<readonly string[]>(debate.criteria.map(({ key }) => key));
  const adding = usePanelAct<Wanted, { items: number }>(
    debate.slug,
    (panel, input, keyed) => panel.generateItems.mutate({ ...input, options: [...input.options], criteria: [...input.criteria], ...keyed }),
    ({ items }) => (items === 0 ? "All of these were asked already." : `${plural(items, "item")} added.`),
    onClose,
  );
  const count = options.length * Math.max(1, criteria.length);
  const refusal = options.length === 0 ? "Choose at least one option." : question.trim() === "" ? "Write the question first." : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refusal) adding.act({ kind, question, section: "", options, criteria });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title="Items for options and criteria"
      description="An item for each option and each criterion that you choose. Those that are there already are left out."
      actions={
        <>
          <Button type="submit" form={form} variant="primary" busy={adding.isBusy} refusal={refusal}>
            {`Add up to ${plural(count, "item")}`}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Stack gap={4}>
          <RadioGroup
            legend="Kind"
            name="kind"
            direction="row"
            options={KINDS.map((value) => ({ value, label: KIND_WORDS[value].label }))}
            value={kind}
            onChange={({ target }) => setKind(target.value as Kind)}
          />
          <TextArea
            label="Question"
            hint="{option} and {criterion} become their names."
            limit={400}
            rows={2}
            value={question}
            onChange={({ target }) => setQuestion(target.value)}
          />
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <Several legend="Options" all={debate.options} chosen={options} onChange={setOptions} />
            {debate.criteria.length > 0 ? (
              <Several legend="Criteria" all={debate.criteria} chosen={criteria} onChange={setCriteria} />
            ) : null}
          </div>
          <FormError message={adding.problem} />
        </Stack>
      </form>
    </Dialog>
  );
}

type Wanted = {
  readonly kind: Kind;
  readonly question: string;
  readonly section: string;
  readonly options: readonly string[];
  readonly criteria: readonly string[];
};

type SeveralProps = {
  readonly legend: string;
  readonly all: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function Several({ legend, all, chosen, onChange }: SeveralProps) {
  return (
    <Fieldset legend={legend}>
      {all.map(({ key, label }) => (
        <Checkbox
          key={key}
          label={label}
          checked={chosen.includes(key)}
          onChange={({ target }) =>
            onChange(all.map((one) => one.key).filter((one) => (one === key ? target.checked : chosen.includes(one))))
          }
        />
      ))}
    </Fieldset>
  );
}
