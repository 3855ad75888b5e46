import { type ReactNode, useState } from "react";
import type { ArgumentView, ClaimView } from "@/contracts/argument/floor";
import { isRestriction, type ModeratorAction } from "@/domain/moderation";
import { ReasonDialog } from "../../../shell/moderation/reason-dialog";
import { useDecisions } from "../../../shell/moderation/use-decisions";
import { useFloor } from "../floor/floor-context";
import { type Moderatable, ModerationItems } from "./moderation-items";

type Menu = {
  /** Rows for the menu of an argument; none for those who do not moderate. */
  readonly items: ReactNode;
  /** Stands beside the menu, which closes as soon as something in it is pressed. */
  readonly dialog: ReactNode;
};

/** A moderator's part of an argument's menu: what goes against an author asks for a reason, everything else is done at once. */
export function useModerationMenu(argument: ArgumentView, premises: readonly ClaimView[]): Menu {
  const { slug, debate } = useFloor();
  const { decide } = useDecisions(slug);
  const [asked, setAsked] = useState<{ readonly action: ModeratorAction; readonly thing: Moderatable } | null>(null);
  if (debate.role !== "facilitator" && debate.role !== "owner") return { items: null, dialog: null };
  const act = (action: ModeratorAction, thing: Moderatable) =>
    isRestriction(action) ? setAsked({ action, thing }) : decide(action, thing);
  return {
    items: <ModerationItems things={thingsOf(argument, premises)} onAct={act} />,
    dialog: (
      <ReasonDialog
        debate={slug}
        about={asked?.thing.id ?? null}
        title={asked && `${asked.action.charAt(0).toUpperCase()}${asked.action.slice(1)} ${asked.thing.name}`}
        onClose={() => setAsked(null)}
        onChoose={(reason, note) => asked && decide(asked.action, asked.thing, { reason, note })}
      />
    ),
  };
}

/** Claims first: their words are what is mostly moderated. Merged claims are moderated as what they were merged into. */
function thingsOf(argument: ArgumentView, premises: readonly ClaimView[]): readonly Moderatable[] {
  const claims = premises.map(({ id, revision }) => ({ id, revision }));
  const of = ({ id, status, isLocked }: ArgumentView | ClaimView) => ({ id, status, isLocked });
  return [
    ...premises.map((claim, index) => ({
      ...of(claim),
      kind: "claim" as const,
      name: premises.length === 1 ? "this claim" : `claim ${index + 1}`,
      claims: [{ id: claim.id, revision: claim.revision }],
    })),
    { ...of(argument), kind: "argument" as const, name: "this argument", claims },
  ];
}
