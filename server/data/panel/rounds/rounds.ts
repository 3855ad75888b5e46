import type { Asks, Carry, PanelItemView } from "@/contracts/panel/shared";
import type { PanelRound } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../../connection/client";

export type PanelRoundRow = {
  readonly id: string;
  readonly debateId: string;
  /** 0: the panel proposes items. */
  readonly number: number;
  /** As they stood when the round opened. */
  readonly items: readonly PanelItemView[];
  readonly carry: Carry;
  readonly asks: Asks;
  readonly phaseOrder: number | null;
  readonly openedAt: Date;
  readonly deadline: Date | null;
  /** What it has left while the clock of its phase stands still. */
  readonly heldMs: number | null;
  readonly closedAt: Date | null;
  /** What was computed at the close: `RoundResults` of contracts/panel/results; null while it is open, and of round 0. */
  readonly results: unknown;
  readonly resultsHash: string | null;
  /** Keys of the items that the stop rule calls settled. */
  readonly settled: readonly string[];
  /** Whether the stop rule ends the panel with it; null while it is open, and where there is no rule. */
  readonly stops: boolean | null;
};

/** A round without its figures, which are long: enough to know what may be done. */
export type PanelRoundOutline = Omit<PanelRoundRow, "results">;

/** The rounds of a debate's panel without their figures, oldest first. */
export async function roundOutlinesOf(debateId: string, tx: Transaction = prisma): Promise<readonly PanelRoundOutline[]> {
  return (await tx.panelRound.findMany({ where: { debateId }, orderBy: { number: "asc" }, omit: { results: true } })).map(outlineOf);
}

/** The rounds of a debate's panel, oldest first. */
export async function roundsOf(debateId: string, tx: Transaction = prisma): Promise<readonly PanelRoundRow[]> {
  return (await tx.panelRound.findMany({ where: { debateId }, orderBy: { number: "asc" } })).map(roundOf);
}

/** The round that is open, whether or not its deadline has passed. */
export async function openRoundOf(debateId: string, tx: Transaction = prisma): Promise<PanelRoundRow | null> {
  const row = await tx.panelRound.findFirst({ where: { debateId, closedAt: null } });
  return row && roundOf(row);
}

const roundOf = ({ results, ...row }: PanelRound): PanelRoundRow => ({ ...outlineOf(row), results });

const outlineOf = (row: Omit<PanelRound, "results">): PanelRoundOutline => ({
  ...row,
  items: row.items as unknown as readonly PanelItemView[],
  carry: row.carry as Carry,
  asks: row.asks as Asks,
});
