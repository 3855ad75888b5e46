import { prisma, type Transaction } from "./client";

/** All of the work or none of it; for changes by somebody who is not signed in yet. */
export function inTransaction<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return prisma.$transaction(work);
}
