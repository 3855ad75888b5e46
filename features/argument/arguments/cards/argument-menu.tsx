"use client";

import { Menu, MenuButton } from "@/components/ui/overlays/menu";
import type { ArgumentView } from "@/contracts/argument/floor";
import type { ClaimTask } from "../claims/claim-block";
import { useFloor } from "../floor/floor-context";
import { useCuratingMenu } from "../merging/use-curating-menu";
import { useModerationMenu } from "../moderation/use-moderation-menu";
import { SpotlightItems } from "../spotlight/spotlight-items";
import { useWithdrawal } from "../use-withdrawal";

type Props = { readonly argument: ArgumentView; readonly onTask: (claimId: string, task: ClaimTask) => void };

/** What this reader may do with an argument and its claims, beyond answering and rating. */
export function ArgumentMenu({ argument, onTask }: Props) {
  const { claims, refusals } = useFloor();
  const { withdrawArgument, withdrawClaim } = useWithdrawal();
  const premises = argument.premises.flatMap((id) => claims.get(id) ?? []);
  const moderation = useModerationMenu(argument, premises);
  const mayWrite = refusals.write === null;
  const curating = useCuratingMenu(
    argument,
    premises.filter(({ status }) => status === "visible"),
  );
  const standing = premises.filter(({ status, isLocked }) => mayWrite && status === "visible" && !isLocked);
  const mayWithdraw = mayWrite && argument.isMine && argument.status === "visible" && !argument.isLocked;
  const numbered = (words: string, id: string) =>
    argument.premises.length === 1 ? words : `${words} ${argument.premises.indexOf(id) + 1}`;
  return (
    <>
      <Menu label="More about this argument" icon="more" iconOnly className="w-72">
        {standing.map((claim) => (
          <MenuButton key={`cite ${claim.id}`} icon="quote" onClick={() => onTask(claim.id, "cite")}>
            {numbered("Cite a source for this claim", claim.id)}
          </MenuButton>
        ))}
        {standing
          .filter(({ isMine }) => isMine)
          .flatMap((claim) => [
            <MenuButton key={`edit ${claim.id}`} icon="edit" onClick={() => onTask(claim.id, "edit")}>
              {numbered("Reword this claim", claim.id)}
            </MenuButton>,
            <MenuButton key={`withdraw ${claim.id}`} icon="undo" onClick={() => withdrawClaim(claim, argument)}>
              {numbered("Withdraw this claim", claim.id)}
              <span className="block text-sm text-muted">Struck through wherever it is used.</span>
            </MenuButton>,
          ])}
        {mayWithdraw ? (
          <MenuButton icon="undo" onClick={() => withdrawArgument(argument)}>
            Withdraw this argument
            <span className="block text-sm text-muted">It no longer counts here; its claims stay.</span>
          </MenuButton>
        ) : null}
        <SpotlightItems claims={premises.filter(({ status }) => status === "visible")} numbered={numbered} />
        {curating.items}
        {moderation.items}
      </Menu>
      {curating.dialog}
      {moderation.dialog}
    </>
  );
}
