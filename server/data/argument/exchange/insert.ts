import type { Target } from "@/domain/argumentation";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";

type Planned = {
  readonly claims: readonly { readonly id: string; readonly text: string; readonly criteria: readonly string[]; readonly byline: string }[];
  readonly arguments: readonly {
    readonly id: string;
    readonly polarity: string;
    readonly target: Target;
    readonly premises: readonly string[];
    readonly note: string;
    readonly byline: string;
  }[];
  readonly citations: readonly {
    readonly id: string;
    readonly claimId: string;
    readonly sourceId: string;
    readonly locator: string;
    readonly bearing: string;
    readonly quotation: string;
    readonly paraphrase: string;
  }[];
  readonly sources: readonly { readonly newId: string; readonly key: string; readonly title: string; readonly csl: object }[];
};
type Wanted = {
  readonly debateId: string;
  readonly plan: Planned;
  readonly options: readonly { readonly id: string; readonly key: string }[];
  readonly now: Date;
};

/** Writes planned sources, claims, citations and arguments in one go. They have no author: a file is nobody. */
export async function insertPlanned(tx: Transaction, { debateId, plan, options, now }: Wanted): Promise<void> {
  const createdAt = now;
  await tx.source.createMany({
    data: plan.sources.map(({ newId, key, title, csl }) => {
      return { id: newId, debateId, key, title, csl: { id: key, title, ...csl } as Prisma.InputJsonObject, createdAt };
    }),
  });
  await tx.claim.createMany({
    data: plan.claims.map(({ criteria, ...claim }) => ({ ...claim, criteria: [...criteria], debateId, createdAt })),
  });
  await tx.claimRevision.createMany({ data: plan.claims.map(({ id, text }) => ({ claimId: id, revision: 1, text, at: now })) });
  await tx.citation.createMany({
    data: plan.citations.map(({ id, claimId, sourceId, locator, bearing, quotation, paraphrase }) => {
      return { id, claimId, sourceId, locator, bearing, quotation, paraphrase, debateId, createdAt };
    }),
  });
  const optionIds = new Map(options.map(({ key, id }) => [key, id]));
  await tx.argument.createMany({
    data: plan.arguments.map(({ id, polarity, target, note, byline }) => ({
      id,
      debateId,
      polarity,
      targetOptionId: "option" in target ? optionIds.get(target.option)! : null,
      targetClaimId: "claim" in target ? target.claim : null,
      targetArgumentId: "argument" in target ? target.argument : null,
      note,
      byline,
      createdAt,
    })),
  });
  await tx.premise.createMany({
    data: plan.arguments.flatMap(({ id, premises }) => premises.map((claimId, order) => ({ argumentId: id, claimId, order }))),
  });
}
