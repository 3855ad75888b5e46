"use client";

import { useId, useState } from "react";
import { Select } from "@/components/ui/forms/select";
import type { ArgumentView } from "@/contracts/argument/floor";
import { isOpen } from "../cards/status";
import { useFloor } from "../floor/floor-context";
import { Composer, type RelationChoice } from "./composer";
import { placeOf } from "./kept-place";

type Props = {
  readonly argument: ArgumentView;
  readonly option: string;
  readonly onClose: () => void;
  readonly onAdded: (argumentId: string) => void;
};

const SUPPORT: RelationChoice = { value: "support", label: "Supports the claim" };
const ATTACK: RelationChoice = {
  value: "attack",
  label: "Attacks the claim",
  hint: "It undermines every argument that rests on the claim.",
};
const UNDERCUT: RelationChoice = {
  value: "undercut",
  label: "Undercuts the step",
  hint: "Even if it is true, it does not lead where it is said to.",
};
const STEP = "step";

/** Writes a reply to one of an argument's claims, or a challenge to the step from its premises to its target. */
export function ReplyComposer({ argument, option, onClose, onAdded }: Props) {
  const id = useId();
  const { slug, claims } = useFloor();
  const standing = argument.premises.filter((claim) => isOpen(claims.get(claim)));
  const isSingle = argument.premises.length === 1;
  const [about, setAbout] = useState(standing[0] ?? STEP);
  const claim = about === STEP ? null : about;
  const closing = { option, onClose, onAdded };
  return (
    <div className="flex flex-col">
      {isSingle || standing.length === 0 ? null : (
        <Select
          id={id}
          label="What you answer"
          className="border-l-4 border-accent bg-wash pt-4 pr-3 pl-4"
          value={about}
          options={[
            ...standing.map((premise) => ({
              value: premise,
              label: `Premise ${argument.premises.indexOf(premise) + 1}: ${shortened(claims.get(premise)?.text ?? "")}`,
            })),
            { value: STEP, label: "The step: even if all premises are true, they do not lead there" },
          ]}
          onChange={({ target }) => setAbout(target.value)}
        />
      )}
      {claim === null ? (
        <Composer
          key={STEP}
          label="Challenge the step"
          place={placeOf(slug, argument.id)}
          answered={{ direct: { argument: argument.id }, step: argument.id }}
          relation="undercut"
          relations={[UNDERCUT]}
          {...closing}
        />
      ) : (
        <Composer
          key={claim}
          label="Your reply"
          place={placeOf(slug, claim)}
          answered={{ direct: { claim }, step: isSingle ? argument.id : null }}
          relation="attack"
          relations={isSingle ? [ATTACK, SUPPORT, UNDERCUT] : [ATTACK, SUPPORT]}
          {...closing}
        />
      )}
    </div>
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
