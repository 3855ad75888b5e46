import { hot, prisma, type Transaction } from "../../connection/client";

/** Claims that everybody reads, the oldest first. */
export function visibleClaims(
  debateId: string,
  tx: Transaction = prisma,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  return tx.claim.findMany({
    where: { debateId, status: "visible" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true },
  });
}

/** The words of those that can be rated: visible, and not locked. */
export async function rateableTexts(debateId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await hot.query<{ id: string; text: string }>({
    name: "rateable-texts",
    text: "SELECT id, text FROM claim WHERE debate_id = $1::uuid AND id = ANY($2::uuid[]) AND status = 'visible' AND NOT is_locked",
    values: [debateId, ids],
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
