import type { VerbatimStatus } from "@/contracts/argument/evidence";
import type { Bearing } from "@/contracts/argument/floor";
import type { Status } from "@/domain/argumentation";
import type { Transaction } from "../../connection/client";

export type NewCitation = {
  readonly id: string;
  readonly debateId: string;
  readonly claimId: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
  readonly verbatim?: VerbatimStatus | null;
  readonly line?: number | null;
  readonly addedById: string;
};

export async function insertCitations(tx: Transaction, citations: readonly NewCitation[], at: Date): Promise<void> {
  await tx.citation.createMany({ data: citations.map((citation) => ({ ...citation, createdAt: at })) });
}

/** Of these sources, those that the debate has. */
export async function knownSources(tx: Transaction, debateId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const sources = await tx.source.findMany({ where: { debateId, id: { in: [...ids] } }, select: { id: true } });
  return new Set(sources.map(({ id }) => id));
}

/** Whether this passage is cited for the claim already, bearing on it the same way. */
export async function isCited(
  tx: Transaction,
  { claimId, sourceId, locator, bearing }: Pick<NewCitation, "claimId" | "sourceId" | "locator" | "bearing">,
): Promise<boolean> {
  const same = await tx.citation.findFirst({ where: { claimId, sourceId, locator, bearing, status: "visible" }, select: { id: true } });
  return same !== null;
}

/** What becomes of a claim that is to be cited for. */
export async function findCited(tx: Transaction, debateId: string, claimId: string) {
  const claim = await tx.claim.findFirst({ where: { id: claimId, debateId }, select: { status: true, isLocked: true } });
  return claim && { ...claim, status: claim.status as Status };
}

/** A citation that stands, with its claim, or the one that stands for a merged claim. */
export async function findCitation(tx: Transaction, debateId: string, id: string) {
  const citation = await tx.citation.findFirst({
    where: { id, debateId, status: "visible" },
    select: {
      id: true,
      claimId: true,
      addedById: true,
      addedBy: { select: { delegationId: true } },
      claim: { select: { status: true, isLocked: true, mergedInto: { select: { status: true, isLocked: true } } } },
    },
  });
  if (!citation) return null;
  const { claim, ...rest } = citation;
  const standing = claim.mergedInto ?? claim;
  return { ...rest, claim: { status: standing.status as Status, isLocked: standing.isLocked } };
}

export async function markCitationWithdrawn(tx: Transaction, id: string): Promise<void> {
  await tx.citation.update({ where: { id }, data: { status: "withdrawn" }, select: { id: true } });
}
