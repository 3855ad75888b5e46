import { v7 as newId } from "uuid";
import type { Stance } from "@/contracts/argument/positions";
import { prisma, type Transaction } from "../connection/client";
import type { DebateScope } from "../scope";

export type Stances = Readonly<Record<string, Stance>>;
export type PositionRow = {
  readonly revision: number;
  readonly stances: Stances;
  readonly reason: string;
  readonly declaredBy: string | null;
  readonly at: Date;
};

/** Every revision of every delegation, delegations in their order, newest revision first. */
export async function positionsOf({ debate }: DebateScope): Promise<readonly (PositionRow & { readonly delegation: string })[]> {
  const positions = await prisma.position.findMany({
    where: { debateId: debate.id },
    orderBy: [{ delegation: { order: "asc" } }, { revision: "desc" }],
    select: { ...POSITION, delegation: { select: { key: true } } },
  });
  return positions.map((row) => ({ ...rowOf(row), delegation: row.delegation.key }));
}

export async function latestPosition(tx: Transaction, delegationId: string): Promise<PositionRow | null> {
  const row = await tx.position.findFirst({ where: { delegationId }, orderBy: { revision: "desc" }, select: POSITION });
  return row && rowOf(row);
}

export async function positionAt(tx: Transaction, delegationId: string, revision: number): Promise<PositionRow | null> {
  const row = await tx.position.findUnique({ where: { delegationId_revision: { delegationId, revision } }, select: POSITION });
  return row && rowOf(row);
}

type NewPosition = {
  readonly debateId: string;
  readonly delegationId: string;
  readonly revision: number;
  readonly stances: Stances;
  readonly reason: string;
  readonly declaredById: string;
  readonly at: Date;
};

export async function addPosition(tx: Transaction, position: NewPosition): Promise<void> {
  await tx.position.createMany({ data: [{ id: newId(), ...position }] });
}

export async function optionsOf(tx: Transaction, debateId: string): Promise<readonly { readonly key: string; readonly label: string }[]> {
  return tx.option.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { key: true, label: true } });
}

const POSITION = { revision: true, stances: true, reason: true, at: true, declaredBy: { select: { displayName: true } } } as const;

type Selected = Omit<PositionRow, "stances" | "declaredBy"> & {
  readonly stances: unknown;
  readonly declaredBy: { readonly displayName: string } | null;
};

function rowOf({ revision, stances, reason, at, declaredBy }: Selected): PositionRow {
  return { revision, stances: stances as Stances, reason, at, declaredBy: declaredBy?.displayName ?? null };
}
