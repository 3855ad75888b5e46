import type { Scene, ScreenView } from "@/contracts/exercise/screen";
import { participantsOnPanel } from "@/server/data/panel/panellists/panellists";
import { type DebateScope, publicScope } from "@/server/data/scope";
import { listPositions } from "../../argument/positions/list-positions";
import { getDebate } from "../../debates/debates/get-debate";
import { listPeople } from "../../debates/debates/list-people";
import { panelScene } from "../../panel/results/panel-scene";
import { argumentsScene, spotlightOf } from "./arguments-scene";
import { ballotScene, lastCounts } from "./ballot-scene";

/** What the projector shows now. It is read as by an outsider, so that nothing confidential can be in it. */
export async function getScreen(scope: DebateScope): Promise<ScreenView> {
  const outside = publicScope(scope);
  const debate = await getDebate(outside);
  const phase = debate.phases.find(({ order }) => order === scope.phase.order);
  const [spotlight, scene] = await Promise.all([
    debate.spotlight ? spotlightOf(outside, debate.spotlight.claimId) : null,
    sceneOf(outside, debate.status === "closed" ? "closed" : (phase?.kind ?? "lobby"), phase?.poll ?? null),
  ]);
  return { debate, spotlight, scene };
}

type Moment = ScreenView["debate"]["phases"][number]["kind"] | "closed";

async function sceneOf(scope: DebateScope, moment: Moment, poll: string | null): Promise<Scene> {
  switch (moment) {
    case "lobby":
    case "briefing":
      return peopleScene(scope);
    case "positions":
      return positionsScene(scope);
    case "opening-ballot":
    case "straw-poll":
    case "final-ballot":
    case "consensus-check":
      return (await ballotScene(scope, poll)) ?? argumentsScene(scope);
    case "debrief":
    case "closed":
      return (await lastCounts(scope)) ?? (await panelScene(scope)) ?? argumentsScene(scope);
    default:
      return argumentsScene(scope);
  }
}

/** Names that fit beside each other on a wall. */
const MOST_NAMES = 8;

async function peopleScene(scope: DebateScope): Promise<Scene> {
  const [people, onPanel] = await Promise.all([listPeople(scope), participantsOnPanel(scope.debate.id)]);
  const byDelegation = new Map<string, string[]>();
  for (const { delegation, displayName } of people)
    if (delegation) byDelegation.set(delegation, [...(byDelegation.get(delegation) ?? []), displayName]);
  const delegations = [...byDelegation].map(([delegation, names]) => ({
    delegation,
    names: names.slice(0, MOST_NAMES),
    others: Math.max(0, names.length - MOST_NAMES),
  }));
  const observers = people.filter(({ delegation, role }) => delegation === null && role === "observer");
  const unseated = observers.filter(({ participantId }) => !onPanel.has(participantId)).length;
  return { kind: "people", delegations, unseated, panellists: onPanel.size };
}

async function positionsScene(scope: DebateScope): Promise<Scene> {
  const positions = await listPositions(scope);
  return {
    kind: "positions",
    rows: positions.flatMap(({ delegation, revisions: [latest] }) => (latest ? [{ delegation, stances: latest.stances }] : [])),
  };
}
