import type { Scenario } from "@/contracts/debates/scenario";
import type { PhaseKind } from "@/domain/phases";
import { markAsDemo } from "@/server/data/debates/debates/demo";
import { scenarioContent } from "@/server/data/debates/scenarios";
import { keyFor, nonceFor } from "./actor";
import { type Cast, enterCast } from "./cast";
import { argue } from "./floor";
import { DELEGATES } from "./people";
import { DECLARATIONS } from "./positions";

export type Stage = Cast & { readonly debate: string; readonly scenario: Scenario };

/** Plays the demo up to the middle of its arguments, through the same procedures that people use. */
export async function playDemo(scenarioId: string): Promise<void> {
  const cast = await enterCast();
  const scenario = await scenarioContent(scenarioId);
  const stage = { ...cast, scenario, debate: await openDebate(cast, scenario, scenarioId) };
  for (const [phase, play] of PLAN) if (await arriveAt(stage, phase)) await play(stage);
  await markAsDemo(stage.debate);
}

const OPTION_SET = "core";
const AGENDA = "seminar-90";

const PLAN = [
  ["lobby", takeSeats],
  ["opening-ballot", castBallots],
  ["positions", declarePositions],
  ["arguments", argue],
] as const satisfies readonly (readonly [PhaseKind, (stage: Stage) => Promise<void>])[];

async function openDebate({ facilitator, workspace }: Cast, { title, delegations }: Scenario, scenarioId: string): Promise<string> {
  const { slug } = await facilitator.debates.create({
    workspace,
    scenarioId,
    title,
    optionSet: OPTION_SET,
    agenda: AGENDA,
    delegations: delegations.map(({ key }) => key),
    seating: "choose",
    audience: "public",
    ...keyFor("create"),
  });
  await facilitator.debates.openRoom({ debate: slug, ...keyFor("open") });
  return slug;
}

/** Moves on to the first phase of a kind; false when the debate was past it already, as after a seed that was killed. */
async function arriveAt({ facilitator, debate }: Stage, kind: PhaseKind): Promise<boolean> {
  const { phases } = await facilitator.debates.get({ debate });
  const phase = phases.find((one) => one.kind === kind);
  if (!phase) throw new Error(`The demo's agenda has no phase of the kind ${kind}.`);
  if (phase.state === "next")
    await facilitator.debates.enterPhase({ debate, order: phase.order, minutes: null, ...keyFor(`enter ${kind}`) });
  return phase.state !== "done";
}

async function takeSeats({ facilitator, delegates, debate }: Stage): Promise<void> {
  const { code } = await facilitator.debates.room({ debate });
  for (const { name, delegation } of DELEGATES) {
    await delegates[name].debates.joinRoom({ code, ...keyFor(`${name} joins`) });
    await delegates[name].seats.take({ debate, delegation, ...keyFor(`${name} sits down`) });
  }
}

async function castBallots({ delegates, debate }: Stage): Promise<void> {
  for (const { name, votes } of DELEGATES)
    for (const [change, choice] of votes.entries()) {
      const open = (await delegates[name].polls.list({ debate })).find(({ status }) => status === "open")!;
      const step = `${name} votes ${change}`;
      const ballot = { debate, poll: open.key, electorId: open.mine[0]!.electorId, ballot: { choice } };
      await delegates[name].ballots.cast({ ...ballot, nonce: nonceFor(step), ...keyFor(step) });
    }
}

async function declarePositions({ delegates, debate }: Stage): Promise<void> {
  for (const { by, ...declaration } of DECLARATIONS)
    await delegates[by].positions.declare({ debate, ...declaration, ...keyFor(`${by} declares over ${declaration.over}`) });
}
