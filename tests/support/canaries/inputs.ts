import { prisma } from "@/server/data/connection/client";
import type { Expectation, Facts } from "../../authorization/expectations";
import type { World } from "./world";

/** Everything that a field of this name could be asked for, and that is there. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

export async function poolOf({ debate, canaries, channelId, claimId, argumentId }: World): Promise<Pool> {
  const { scenarioId } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { scenarioId: true } });
  const source = await prisma.source.findFirstOrThrow({ where: { debateId: debate.id }, select: { id: true } });
  const citation = await prisma.citation.findFirstOrThrow({ where: { claim: { debateId: debate.id } }, select: { id: true } });
  const polls = await prisma.poll.findMany({ where: { debateId: debate.id }, select: { key: true } });
  return {
    debate: [debate.slug],
    workspace: [debate.workspace.slug],
    code: [debate.code],
    scenarioId: [scenarioId],
    delegation: debate.scenario.delegations.map(({ key }) => key),
    participantId: debate.delegates.slice(0, 2).map((one) => one.participantId),
    channelId: [channelId],
    claimId: [claimId],
    sourceId: [source.id],
    citationId: [citation.id],
    poll: polls.map(({ key }) => key),
    option: ["garden", "playground"],
    text: [...canaries.map(({ lure }) => lure), "letter"],
    thing: [{ claimId }, { argumentId }, { claim: claimId }, { argument: argumentId }],
    node: [
      { kind: "option", id: "garden" },
      { kind: "claim", id: claimId },
    ],
    to: [{ argument: argumentId }, { claim: claimId }],
    after: [null, 0],
  };
}

const MOST = 16;

/** What to ask a procedure: the plausible input of the matrix of rights, with everything that is there in its places, in all combinations. */
export function inputsFor({ input }: Expectation, { debate }: Pick<World, "debate">, pool: Pool): readonly Record<string, unknown>[] {
  const somebody = debate.delegates[0]?.participantId ?? String(pool.participantId?.[0]);
  const facts: Facts = {
    debate: debate.slug,
    workspace: debate.workspace.slug,
    code: debate.code,
    scenarioId: String(pool.scenarioId?.[0]),
    participantId: somebody,
    electorId: somebody,
  };
  const plausible = input(facts);
  let all: Record<string, unknown>[] = [plausible];
  for (const name of Object.keys(plausible)) {
    const choices = pool[name];
    if (choices) all = all.flatMap((one) => choices.map((value) => ({ ...one, [name]: value }))).slice(0, MOST);
  }
  return all;
}
