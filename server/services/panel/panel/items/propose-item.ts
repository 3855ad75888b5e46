import type { z } from "zod";
import type { proposePanelItemInput } from "@/contracts/panel/panel";
import { DomainError } from "@/domain/kernel";
import { refusalWhileFrozen } from "@/domain/phases";
import { insertProposal } from "@/server/data/panel/panel/item-rows";
import { itemsOf } from "@/server/data/panel/panel/items";
import { findPanel } from "@/server/data/panel/panel/panel";
import { panellistOf } from "@/server/data/panel/panellists/panellists";
import { openRoundOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { MOST_ITEMS } from "./save-item";

type Wanted = Omit<z.output<typeof proposePanelItemInput>, "debate">;

/**
 * Takes an item that a panellist proposes in round 0. Its id is the key of the request, so that it is written once; no row that names
 * somebody is written with it, no entry and no ring speaks of it. Who it was is kept where the level keeps such things.
 */
export async function proposeItem(scope: DebateScope, { idempotencyKey, question, description }: Wanted): Promise<null> {
  const { debate, participant } = scope;
  const panel = await findPanel(debate.id);
  if (!panel) throw new DomainError("not-found", "There is no panel in this debate.");
  const panellist = participant && (await panellistOf(debate.id, participant.id));
  if (!panellist) throw new DomainError("not-allowed", "Only panellists propose items.");
  const frozen = refusalWhileFrozen(scope.phase);
  if (frozen) throw frozen;
  const round = await openRoundOf(debate.id);
  const isOver = round?.deadline && round.deadline.getTime() <= scope.now;
  if (round?.number !== 0 || isOver || panel.closedAt) throw new DomainError("wrong-phase", "The panel is not proposing items now.");
  if ((await itemsOf(debate.id)).length >= MOST_ITEMS) throw new DomainError("conflict", "The panel has proposed as much as it can take.");
  await insertProposal({
    ...{ debateId: debate.id, id: idempotencyKey, key: `proposed-${idempotencyKey}`, order: MOST_ITEMS, status: "proposed" },
    proposedById: panel.anonymity === "detached" ? null : panellist.id,
    ...{ kind: "agreement", settings: { least: 1, most: 5 } },
    ...{ section: "", question, description, option: null, criterion: null, choices: [], truth: null },
  });
  return null;
}
