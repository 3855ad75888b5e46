import type { Inference, Polarity } from "@/domain/argumentation";
import { prisma, type Transaction } from "../../connection/client";

/** What of a debate an import is matched against: all that is visible, merged claims read as those that stand; outside any transaction where none is given. */
export async function standingFloor(debateId: string, tx: Transaction = prisma) {
  const [options, claims, inferences, citations, sources] = [
    await tx.option.findMany({
      where: { debateId },
      orderBy: { order: "asc" },
      select: { id: true, key: true, label: true, title: true },
    }),
    await tx.claim.findMany({ where: { debateId, status: "visible" }, orderBy: { createdAt: "asc" }, select: { id: true, text: true } }),
    await tx.$queryRaw<readonly InferenceRow[]>`
      SELECT a.id, a.polarity, o.key AS option, t.target_claim_id AS claim, t.target_argument_id AS argument,
        array_agg(m.claim_id ORDER BY m."order") AS premises
      FROM argument a JOIN standing_target t ON t.argument_id = a.id JOIN standing_premise m ON m.argument_id = a.id
      LEFT JOIN option o ON o.id = t.target_option_id
      WHERE a.debate_id = ${debateId}::uuid AND a.status = 'visible'
      GROUP BY a.id, o.key, t.target_claim_id, t.target_argument_id`,
    await tx.$queryRaw<readonly CitationMarks[]>`
      SELECT s.claim_id AS "claimId", t.source_id AS "sourceId", t.locator, t.bearing
      FROM standing_citation s JOIN citation t ON t.id = s.citation_id WHERE s.debate_id = ${debateId}::uuid`,
    await tx.$queryRaw<readonly SourceMarks[]>`
      SELECT id, key, title, csl->>'URL' AS url, csl->>'DOI' AS doi FROM source WHERE debate_id = ${debateId}::uuid`,
  ];
  return {
    options,
    claims,
    arguments: inferences.map(
      ({ id, polarity, option, claim, argument, premises }): Inference => ({
        id,
        polarity,
        status: "visible",
        premises,
        target: option !== null ? { option } : claim !== null ? { claim } : { argument: argument! },
      }),
    ),
    citations,
    sources,
  };
}

type InferenceRow = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly option: string | null;
  readonly claim: string | null;
  readonly argument: string | null;
  readonly premises: readonly string[];
};
type CitationMarks = { readonly claimId: string; readonly sourceId: string; readonly locator: string; readonly bearing: string };
type SourceMarks = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
  readonly doi: string | null;
};
