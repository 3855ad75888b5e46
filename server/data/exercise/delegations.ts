import { prisma, type Transaction } from "../connection/client";
import type { DebateScope } from "../scope";

export type DelegationRow = { readonly id: string; readonly key: string; readonly name: string };

export async function findDelegation(tx: Transaction, debateId: string, key: string): Promise<DelegationRow | null> {
  return tx.delegation.findUnique({ where: { debateId_key: { debateId, key } }, select: { id: true, key: true, name: true } });
}

export async function findDelegationKind(tx: Transaction, id: string): Promise<string> {
  return (await tx.delegation.findUniqueOrThrow({ where: { id }, select: { kind: true } })).kind;
}

export async function delegationById(tx: Transaction, id: string): Promise<DelegationRow> {
  return tx.delegation.findUniqueOrThrow({ where: { id }, select: { id: true, key: true, name: true } });
}

/** Their keys, in their order. */
export async function delegationKeysOf(tx: Transaction, debateId: string): Promise<readonly string[]> {
  const rows = await tx.delegation.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { key: true } });
  return rows.map(({ key }) => key);
}

/** Names of a debate's delegations, by key. */
export async function delegationNames({ debate }: DebateScope): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.delegation.findMany({ where: { debateId: debate.id }, select: { key: true, name: true } });
  return new Map(rows.map(({ key, name }) => [key, name]));
}
