import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";
import { insertItems, type NewItem } from "../../panel/panel/item-rows";
import { insertPanel } from "../../panel/panel/write";

/** Every row of a new debate, ids included, ready to be written in a few statements. */
export type NewDebate = {
  readonly debate: Prisma.DebateCreateManyInput;
  readonly options: Prisma.OptionCreateManyInput[];
  readonly delegations: Prisma.DelegationCreateManyInput[];
  readonly briefs: Prisma.BriefCreateManyInput[];
  readonly positions: Prisma.PositionCreateManyInput[];
  readonly phases: Prisma.PhaseCreateManyInput[];
  readonly injects: Prisma.InjectCreateManyInput[];
  readonly polls: Prisma.PollCreateManyInput[];
  readonly sources: Prisma.SourceCreateManyInput[];
  readonly claims: Prisma.ClaimCreateManyInput[];
  readonly arguments: Prisma.ArgumentCreateManyInput[];
  readonly premises: Prisma.PremiseCreateManyInput[];
  readonly citations: Prisma.CitationCreateManyInput[];
  readonly grades: Prisma.GradeCreateManyInput[];
  /** Items of the panel that the agenda asks; null where it has no panel. */
  readonly panelItems: readonly NewItem[] | null;
};

export async function insertDebate(tx: Transaction, rows: NewDebate): Promise<void> {
  await tx.debate.createMany({ data: [rows.debate] });
  await tx.option.createMany({ data: rows.options });
  await tx.delegation.createMany({ data: rows.delegations });
  await tx.brief.createMany({ data: rows.briefs });
  await tx.position.createMany({ data: rows.positions });
  await tx.phase.createMany({ data: rows.phases });
  await tx.poll.createMany({ data: rows.polls });
  await tx.inject.createMany({ data: rows.injects });
  await tx.source.createMany({ data: rows.sources });
  await tx.claim.createMany({ data: rows.claims });
  await tx.claimRevision.createMany({ data: rows.claims.map(({ id, text }) => ({ claimId: id, revision: 1, text })) });
  await tx.argument.createMany({ data: rows.arguments });
  await tx.premise.createMany({ data: rows.premises });
  await tx.citation.createMany({ data: rows.citations });
  await tx.grade.createMany({ data: rows.grades });
  if (!rows.panelItems) return;
  await insertPanel(tx, rows.debate.id!);
  await insertItems(tx, rows.debate.id!, rows.panelItems);
}
