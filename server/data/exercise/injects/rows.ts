import type { InjectKind } from "@/contracts/debates/scenario";
import type { Transaction } from "../../connection/client";

export type InjectRow = {
  readonly id: string;
  readonly key: string;
  readonly order: number;
  readonly kind: InjectKind;
  readonly title: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly phaseOrder: number | null;
  readonly minutes: number | null;
  readonly requiredResponse: string;
  readonly responseMinutes: number | null;
  readonly sources: readonly { readonly source: string; readonly locator: string }[];
  readonly releasedAt: Date | null;
  readonly deadline: Date | null;
  /** What the time for an answer had left when the clock was stopped. */
  readonly heldMs: number | null;
};

/** The injects that whoever the transaction asks as may read, in their order. */
export async function injectsOf(tx: Transaction, debateId: string): Promise<readonly InjectRow[]> {
  const rows = await tx.inject.findMany({ where: { debateId }, orderBy: [{ order: "asc" }, { id: "asc" }], select: INJECT });
  return rows.map(rowOf);
}

export async function findInject(tx: Transaction, debateId: string, id: string): Promise<InjectRow | null> {
  const row = await tx.inject.findFirst({ where: { id, debateId }, select: INJECT });
  return row && rowOf(row);
}

/** What is meant for this phase and has not been released. */
export async function preparedFor(tx: Transaction, debateId: string, phaseOrder: number): Promise<readonly InjectRow[]> {
  const rows = await tx.inject.findMany({
    where: { debateId, phaseOrder, releasedAt: null, minutes: { not: null } },
    orderBy: [{ minutes: "asc" }, { order: "asc" }, { id: "asc" }],
    select: INJECT,
  });
  return rows.map(rowOf);
}

const INJECT = {
  id: true,
  key: true,
  order: true,
  kind: true,
  title: true,
  text: true,
  to: true,
  phaseOrder: true,
  minutes: true,
  requiredResponse: true,
  responseMinutes: true,
  sources: true,
  releasedAt: true,
  deadline: true,
  heldMs: true,
} as const;

type Selected = Omit<InjectRow, "kind" | "sources"> & { readonly kind: string; readonly sources: unknown };

const rowOf = (row: Selected): InjectRow => ({ ...row, kind: row.kind as InjectKind, sources: row.sources as InjectRow["sources"] });
