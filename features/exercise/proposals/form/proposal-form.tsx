"use client";

import { type FormEvent, useState } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { TextField } from "@/components/ui/forms/text-field";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { DebateView } from "@/contracts/debates/debates";
import { PROPOSAL_LIMITS } from "@/contracts/exercise/proposal-limits";
import type { ProposalText } from "@/domain/negotiation";
import { looksOf } from "../../../shell/option-looks";
import { CommitmentFields } from "./commitment-fields";
import { type Draft, hasProblems, problemsOf, textOf } from "./draft";
import { useKeptDraft } from "./use-kept-draft";
import { useSendDraft } from "./use-send-draft";

export type Sent = { readonly text: ProposalText; readonly reason: string; readonly base: number };
type Props<Answer> = {
  readonly debate: DebateView;
  /** Where the draft is kept on this device. */
  readonly place: string;
  readonly original: Draft;
  readonly needsReason?: boolean;
  /** The revision that must have been read, where another one than the draft's is a conflict. */
  readonly current?: number;
  readonly submit: string;
  readonly refusal?: string | null;
  readonly send: (sent: Sent, keyed: { readonly idempotencyKey: string }) => Promise<Answer>;
  readonly onSent: (answer: Answer) => unknown;
  readonly onCancel: () => void;
};

/** One wording of a proposal, being written: to make one, to reword it, to amend it, or to settle an amendment by hand. */
export function ProposalForm<Answer>({
  debate,
  place,
  original,
  needsReason = false,
  current,
  submit,
  refusal,
  onCancel,
  ...way
}: Props<Answer>) {
  const kept = useKeptDraft(place, original);
  const { draft } = kept;
  const [isTried, setIsTried] = useState(false);
  const sending = useSendDraft<Sent, Answer>({ kept, send: way.send, onSent: way.onSent });
  const problems = problemsOf(draft, { needsReason });
  const shown = isTried ? problems : { commitments: {} };
  const options = debate.options.map(({ key }) => key);
  const change = (fields: Partial<Draft>) => kept.keep({ ...draft, ...fields });
  const isOvertaken = current !== undefined && draft.base !== current;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!hasProblems(problems) && !refusal && !isOvertaken)
      sending.send({ text: textOf(draft, options), reason: draft.reason.trim(), base: draft.base });
  };
  return (
    <form noValidate className="flex max-w-3xl flex-col gap-6" onSubmit={onSubmit}>
      <TextField label="Title" value={draft.title} error={shown.title} onChange={({ target }) => change({ title: target.value })} />
      <OptionChoice debate={debate} chosen={draft.options} onChange={(chosen) => change({ options: chosen })} />
      <TextArea
        label="Conditions"
        hint="On what it depends, one on each line."
        face="written"
        optional
        value={draft.conditions}
        error={shown.conditions}
        onChange={({ target }) => change({ conditions: target.value })}
      />
      <CommitmentFields
        rows={draft.commitments}
        delegations={debate.delegations}
        problems={shown.commitments}
        onChange={(commitments) => change({ commitments })}
      />
      {needsReason ? (
        <TextArea
          label="Why it should read like this"
          face="written"
          limit={PROPOSAL_LIMITS.reason}
          value={draft.reason}
          error={shown.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      ) : null}
      {isOvertaken ? <Overtaken current={current} onGoOn={() => change({ base: current })} /> : null}
      <FormError title="Not sent" message={shown.whole ?? (isOvertaken ? null : sending.problem)} />
      <p role="status" className="font-sans text-sm text-muted empty:hidden">
        {sending.isOffline ? "You are offline. What you wrote is kept on this device and goes out once the connection is back." : null}
      </p>
      <Cluster gap={3} className="items-start">
        <Button
          type="submit"
          variant="primary"
          busy={sending.isSending}
          refusal={refusal ?? (isOvertaken ? "Decide first what to do about the newer revision." : null)}
        >
          {submit}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            kept.forget();
            onCancel();
          }}
        >
          Discard
        </Button>
      </Cluster>
    </form>
  );
}

/** Somebody reworded the proposal while this was being written: it is read first, and what was written stays. */
function Overtaken({ current, onGoOn }: { readonly current: number; readonly onGoOn: () => void }) {
  return (
    <div role="alert">
      <Notice
        tone="warning"
        title={`Revision ${current} came while you were writing`}
        actions={
          <Button size="small" onClick={onGoOn}>
            Put my words over revision {current}
          </Button>
        }
      >
        Read it above first. What you wrote is still here.
      </Notice>
    </div>
  );
}

type OptionChoiceProps = {
  readonly debate: DebateView;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function OptionChoice({ debate: { options }, chosen, onChange }: OptionChoiceProps) {
  const looks = looksOf(options);
  return (
    <Fieldset legend="Options it combines" hint="None, one or several.">
      <div className="grid gap-x-6 sm:grid-cols-2">
        {options.map(({ key }) => (
          <Checkbox
            key={key}
            label={<OptionChip {...looks(key).mark} label={looks(key).label} />}
            hint={looks(key).title}
            checked={chosen.includes(key)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
