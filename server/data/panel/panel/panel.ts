import type { KeptGroups, PanelFeedback, PanelMode, PanelPurpose, PanelRules } from "@/contracts/panel/shared";
import type { AnonymityLevel } from "@/domain/disclosure";
import { DEFAULT_CONSENSUS, DEFAULT_OUTLIERS, type StopRule } from "@/domain/elicitation";
import { prisma, type Transaction } from "../../connection/client";

export type PanelRow = {
  readonly debateId: string;
  readonly mode: PanelMode;
  readonly purpose: PanelPurpose;
  readonly instructions: string;
  readonly anonymity: AnonymityLevel;
  readonly rules: PanelRules;
  readonly stopRule: StopRule | null;
  readonly stopRuleHash: string | null;
  readonly stopRuleRegisteredAt: Date | null;
  readonly feedback: PanelFeedback;
  /** By the sizes at the opening; null before it. */
  readonly keptGroups: KeptGroups | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
};

/** The panel of a debate, or null: most have none. */
export async function findPanel(debateId: string, tx: Transaction = prisma): Promise<PanelRow | null> {
  const row = await tx.panel.findUnique({ where: { debateId } });
  return (
    row && {
      ...row,
      mode: row.mode as PanelMode,
      purpose: row.purpose as PanelPurpose,
      anonymity: row.anonymity as AnonymityLevel,
      rules: { ...DEFAULT_RULES, ...(row.rules as Partial<PanelRules>) },
      stopRule: row.stopRule as StopRule | null,
      feedback: { ...DEFAULT_FEEDBACK, ...(row.feedback as Partial<PanelFeedback>) },
      keptGroups: row.keptGroups as KeptGroups | null,
    }
  );
}

export const DEFAULT_RULES: PanelRules = { agreement: null, consensus: DEFAULT_CONSENSUS, outliers: DEFAULT_OUTLIERS };
export const DEFAULT_FEEDBACK: PanelFeedback = { distribution: true, groups: true, reasons: true };
