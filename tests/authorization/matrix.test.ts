import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ACTIONS } from "@/domain/permissions";
import { PHASE_KINDS, type PhaseKind } from "@/domain/phases";
import { appRouter } from "@/server/api/root";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { aUser, callerFor } from "../support/factories/a-user";
import { ACTORS, type Actor } from "./actors";
import { EXPECTATIONS, type Expectation, type Facts } from "./expectations";

type Procedure = { readonly _def: { readonly type: "query" | "mutation"; readonly meta?: { readonly requires: string } } };
type Call = (input: unknown) => Promise<unknown>;

const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
const paths = Object.keys(procedures);
/** Phases of the small scenario's agenda, and the states around it. */
const MOMENTS = [
  "draft",
  "lobby",
  "positions",
  "opening-ballot",
  "arguments",
  "straw-poll",
  "negotiation",
  "final-ballot",
  "consensus-check",
  "debrief",
  "closed",
] as const;

describe("the matrix knows", () => {
  it("every procedure, and no other", () => expect(Object.keys(EXPECTATIONS).sort()).toEqual([...paths].sort()));

  it("what every procedure requires", () => {
    const known = new Set<string>([
      ...ACTIONS,
      "public",
      "signed-in",
      "workspace:read",
      "workspace:manage",
      "scenario:write",
      "debate:create",
    ]);
    expect(paths.filter((path) => !known.has(procedures[path]!._def.meta?.requires ?? ""))).toEqual([]);
  });
});

describe.each(MOMENTS)("%s", (moment) => {
  let debate: TestDebate;
  let callers: Record<Actor, ReturnType<typeof callerFor>>;
  let facts: Facts;
  let usedKeys: Record<Actor, string>;
  let allowed: readonly string[];

  beforeAll(async () => {
    debate = await aDebate({
      phase: moment === "draft" ? null : moment === "closed" ? "debrief" : (moment as PhaseKind),
      delegates: moment === "draft" ? {} : { parents: 2, players: 2 },
    });
    if (moment === "closed") await debate.facilitator.api.debates.close({ debate: debate.slug, idempotencyKey: randomUUID() });
    const people = await peopleOf(debate, moment);
    callers = Object.fromEntries(ACTORS.map((actor) => [actor, callerFor(people[actor]?.user ?? null)])) as typeof callers;
    usedKeys = await useUpKeys(people);
    facts = await factsOf(debate);
    const phase = await prisma.phase.findFirstOrThrow({
      where: { debateId: debate.id, kind: moment === "closed" ? "debrief" : moment === "draft" ? "lobby" : moment },
    });
    allowed = moment === "draft" || moment === "closed" ? [] : phase.allows;
  });

  it.each(paths)("%s", async (path) => {
    const expectation = EXPECTATIONS[path]!;
    const { type, meta } = procedures[path]!._def;
    const isOfDebate = (ACTIONS as readonly string[]).includes(meta!.requires);
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const actor of ACTORS) {
      const key = type === "mutation" && !expectation.isKeyless ? { idempotencyKey: usedKeys[actor] } : {};
      answers[actor] = await codeOf(() => callAt(callers[actor], path)({ ...expectation.input(facts), ...key }));
      expected[actor] = expectedCode({
        expectation,
        actor,
        isMutation: type === "mutation",
        isOfDebate,
        moment,
        allowed,
      });
      // Those who may are stopped by a key they have used before, so that nothing changes; what answers before that is in no way a refusal.
      if (expected[actor] === "ADMITTED" && !REFUSALS.has(answers[actor]!)) answers[actor] = "ADMITTED";
    }
    expect(answers).toEqual(expected);
  });
});

it("covers every kind of phase by its activities", () => {
  const left = PHASE_KINDS.filter((kind) => !(MOMENTS as readonly string[]).includes(kind));
  expect(left).toEqual(["briefing", "caucus", "injects"]);
});

const REFUSALS = new Set(["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "PRECONDITION_FAILED", "INTERNAL_SERVER_ERROR"]);

type Question = {
  readonly expectation: Expectation;
  readonly actor: Actor;
  readonly isMutation: boolean;
  readonly isOfDebate: boolean;
  readonly moment: string;
  readonly allowed: readonly string[];
};

/** The one table of answers, in the order in which it is asked: who, then what is visible, then what is allowed, then when. */
function expectedCode({ expectation, actor, isMutation, isOfDebate, moment, allowed }: Question): string {
  const { may, during, orNotFound, absentWhen } = expectation;
  const runs = actor === "facilitator" || actor === "owner";
  if (actor === "anonymous" && !may.includes("anonymous")) return "UNAUTHORIZED";
  if (isOfDebate && (actor === "stranger" || (moment === "draft" && !runs))) return "NOT_FOUND";
  if (!may.includes(actor)) return isOfDebate || actor === "member" || runs ? "FORBIDDEN" : "NOT_FOUND";
  if (isMutation && during && !allowed.includes(during)) return "PRECONDITION_FAILED";
  return orNotFound?.includes(actor) || (absentWhen as readonly string[] | undefined)?.includes(moment) ? "NOT_FOUND" : "ADMITTED";
}

async function codeOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "OK";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

function callAt(caller: ReturnType<typeof callerFor>, path: string): Call {
  return path.split(".").reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], caller) as Call;
}

async function peopleOf(debate: TestDebate, moment: string) {
  const isDraft = moment === "draft";
  const isClosed = moment === "closed";
  const observer = isDraft || isClosed ? await aUser() : await debate.join();
  if (isClosed)
    await prisma.participant.create({
      data: { id: randomUUID(), debateId: debate.id, userId: observer.user.id, role: "observer", displayName: "Late" },
    });
  const own = debate.delegates.filter(({ delegation }) => delegation === "parents");
  const somebody = await aUser();
  return {
    anonymous: null,
    stranger: await aUser(),
    member: await debate.member("member"),
    observer,
    "other delegate": debate.delegates.filter(({ delegation }) => delegation === "players")[1] ?? somebody,
    "own delegate": own[1] ?? somebody,
    head: own[0] ?? somebody,
    facilitator: debate.facilitator,
    owner: await debate.member("owner"),
  } satisfies Record<Actor, unknown>;
}

/** A key each, used for something else before. */
async function useUpKeys(people: Awaited<ReturnType<typeof peopleOf>>): Promise<Record<Actor, string>> {
  const keys = Object.fromEntries(ACTORS.map((actor) => [actor, randomUUID()])) as Record<Actor, string>;
  const rows = ACTORS.flatMap((actor) => {
    const userId = people[actor]?.user.id;
    return userId ? [{ userId, key: keys[actor], requestHash: "something else", answer: { value: null } }] : [];
  });
  await prisma.idempotency.createMany({ data: rows, skipDuplicates: true });
  return keys;
}

async function factsOf({ id, slug, workspace, code, delegates }: TestDebate): Promise<Facts> {
  const { scenarioId } = await prisma.debate.findUniqueOrThrow({ where: { id }, select: { scenarioId: true } });
  return {
    debate: slug,
    workspace: workspace.slug,
    code: code || "ZZZZZZ",
    scenarioId,
    participantId: delegates[0]?.participantId ?? randomUUID(),
    electorId: randomUUID(),
  };
}
