"use client";

import { MenuButton } from "@/components/ui/overlays/menu";
import { type ModeratorAction, refusalToModerate, type Standing, type ThingKind } from "@/domain/moderation";

export type Moderatable = Omit<Standing, "awaitsApproval"> & {
  readonly kind: ThingKind;
  readonly id: string;
  /** “this claim”, “claim 2”, “this argument”. */
  readonly name: string;
  readonly claims: readonly { readonly id: string; readonly revision: number }[];
};
type Props = { readonly things: readonly Moderatable[]; readonly onAct: (action: ModeratorAction, thing: Moderatable) => void };

const SHOWN = ["approve", "hold", "hide", "restore", "lock", "unlock"] as const satisfies readonly ModeratorAction[];

/** What a moderator can do to an argument and to each of its claims, as rows of its menu; what is not possible is left out. */
export function ModerationItems({ things, onAct }: Props) {
  return things.flatMap((thing) =>
    SHOWN.filter((action) => refusalToModerate({ ...thing, awaitsApproval: false }, action, thing.kind) === null).map((action) => (
      <MenuButton key={`${action} ${thing.id}`} icon={ICONS[action]} onClick={() => onAct(action, thing)}>
        {WORDS[action]} {thing.name}
      </MenuButton>
    )),
  );
}

const WORDS = {
  approve: "Approve",
  hold: "Hold",
  hide: "Hide",
  restore: "Restore",
  lock: "Lock",
  unlock: "Unlock",
} as const satisfies Record<ModeratorAction, string>;

const ICONS = {
  approve: "check",
  hold: "pause",
  hide: "eye-off",
  restore: "undo",
  lock: "lock",
  unlock: "undo",
} as const satisfies Record<ModeratorAction, string>;
