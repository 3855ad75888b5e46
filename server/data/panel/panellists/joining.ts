import { v7 as newId } from "uuid";
import { hot, prisma, type Transaction } from "../../connection/client";
import { runsTheDebate } from "../../people/participants";
import { ALIVE, SESSION_DAYS } from "../../people/sessions";

/** Whether this participant has, or had, a place on the panel already: nobody has two. */
export async function hasPlaceOnPanel(tx: Transaction, participantId: string): Promise<boolean> {
  return (await tx.panellist.findUnique({ where: { participantId }, select: { id: true } })) !== null;
}

export async function pseudonymsTaken(tx: Transaction, debateId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.panellist.findMany({ where: { debateId, pseudonym: { not: null } }, select: { pseudonym: true } });
  return new Set(rows.map(({ pseudonym }) => pseudonym!));
}

type Place = { readonly panellistId: string; readonly participantId: string; readonly pseudonym: string; readonly now: Date };

/** Gives somebody their place; an invitation that has not gone yet stays. */
export async function takePlace(tx: Transaction, { panellistId, participantId, pseudonym, now }: Place): Promise<void> {
  await tx.panellist.update({
    where: { id: panellistId },
    data: {
      ...{ participantId, status: "joined", pseudonym, joinedAt: now },
      ...{ mailWanted: null, mailDueAt: null, mailBegunAt: null, mailTries: 0, mailProblem: null },
    },
    select: { id: true },
  });
}

type NewSession = { readonly userId: string; readonly tokenHash: string; readonly userAgent: string };

/** Opens the session of somebody who has just been added, in the same transaction; false where its key has opened another one. */
export async function openFirstSession(tx: Transaction, { userId, tokenHash, userAgent }: NewSession): Promise<boolean> {
  const opened = await tx.$executeRaw`
    INSERT INTO session (id, token_hash, user_id, user_agent, expires_at)
    VALUES (${newId()}::uuid, ${tokenHash}, ${userId}::uuid, ${userAgent}, clock_timestamp() + make_interval(days => ${SESSION_DAYS}::int))
    ON CONFLICT (token_hash) DO NOTHING`;
  return opened === 1;
}

/** Whose live session has this hash: their name, or null. */
export async function nameOfSession(tx: Transaction, userId: string, tokenHash: string): Promise<string | null> {
  const [row] = await tx.$queryRawUnsafe<{ name: string }[]>(
    `SELECT u.name FROM session s JOIN "user" u ON u.id = s.user_id WHERE s.user_id = $1::uuid AND s.token_hash = $2 AND ${ALIVE}`,
    userId,
    tokenHash,
  );
  return row?.name ?? null;
}

/** Whether somebody runs the debate of a panel, and so has no place on it. */
export function runsThePanel(debateId: string, userId: string): Promise<boolean> {
  return runsTheDebate(prisma, debateId, userId);
}

/** Whether an address, folded, has an account. */
export async function hasAccount(foldedEmail: string): Promise<boolean> {
  const { rowCount } = await hot.query(`SELECT FROM "user" WHERE email = $1`, [foldedEmail]);
  return rowCount === 1;
}
