import type { Transaction } from "./client";

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
