import { v7 as newId } from "uuid";
import { hot, prisma, type Transaction } from "../connection/client";

export type PromptRow = {
  readonly id: string;
  readonly delegation: string;
  readonly gap: string;
  readonly text: string;
  readonly path: string;
  readonly sentBy: string | null;
  readonly at: Date;
  readonly doneAt: Date | null;
};

/** Of one delegation, or of all where `delegationId` is null: what is open first, the latest first. */
export async function promptsOf(debateId: string, delegationId: string | null, limit: number): Promise<readonly PromptRow[]> {
  const rows = await prisma.prompt.findMany({
    where: { debateId, ...(delegationId === null ? {} : { delegationId }) },
    orderBy: [{ doneAt: { sort: "desc", nulls: "first" } }, { at: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      gap: true,
      text: true,
      path: true,
      at: true,
      doneAt: true,
      delegation: { select: { key: true } },
      createdBy: { select: { displayName: true } },
    },
  });
  return rows.map(({ delegation, createdBy, ...row }) => ({ ...row, delegation: delegation.key, sentBy: createdBy?.displayName ?? null }));
}

export type Asked = { readonly gap: string; readonly delegation: string };

/** Which delegations have been asked what, and have not said that it is done. */
export async function openPrompts(debateId: string): Promise<readonly Asked[]> {
  const { rows } = await hot.query<Asked>({
    name: "open-prompts",
    text: `SELECT p.gap, g.key AS delegation FROM prompt p JOIN delegation g ON g.id = p.delegation_id
      WHERE p.debate_id = $1::uuid AND p.done_at IS NULL ORDER BY p.at, p.id`,
    values: [debateId],
  });
  return rows;
}

type NewPrompt = {
  readonly debateId: string;
  readonly delegationId: string;
  readonly gap: string;
  readonly text: string;
  readonly path: string;
  readonly createdById: string | null;
  readonly at: Date;
};

/** The new prompt's id, or null when the delegation is asked this already. */
export async function insertPrompt(tx: Transaction, prompt: NewPrompt): Promise<string | null> {
  const id = newId();
  const inserted = await tx.$executeRaw`
    INSERT INTO prompt (id, debate_id, delegation_id, gap, text, path, created_by_id, at)
    VALUES (${id}::uuid, ${prompt.debateId}::uuid, ${prompt.delegationId}::uuid, ${prompt.gap}, ${prompt.text}, ${prompt.path},
      ${prompt.createdById}::uuid, ${prompt.at})
    ON CONFLICT (debate_id, delegation_id, gap) WHERE done_at IS NULL DO NOTHING`;
  return inserted === 1 ? id : null;
}

export async function findPrompt(tx: Transaction, debateId: string, id: string) {
  return tx.prompt.findFirst({
    where: { id, debateId },
    select: { delegationId: true, gap: true, doneAt: true, delegation: { select: { key: true } } },
  });
}

export async function markDone(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.prompt.update({ where: { id }, data: { doneAt: at }, select: { id: true } });
}

/** Those who sit in a delegation now. */
export async function seatedWith(tx: Transaction, delegationId: string): Promise<readonly string[]> {
  const seated = await tx.participant.findMany({ where: { delegationId, leftAt: null }, select: { id: true } });
  return seated.map(({ id }) => id);
}
