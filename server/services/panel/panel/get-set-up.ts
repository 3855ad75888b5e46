import type { EditedItem, KeptGroupsView, PanelProgress, PanelSetUpView } from "@/contracts/panel/panel";
import type { KeptGroups } from "@/contracts/panel/shared";
import { ANONYMITY, LEAST_RESPONDENTS } from "@/domain/disclosure";
import { inTransaction } from "@/server/data/acts/transaction";
import { scenarioContent } from "@/server/data/debates/scenarios";
import { progressOf } from "@/server/data/panel/answers/progress";
import { optionKeysOf } from "@/server/data/panel/panel/option-keys";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import { type PanellistRow, panellistsOf } from "@/server/data/panel/panellists/panellists";
import type { DebateScope } from "@/server/data/scope";
import { settledKeys } from "../rounds/settled";
import { panelView } from "./get-panel";
import { itemsFromScenario } from "./items/from-scenario";
import { panelState } from "./panel-state";
import { type PanelState, panelRefusals } from "./refusals";

/** The panel as whoever runs it sets it up and watches it, as far as its level lets them see. */
export async function getSetUp({ debate, role }: DebateScope): Promise<PanelSetUpView> {
  const scenario = await scenarioContent(debate.scenarioId);
  return inTransaction(async (tx) => {
    const state = await panelState(tx, debate.id);
    const panellists = state.panel ? await panellistsOf(debate.id, tx) : [];
    const maySee = state.panel !== null && ANONYMITY[state.panel.anonymity].join[role === "owner" ? "owner" : "facilitator"] === "yes";
    const options = await optionKeysOf(debate.id, tx);
    return {
      panel: state.panel && panelView(state.panel, state.rounds),
      scenarioItems: itemsFromScenario(scenario, options).items.length,
      items: editedItems(state, maySee ? panellists : []),
      progress: state.panel?.openedAt ? progress(state.panel, maySee, await progressOf(debate.id, tx)) : null,
      refusals: panelRefusals(state),
      keptGroups: state.panel && keptGroups(state.panel, panellists),
      smallGroups: smallGroups(panellists),
    };
  });
}

function editedItems({ items, rounds }: PanelState, panellists: readonly PanellistRow[]): readonly EditedItem[] {
  const names = new Map(panellists.map(({ id, name }) => [id, name]));
  const asked = new Set(rounds.flatMap((round) => round.items.map(({ id }) => id)));
  const settled = settledKeys(rounds);
  return items.map(({ proposedById, ...item }) => ({
    ...item,
    proposedBy: (proposedById && names.get(proposedById)) ?? null,
    wasAsked: asked.has(item.id),
    isSettled: settled.has(item.key),
  }));
}

type Known = NonNullable<Awaited<ReturnType<typeof progressOf>>>;

/** Detached, who has begun is known and nothing else. Elsewhere names stand where answers may stand beside them. */
function progress({ anonymity }: PanelRow, maySee: boolean, known: Known | null): PanelProgress | null {
  if (!known) return null;
  const { panellists, begun, finished, people } = known;
  const isNamed = maySee || anonymity === "detached";
  return {
    panellists,
    begun,
    finished,
    people: isNamed ? people.map(({ name, hasBegun, answered }) => ({ name, hasBegun, answered })) : [],
  };
}

function keptGroups({ anonymity, keptGroups: kept }: PanelRow, panellists: readonly PanellistRow[]): KeptGroupsView | null {
  if (anonymity !== "detached" || !kept) return null;
  const labels = (labelOf: KeptGroups["group"]) =>
    labelOf && [...new Set(Object.values(labelOf))].filter((label) => label !== "").toSorted();
  const isLater = ({ group, status }: PanellistRow) =>
    kept.group !== null && group !== "" && !(group in kept.group) && (status === "invited" || status === "joined");
  const later = new Set(panellists.filter(isLater).map(({ group }) => group));
  return { group: labels(kept.group), expertise: labels(kept.expertise), later: [...later].toSorted() };
}

function smallGroups(panellists: readonly PanellistRow[]): PanelSetUpView["smallGroups"] {
  const counts = new Map<string, number>();
  for (const { group, status } of panellists)
    if (group !== "" && (status === "invited" || status === "joined")) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].filter(([, count]) => count < LEAST_RESPONDENTS).map(([group, count]) => ({ group, panellists: count }));
}
