import { type FormEvent, useState } from "react";
import { Cluster, Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { refusalOfStopRule, STOP_CRITERIA, type StopCriterion, type StopRule } from "@/domain/elicitation";
import { NumberInput } from "../number-input";
import { usePanelAct } from "../use-set-up";
import { CriterionFields } from "./criterion-fields";
import { CRITERION_LABELS, NEW_CRITERIA } from "./stop-rule-words";

type Props = { readonly debate: string; readonly registered: StopRule | null };

/** A rule in the making. */
export function StopRuleForm({ debate, registered }: Props) {
  const [rule, setRule] = useState<StopRule>(registered ?? FIRST);
  const registering = usePanelAct<{ rule: StopRule | null }, { hash: string | null }>(
    debate,
    (panel, input, keyed) => panel.registerStopRule.mutate({ ...input, ...keyed } as Parameters<typeof panel.registerStopRule.mutate>[0]),
    ({ hash }) => (hash ? "The stop rule is registered." : "The rule is taken back."),
  );
  const setCriteria = (criteria: readonly StopCriterion[]) => setRule({ ...rule, criteria });
  const refusal =
    refusalOfStopRule(rule) ?? (registered && JSON.stringify(rule) === JSON.stringify(registered) ? "This is what is registered." : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refusal) registering.act({ rule });
  };
  const left = STOP_CRITERIA.filter((kind) => rule.criteria.every((criterion) => criterion.kind !== kind));
  return (
    <form onSubmit={submit}>
      <Stack gap={4}>
        {rule.criteria.map((criterion, place) => (
          <CriterionFields
            key={criterion.kind}
            criterion={criterion}
            onChange={(next) => setCriteria(rule.criteria.with(place, next))}
            onRemove={() => setCriteria(rule.criteria.toSpliced(place, 1))}
          />
        ))}
        {left.length > 0 ? (
          <Cluster>
            {left.map((kind) => (
              <Button key={kind} size="small" icon="plus" onClick={() => setCriteria([...rule.criteria, NEW_CRITERIA[kind]])}>
                {CRITERION_LABELS[kind]}
              </Button>
            ))}
          </Cluster>
        ) : null}
        {rule.criteria.length > 1 ? (
          <RadioGroup
            legend="An item is settled when it meets"
            name="need"
            direction="row"
            options={NEEDS}
            value={rule.need}
            onChange={({ target }) => setRule({ ...rule, need: target.value as StopRule["need"] })}
          />
        ) : null}
        {rule.criteria.length > 0 ? (
          <NumberInput
            label="Share of items that must be settled"
            unit="%"
            value={Math.round(rule.settledShare * 1_000) / 10}
            onChange={(share) => setRule({ ...rule, settledShare: share === null ? Number.NaN : share / 100 })}
          />
        ) : null}
        <NumberInput
          label="Largest number of rounds"
          optional
          value={rule.maximumRounds}
          onChange={(maximumRounds) => setRule({ ...rule, maximumRounds })}
        />
        <Cluster gap={3}>
          <Button type="submit" variant="primary" busy={registering.isBusy} refusal={refusal}>
            Register this rule
          </Button>
          {registered ? (
            <Button variant="quiet" busy={registering.isBusy} onClick={() => registering.act({ rule: null })}>
              Take it back
            </Button>
          ) : null}
        </Cluster>
        <FormError message={registering.problem} title="Not registered" />
      </Stack>
    </form>
  );
}

const FIRST: StopRule = { criteria: [NEW_CRITERIA.agreement], need: "all", settledShare: 0.8, maximumRounds: 3 };
const NEEDS = [
  { value: "all", label: "all of these" },
  { value: "any", label: "any of these" },
] as const;
