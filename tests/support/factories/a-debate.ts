import { randomUUID } from "node:crypto";
import type { Scenario, ScenarioInput } from "@/contracts/debates/scenario";
import type { PhaseKind } from "@/domain/phases";
import { prisma } from "@/server/data/connection/client";
import { publishVersion } from "@/server/data/debates/scenarios";
import { type DebateScope, findDebateScope } from "@/server/data/scope";
import { scenarioHash } from "@/server/services/debates/scenarios/scenario-hash";
import { aScenario } from "./a-scenario";
import { aMember, aUser, aWorkspace, newKey, type Somebody } from "./a-user";

type Wanted = {
  /** The phase to be in; null leaves the debate a draft. By default the first. */
  readonly phase?: PhaseKind | null;
  /** Keys of the delegations; by default all of the scenario's. */
  readonly delegations?: readonly string[];
  /** How many people sit in each voting delegation, or in each named one. The first is its head. */
  readonly delegates?: number | Readonly<Record<string, number>>;
  readonly scenario?: Partial<ScenarioInput>;
  readonly optionSet?: string;
  readonly agenda?: string;
  readonly seating?: "choose" | "assigned";
  readonly audience?: "members" | "public";
  readonly naming?: "names" | "pseudonyms";
};

export type Participant = Somebody & { readonly participantId: string; readonly delegation: string | null };
export type TestDebate = {
  readonly id: string;
  readonly slug: string;
  /** The room code; empty in a draft. */
  readonly code: string;
  readonly workspace: { readonly id: string; readonly slug: string };
  readonly scenario: Scenario;
  readonly facilitator: Somebody;
  /** Everybody with a seat, delegation by delegation, heads first. */
  readonly delegates: readonly Participant[];
  readonly headOf: (delegation: string) => Participant;
  /** Moves on to the next phase of this kind. */
  readonly enter: (kind: PhaseKind, minutes?: number | null) => Promise<void>;
  /** Somebody new, in by the room code; with a seat where one is named, and under a name. */
  readonly join: (delegation?: string, name?: string) => Promise<Participant>;
  readonly member: (role: "owner" | "facilitator" | "member") => Promise<Somebody>;
  /** The scope in which this person's calls run. */
  readonly scopeOf: (somebody: Somebody | null) => Promise<DebateScope>;
};

/** A debate of its own workspace, scenario and people, made through the real services and brought to a phase. */
export async function aDebate(wanted: Wanted = {}): Promise<TestDebate> {
  const workspace = await aWorkspace();
  const facilitator = await aMember(workspace.id, "facilitator", "Frances Facilitator");
  const scenario = aScenario(wanted.scenario);
  const slug = await create(workspace, facilitator, scenario, wanted);
  const { id } = await prisma.debate.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const isDraft = wanted.phase === null;
  const code = isDraft ? "" : (await facilitator.api.debates.openRoom({ debate: slug, ...newKey() })).code;
  const delegates: Participant[] = [];
  const debate: TestDebate = {
    id,
    slug,
    code,
    workspace,
    scenario,
    facilitator,
    delegates,
    headOf: (delegation) => delegates.find((somebody) => somebody.delegation === delegation)!,
    enter: (kind, minutes = null) => enter(debate, kind, minutes),
    join: (delegation, name) => join(debate, wanted.seating ?? "choose", delegation, name),
    member: (role) => aMember(workspace.id, role),
    scopeOf: async (somebody) => (await findDebateScope(slug, somebody?.user ?? null, { key: randomUUID(), hash: "" }))!,
  };
  if (isDraft) return debate;
  for (const [delegation, count] of seatsIn(scenario, wanted))
    for (let seat = 0; seat < count; seat++) delegates.push(await debate.join(delegation));
  if (wanted.phase) await debate.enter(wanted.phase);
  return debate;
}

async function create(workspace: TestDebate["workspace"], facilitator: Somebody, scenario: Scenario, wanted: Wanted): Promise<string> {
  const file = { scenario, hash: scenarioHash(scenario), text: JSON.stringify(scenario) };
  const version = await publishVersion(prisma, workspace.id, file);
  const { slug } = await facilitator.api.debates.create({
    ...newKey(),
    workspace: workspace.slug,
    scenarioId: version!.id,
    title: "A debate to test",
    optionSet: wanted.optionSet ?? scenario.optionSets[0]!.key,
    agenda: wanted.agenda ?? scenario.agendas[0]!.key,
    delegations: [...(wanted.delegations ?? scenario.delegations.map(({ key }) => key))],
    seating: wanted.seating ?? "choose",
    audience: wanted.audience ?? "members",
    ...(wanted.naming && { naming: wanted.naming }),
  });
  return slug;
}

function seatsIn(scenario: Scenario, { delegations, delegates = 1 }: Wanted): readonly (readonly [string, number])[] {
  if (typeof delegates !== "number") return Object.entries(delegates);
  return scenario.delegations
    .filter(({ key, kind }) => kind === "voting" && (delegations?.includes(key) ?? true))
    .map(({ key }) => [key, delegates] as const);
}

async function enter({ id, slug, facilitator }: TestDebate, kind: PhaseKind, minutes: number | null): Promise<void> {
  const { phaseOrder } = await prisma.debate.findUniqueOrThrow({ where: { id }, select: { phaseOrder: true } });
  const phases = await prisma.phase.findMany({ where: { debateId: id, kind }, orderBy: { order: "asc" }, select: { order: true } });
  if (phases.some(({ order }) => order === phaseOrder)) return;
  const next = phases.find(({ order }) => order > phaseOrder);
  if (!next) throw new Error(`the agenda has no ${kind} ahead`);
  await facilitator.api.debates.enterPhase({ debate: slug, order: next.order, minutes, ...newKey() });
}

async function join(debate: TestDebate, seating: "choose" | "assigned", delegation?: string, name?: string): Promise<Participant> {
  const somebody = await aUser(name ?? (delegation ? `A delegate of ${delegation}` : "An observer"));
  await somebody.api.debates.joinRoom({ code: debate.code, ...newKey() });
  const { id: participantId } = await prisma.participant.findUniqueOrThrow({
    where: { debateId_userId: { debateId: debate.id, userId: somebody.user.id } },
    select: { id: true },
  });
  if (delegation === undefined) return { ...somebody, participantId, delegation: null };
  const seat = { debate: debate.slug, delegation, ...newKey() };
  if (seating === "choose") await somebody.api.seats.take(seat);
  else await debate.facilitator.api.seats.assign({ ...seat, participantId });
  return { ...somebody, participantId, delegation };
}
