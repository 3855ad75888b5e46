import type { KeptGroups } from "@/contracts/panel/shared";
import { groupsToKeep } from "@/domain/disclosure";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { findPanel } from "@/server/data/panel/panel/panel";
import { openPanelRow } from "@/server/data/panel/panel/write";
import { panellistsOf } from "@/server/data/panel/panellists/panellists";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "./panel-state";
import { refusePanel } from "./refusals";

/** Opens the panel: what it promises about anonymity and how it is counted stays as it is from now on. */
export function openPanel(scope: DebateScope): Promise<null> {
  return act(scope, null, async (tx, locked) => {
    refusePanel(await panelState(tx, scope.debate.id), "open");
    return { answer: null, entries: await openInside(tx, scope.debate.id, locked) };
  });
}

/** The same inside an act, for a panel that is not open yet. */
export async function openInside(tx: Transaction, debateId: string, { now }: Locked): Promise<readonly NewEntry[]> {
  const { anonymity, mode, purpose, rules, feedback, stopRuleHash } = (await findPanel(debateId, tx))!;
  await openPanelRow(tx, debateId, now, await groupsAtOpening(tx, debateId));
  return [{ type: "panel-opened", payload: { anonymity, mode, purpose, rules, feedback, stopRuleHash } }];
}

/** Which groups are kept apart, by the sizes that they have now among all who are invited and have not declined. */
async function groupsAtOpening(tx: Transaction, debateId: string): Promise<KeptGroups> {
  const panellists = (await panellistsOf(debateId, tx)).filter(({ status }) => status === "invited" || status === "joined");
  const groups = panellists.map(({ group, expertise }) => [group, expertise] as const);
  const [byGroup, byExpertise] = groupsToKeep(groups);
  const labelled = (kept: typeof byGroup, breakdown: 0 | 1) =>
    kept ? Object.fromEntries(groups.map((each, place) => [each[breakdown], kept.labels[place]!])) : null;
  return { group: labelled(byGroup, 0), expertise: labelled(byExpertise, 1) };
}
