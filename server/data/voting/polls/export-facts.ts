import { prisma } from "../../connection/client";
import type { DebateScope } from "../../scope";

export async function findExportFacts(scope: DebateScope) {
  const [debate, options] = await Promise.all([
    prisma.debate.findUniqueOrThrow({ where: { id: scope.debate.id }, select: { title: true, question: true, seq: true, head: true } }),
    prisma.option.findMany({ where: { debateId: scope.debate.id }, orderBy: { order: "asc" }, select: { key: true, label: true } }),
  ]);
  return { debate, options };
}
