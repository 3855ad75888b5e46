import { DomainError } from "@/domain/kernel";
import type { Transaction } from "@/server/data/connection/client";
import { type AmendmentRow, findAmendment } from "@/server/data/exercise/proposals/read";
import type { DebateScope } from "@/server/data/scope";

export async function amendmentOf(tx: Transaction, { debate }: DebateScope, id: string): Promise<AmendmentRow> {
  const amendment = await findAmendment(tx, debate.id, id);
  if (!amendment) throw new DomainError("not-found", "There is no such amendment in this debate.");
  return amendment;
}
