import type { VerbatimStatus } from "@/contracts/argument/evidence";
import { sha256 } from "../../acts/act";
import { prisma, type Transaction } from "../../connection/client";

/** Texts of those of these sources that have one, by source. */
export async function textsOf(tx: Transaction, debateId: string, sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (sourceIds.length === 0) return new Map();
  const texts = await tx.sourceText.findMany({
    where: { debateId, sourceId: { in: [...sourceIds] } },
    select: { sourceId: true, text: true },
  });
  return new Map(texts.map(({ sourceId, text }) => [sourceId, text]));
}

/** The text of a source of this debate, null where it has none; null for the whole where there is no such source. */
export async function findSourceText(debateId: string, sourceId: string): Promise<{ readonly text: string | null } | null> {
  const source = await prisma.source.findFirst({
    where: { id: sourceId, debateId },
    select: { text: { select: { text: true } } },
  });
  return source && { text: source.text?.text ?? null };
}

/** Who put a source's text there, and for which delegation; null where there is none yet. */
export async function holderOfText(tx: Transaction, debateId: string, sourceId: string) {
  const text = await tx.sourceText.findFirst({
    where: { debateId, sourceId },
    select: { hash: true, addedById: true, addedBy: { select: { delegationId: true } } },
  });
  return text && { hash: text.hash, authorId: text.addedById, delegationId: text.addedBy?.delegationId ?? null };
}

type NewText = {
  readonly debateId: string;
  readonly sourceId: string;
  readonly text: string;
  readonly addedById: string;
  readonly at: Date;
};

/** Keeps the text with its hash, which it returns. */
export async function keepText(tx: Transaction, { debateId, sourceId, text, addedById, at }: NewText): Promise<string> {
  const hash = sha256(text);
  const fields = { text, hash, addedById, at };
  await tx.sourceText.upsert({
    where: { sourceId },
    create: { sourceId, debateId, ...fields },
    update: fields,
    select: { sourceId: true },
  });
  return hash;
}

export type QuotedRow = {
  readonly id: string;
  readonly quotation: string;
  readonly verbatim: VerbatimStatus | null;
  readonly line: number | null;
};

/** Every quotation of a source, whatever became of its claim. */
export async function quotationsOf(tx: Transaction, debateId: string, sourceId: string): Promise<readonly QuotedRow[]> {
  const rows = await tx.citation.findMany({
    where: { debateId, sourceId, quotation: { not: "" } },
    select: { id: true, quotation: true, verbatim: true, line: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ ...row, verbatim: row.verbatim as VerbatimStatus | null }));
}

export type CheckedRow = { readonly id: string; readonly verbatim: VerbatimStatus; readonly line: number | null };

export async function markChecked(tx: Transaction, rows: readonly CheckedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const [ids, statuses, lines] = [rows.map(({ id }) => id), rows.map(({ verbatim }) => verbatim), rows.map(({ line }) => line)];
  await tx.$executeRaw`
    UPDATE citation t SET verbatim = c.verbatim, line = c.line
    FROM unnest(${ids}::uuid[], ${statuses}::text[], ${lines}::int[]) AS c(id, verbatim, line) WHERE t.id = c.id`;
}
