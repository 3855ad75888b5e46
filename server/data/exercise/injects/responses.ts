import type { Transaction } from "../../connection/client";

export type ResponseRow = {
  readonly injectId: string;
  readonly delegation: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
};

/** The answers that whoever the transaction asks as may read, oldest first. */
export async function responsesOf(tx: Transaction, debateId: string): Promise<readonly ResponseRow[]> {
  const rows = await tx.injectResponse.findMany({
    where: { debateId },
    orderBy: [{ at: "asc" }, { delegationId: "asc" }],
    select: {
      injectId: true,
      text: true,
      at: true,
      delegation: { select: { key: true } },
      by: { select: { displayName: true } },
    },
  });
  return rows.map(({ delegation, by, ...row }) => ({ ...row, delegation: delegation.key, by: by.displayName }));
}

type NewResponse = {
  readonly injectId: string;
  readonly delegationId: string;
  readonly debateId: string;
  readonly text: string;
  readonly byId: string;
  readonly at: Date;
};

/** Keeps a delegation's answer; a later one takes its place. */
export async function saveResponse(tx: Transaction, response: NewResponse): Promise<void> {
  const { injectId, delegationId, text, byId, at } = response;
  await tx.injectResponse.upsert({
    where: { injectId_delegationId: { injectId, delegationId } },
    create: response,
    update: { text, byId, at },
    select: { injectId: true },
  });
}
