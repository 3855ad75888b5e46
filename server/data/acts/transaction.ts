import { prisma, type Transaction } from "../connection/client";

/** All of the work or none of it: for changes by somebody who is not signed in yet, and for reads that first say who asks. */
export function inTransaction<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return prisma.$transaction(work);
}
