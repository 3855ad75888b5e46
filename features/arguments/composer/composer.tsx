"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { newKey } from "@/lib/trpc/keys";
import {
  type Answered,
  type Draft,
  type DraftPremise,
  inputOf,
  isBlank,
  MAX_PREMISES,
  newPremise,
  problemsOf,
  type Relation,
} from "./draft";
import { ExistingPremise, PremiseFields } from "./premise-fields";
import { useAddArgument } from "./use-add-argument";
import { useDraft } from "./use-draft";

export type RelationChoice = { readonly value: Relation; readonly label: string; readonly hint?: string };

type Props = {
  /** Names the form: "Your argument on Bilateral pacts". */
  readonly label: string;
  readonly place: string;
  readonly answered: Answered;
  readonly relation: Relation;
  /** How the argument may stand to what it answers; a single one is not asked for. */
  readonly relations: readonly RelationChoice[];
  /** The option this is about, so that its prepared evidence comes first. */
  readonly option: string | null;
  readonly onClose: () => void;
  readonly onAdded: (argumentId: string) => void;
};

/** Writes one argument where it will stand. The draft is kept in this tab until the server has it. */
export function Composer({ label, place, answered, relation, relations, option, onClose, onAdded }: Props) {
  const id = useId();
  const toast = useToast();
  const { draft, setDraft, attempt, keepAttempt, forget } = useDraft(place, relation);
  const [isChecked, setIsChecked] = useState(false);
  const { add, isSending, isOffline, problem } = useAddArgument({
    attempt,
    keepAttempt,
    onAdded: (argumentId) => {
      forget();
      onAdded(argumentId);
    },
  });
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    document.getElementById(`${id}-first`)?.focus();
  }, [id]);
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const problems = isChecked ? problemsOf(draft) : {};
  const replace = (key: string, next: DraftPremise | null) =>
    setDraft((current) => ({ ...current, premises: replaced(current.premises, key, next) }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    const [first] = Object.keys(problemsOf(draft));
    if (first) document.getElementById(`${id}-${first}`)?.focus();
    else add(inputOf(draft, answered));
  }

  function discard() {
    const discarded = draft;
    forget();
    close();
    toast({ message: "Draft discarded.", action: { label: "Undo", onAct: () => restore(place, discarded) } });
  }

  return (
    <section aria-label={label} className="my-3 flex flex-col gap-4 border-l-4 border-accent bg-wash py-4 pr-3 pl-4">
      <form id={`${id}-form`} noValidate onSubmit={submit} className="contents" />
      {relations.length > 1 ? (
        <RadioGroup
          legend={label}
          name={`${id}-relation`}
          direction="row"
          options={relations}
          value={draft.relation}
          onChange={({ target }) => setDraft((current) => ({ ...current, relation: target.value as Relation }))}
        />
      ) : null}
      {draft.premises.map((premise, index) => {
        const number = draft.premises.length > 1 ? index + 1 : null;
        const onRemove = number === null ? null : () => replace(premise.key, null);
        if ("claimId" in premise)
          return (
            <ExistingPremise
              key={premise.key}
              claimId={premise.claimId}
              number={number}
              onRemove={() => replace(premise.key, onRemove ? null : newPremise(newKey()))}
            />
          );
        return (
          <PremiseFields
            key={premise.key}
            idFor={(key) => `${id}-${key}`}
            premise={premise}
            number={number}
            option={option}
            problems={problems}
            answered={answered}
            used={draft.premises.flatMap((one) => ("claimId" in one ? [one.claimId] : []))}
            onChange={(next) => replace(premise.key, next)}
            onRemove={onRemove}
          />
        );
      })}
      {draft.premises.length < MAX_PREMISES ? (
        <div className="-ml-3 flex flex-wrap items-center gap-x-1 font-sans text-sm text-muted">
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            onClick={() => setDraft((current) => ({ ...current, premises: [...current.premises, newPremise(newKey())] }))}
          >
            Add a premise
          </Button>
          <span>Several count together.</span>
        </div>
      ) : null}
      <FormError title="Not posted yet" message={problem} />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" type="submit" form={`${id}-form`} busy={isSending}>
          Post
        </Button>
        <Button onClick={close}>{isBlank(draft) ? "Cancel" : "Close, keep draft"}</Button>
        {isBlank(draft) ? null : (
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
        )}
        <span role="status" className="font-sans text-sm text-muted">
          {isOffline ? "You are offline. It goes out as soon as you are back." : ""}
        </span>
      </div>
    </section>
  );
}

function replaced(premises: readonly DraftPremise[], key: string, next: DraftPremise | null): readonly DraftPremise[] {
  return premises.flatMap((premise) => (premise.key !== key ? [premise] : next ? [next] : []));
}

function restore(place: string, draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ draft, attempt: null }));
  } catch {}
}
