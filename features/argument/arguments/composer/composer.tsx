"use client";

import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { newKey } from "@/lib/trpc/keys";
import { SpeakingAs } from "../../../shell/seats/speaking-as";
import { useFloor } from "../floor/floor-context";
import { type Answered, isBlank, MAX_PREMISES, newPremise, type Relation } from "./draft";
import { ExistingPremise, PremiseFields } from "./premise-fields";
import { useComposer } from "./use-composer";

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
  readonly option: string;
  readonly onClose: () => void;
  readonly onAdded: (argumentId: string) => void;
};

/** Writes one argument where it will stand. The draft is kept in this tab until the server has it. */
export function Composer({ label, relations, option, ...composing }: Props) {
  const composer = useComposer(composing);
  const floor = useFloor();
  const { id, draft, submit } = composer;
  return (
    <section aria-label={label} className="my-3 flex flex-col gap-4 border-l-4 border-accent bg-wash py-4 pr-3 pl-4">
      {/* The fields stand outside of it: the dialogs among them hold forms of their own. */}
      <form id={`${id}-form`} noValidate onSubmit={submit} className="contents" />
      {relations.length > 1 ? (
        <RadioGroup
          legend={label}
          name={`${id}-relation`}
          direction="row"
          options={relations}
          value={draft.relation}
          onChange={({ target }) => composer.setRelation(target.value as Relation)}
        />
      ) : null}
      <Premises composer={composer} answered={composing.answered} option={option} />
      <SpeakingAs debate={floor.debate} />
      <FormError title="Not posted yet" message={composer.problem} />
      <Ending composer={composer} />
    </section>
  );
}

type Composing = { readonly composer: ReturnType<typeof useComposer> };

function Premises({ composer, answered, option }: Composing & Pick<Props, "answered" | "option">) {
  const { id, draft, problems, replace, addPremise } = composer;
  const isOne = draft.premises.length === 1;
  const used = draft.premises.flatMap((premise) => ("claimId" in premise ? [premise.claimId] : []));
  return (
    <>
      {draft.premises.map((premise, index) => {
        const number = isOne ? null : index + 1;
        if ("claimId" in premise)
          return (
            <ExistingPremise
              key={premise.key}
              claimId={premise.claimId}
              words={premise.words}
              number={number}
              onRemove={() => replace(premise.key, isOne ? (premise.instead ?? newPremise(newKey())) : null)}
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
            without={"claim" in answered.direct ? [answered.direct.claim, ...used] : used}
            onChange={(next) => replace(premise.key, next)}
            onRemove={isOne ? null : () => replace(premise.key, null)}
          />
        );
      })}
      {draft.premises.length < MAX_PREMISES ? (
        <div className="flex flex-wrap items-center gap-x-1 font-sans text-sm text-muted">
          <Button size="small" variant="quiet" icon="plus" className="-ml-3" onClick={addPremise}>
            Add a premise
          </Button>
          <span>Several count together.</span>
        </div>
      ) : null}
    </>
  );
}

function Ending({ composer: { id, draft, isSending, isOffline, close, discard } }: Composing) {
  const hasNothing = isBlank(draft);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="primary" type="submit" form={`${id}-form`} busy={isSending}>
        Post
      </Button>
      <Button onClick={close}>{hasNothing ? "Cancel" : "Close, keep draft"}</Button>
      {hasNothing ? null : (
        <Button variant="quiet" onClick={discard}>
          Discard
        </Button>
      )}
      <span role="status" className="font-sans text-sm text-muted">
        {isOffline ? "You are offline. It goes out as soon as you are back." : ""}
      </span>
    </div>
  );
}
