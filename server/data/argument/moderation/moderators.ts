import { prisma, type Transaction } from "../../connection/client";
import type { DebateScope } from "../../scope";

/** Participants who moderate the debate: those who run its workspace, and those who were made facilitators of it. */
export async function findModerators(tx: Transaction, { debate }: Pick<DebateScope, "debate">): Promise<readonly string[]> {
  const people = await tx.participant.findMany({
    where: {
      debateId: debate.id,
      leftAt: null,
      OR: [{ role: "facilitator" }, { user: { memberships: { some: { workspaceId: debate.workspaceId, ...RUNS } } } }],
    },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** Whether somebody besides this user moderates the debate, taking part in it or not. */
export async function hasOtherModerators(
  source: Transaction | "now",
  { debate }: Pick<DebateScope, "debate">,
  userId: string,
): Promise<boolean> {
  const tx = source === "now" ? prisma : source;
  const member = await tx.member.findFirst({
    where: { workspaceId: debate.workspaceId, userId: { not: userId }, ...RUNS },
    select: { userId: true },
  });
  if (member) return true;
  const facilitator = await tx.participant.findFirst({
    where: { debateId: debate.id, role: "facilitator", leftAt: null, userId: { not: userId } },
    select: { id: true },
  });
  return facilitator !== null;
}

const RUNS = { role: { in: ["owner", "facilitator"] } };
