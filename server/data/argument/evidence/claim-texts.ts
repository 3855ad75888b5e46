import { prisma } from "../../connection/client";

/** The words of claims that stand, by id. */
export async function claimTexts(debateId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await prisma.claim.findMany({
    where: { debateId, id: { in: [...ids] }, status: "visible" },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
