import { randomUUID } from "node:crypto";
import { sessionCookie } from "@/server/auth/cookies";
import { newSessionToken, sessionHash } from "@/server/auth/session-token";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../support/factories/a-debate";

export type Voter = { readonly cookie: string; readonly participantId: string; readonly electorId: string };
export type Stage = { readonly debate: TestDebate; readonly voters: readonly Voter[]; readonly facilitatorCookie: string };

/** A public debate in its opening ballot with many voters, each with a session of their own. */
export async function aStage(count: number): Promise<Stage> {
  const debate = await aDebate({ audience: "public" });
  const { id: delegationId } = await prisma.delegation.findFirstOrThrow({
    where: { debateId: debate.id, key: "parents" },
    select: { id: true },
  });
  const people = Array.from({ length: count }, (_, index) => ({
    userId: randomUUID(),
    participantId: randomUUID(),
    token: newSessionToken(),
    name: `Voter ${index}`,
  }));
  await prisma.user.createMany({ data: people.map(({ userId, name }) => ({ id: userId, name })) });
  await prisma.participant.createMany({
    data: people.map(({ userId, participantId, name }) => ({
      id: participantId,
      debateId: debate.id,
      userId,
      delegationId,
      role: "delegate",
      displayName: name,
    })),
  });
  const facilitatorToken = newSessionToken();
  const sessions = [
    ...people.map(({ userId, token }) => ({ userId, token })),
    { userId: debate.facilitator.user.id, token: facilitatorToken },
  ];
  const expiresAt = new Date(Date.now() + 86_400_000);
  await prisma.session.createMany({
    data: sessions.map(({ userId, token }) => ({ id: randomUUID(), userId, tokenHash: sessionHash(token), expiresAt })),
  });
  await debate.enter("opening-ballot");
  const electors = await prisma.elector.findMany({ where: { round: { debateId: debate.id } }, select: { id: true, participantId: true } });
  const electorOf = new Map(electors.map(({ id, participantId }) => [participantId, id]));
  const cookieOf = (token: string) => `${sessionCookie()}=${token}`;
  return {
    debate,
    voters: people.map(({ participantId, token }) => ({
      cookie: cookieOf(token),
      participantId,
      electorId: electorOf.get(participantId)!,
    })),
    facilitatorCookie: cookieOf(facilitatorToken),
  };
}
