import { type ReactNode, useState } from "react";
import { MenuButton } from "@/components/ui/overlays/menu";
import type { ArgumentView, ClaimView } from "@/contracts/argument/floor";
import { useFloor } from "../floor/floor-context";
import { type Followed, useFollowing } from "../following/use-following";
import { TagDialog } from "../tags/tag-dialog";
import { MergeDialog } from "./merge-dialog";

type Menu = {
  /** Rows for the menu of an argument. */
  readonly items: ReactNode;
  /** Stands beside the menu, which closes as soon as something in it is pressed. */
  readonly dialog: ReactNode;
};
type Asked = { readonly what: "merge" | "tag"; readonly claim: ClaimView };

/** Following an argument and its claims, and for those who may change a claim merging and tagging it. */
export function useCuratingMenu(argument: ArgumentView, standing: readonly ClaimView[]): Menu {
  const { debate } = useFloor();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const moderates = debate.role === "facilitator" || debate.role === "owner";
  const mayCurate = debate.status === "open" && debate.refusals["floor:curate"] === undefined;
  const mine = mayCurate
    ? standing.filter(({ isMine, isLocked }) => moderates || (isMine && !isLocked && debate.refusals["floor:write"] === undefined))
    : [];
  const named = ({ id }: ClaimView) => (argument.premises.length === 1 ? "this claim" : `claim ${argument.premises.indexOf(id) + 1}`);
  const ask = (what: Asked["what"], claim: ClaimView) => {
    setAsked({ what, claim });
    setOpen(true);
  };
  const shown = { open: isOpen, onClose: () => setOpen(false) };
  return {
    items: (
      <>
        <FollowItem thing={{ argumentId: argument.id }} name="this argument" />
        {standing.map((claim) => (
          <FollowItem key={`follow ${claim.id}`} thing={{ claimId: claim.id }} name={named(claim)} />
        ))}
        {mine.map((claim) => (
          <MenuButton key={`merge ${claim.id}`} icon="link" onClick={() => ask("merge", claim)}>
            {upperFirst(named(claim))} is the same as another…
          </MenuButton>
        ))}
        {debate.criteria.length > 0
          ? mine.map((claim) => (
              <MenuButton key={`tag ${claim.id}`} icon="flag" onClick={() => ask("tag", claim)}>
                Criteria of {named(claim)}…
              </MenuButton>
            ))
          : null}
      </>
    ),
    dialog:
      asked?.what === "merge" ? (
        <MergeDialog key={asked.claim.id} claim={asked.claim} {...shown} />
      ) : asked ? (
        <TagDialog key={asked.claim.id} claim={asked.claim} {...shown} />
      ) : null,
  };
}

function FollowItem({ thing, name }: { readonly thing: Followed; readonly name: string }) {
  const { mayFollow, isFollowing, follow } = useFollowing();
  if (!mayFollow) return null;
  const follows = isFollowing(thing);
  return (
    <MenuButton icon={follows ? "eye-off" : "eye"} onClick={() => follow(thing, !follows)}>
      {follows ? "Stop following" : "Follow"} {name}
    </MenuButton>
  );
}

const upperFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
