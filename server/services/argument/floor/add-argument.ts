import { v7 as newId } from "uuid";
import type { z } from "zod";
import type { AddedArgument, addArgumentInput } from "@/contracts/argument/floor";
import { type Actor, refusalToAdd, type Target } from "@/domain/argumentation";
import { arrivalIn } from "@/domain/moderation";
import type { NewEntry } from "@/server/data/acts/act";
import { insertCitations, type NewCitation } from "@/server/data/argument/evidence/citations";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { graphFor, insertArgument } from "@/server/data/argument/floor/arguments";
import { insertClaims, type NewClaim } from "@/server/data/argument/floor/claims";
import { findPolicy } from "@/server/data/argument/moderation/policy";
import type { DebateScope } from "@/server/data/scope";
import { type CitationInput, checkedAgainstTexts, citationEntry, newCitation, refuseUnknownSources } from "../evidence/citations/citing";
import { tellOfArgument } from "../notifications/tell-of-argument";
import { authorOf } from "./author";

type Input = Pick<z.infer<typeof addArgumentInput>, "polarity" | "target" | "premises">;

/** Puts an argument on the floor, together with the claims it brings along and what those cite; the policy may hold it until it is approved. */
export async function addArgument(scope: DebateScope, { polarity, target, premises }: Input): Promise<AddedArgument> {
  const author = authorOf(scope);
  const debateId = scope.debate.id;
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const existing = premises.flatMap((premise) => ("claimId" in premise ? [premise.claimId] : []));
    const { graph, optionId } = await graphFor(tx, debateId, { target, premises: existing });
    const refusal = refusalToAdd(graph, { polarity, target, premises: existing });
    if (refusal) throw refusal;
    const arrival = arrivalIn((await findPolicy(tx, debateId)).mode);
    const wanted = newClaims(debateId, author, premises);
    await refuseUnknownSources(tx, debateId, wanted.citations);
    const made = { ...wanted, citations: await checkedAgainstTexts(tx, debateId, wanted.citations) };
    await insertClaims(tx, made.claims, now, arrival);
    await insertCitations(tx, made.citations, now);
    const argument = {
      id: newId(),
      debateId,
      polarity,
      ...targetColumns(target, optionId),
      ...arrival,
      authorId: author.participantId,
      delegationId: author.delegationId,
    };
    await insertArgument(tx, argument, made.premises, now);
    await tellOfArgument(tx, scope, { argumentId: argument.id, polarity, target, claims: made.claims, at: now });
    return {
      answer: { argumentId: argument.id, claimIds: made.premises },
      entries: [
        ...entriesOf(made),
        { type: "argument-added", payload: { argumentId: argument.id, polarity, target, premises: made.premises } },
      ],
    };
  });
}

type Made = { readonly claims: readonly NewClaim[]; readonly citations: readonly NewCitation[]; readonly premises: readonly string[] };

function newClaims(debateId: string, author: Actor, premises: Input["premises"]): Made {
  const claims: NewClaim[] = [];
  const citations: NewCitation[] = [];
  const ids = premises.map((premise) => {
    if ("claimId" in premise) return premise.claimId;
    const claim = { id: newId(), debateId, text: premise.text, authorId: author.participantId, delegationId: author.delegationId };
    claims.push(claim);
    citations.push(...premise.citations.map((citation: CitationInput) => newCitation(debateId, claim.id, author, citation)));
    return claim.id;
  });
  return { claims, citations, premises: ids };
}

function targetColumns(target: Target, optionId: string | null) {
  return {
    targetOptionId: optionId,
    targetClaimId: "claim" in target ? target.claim : null,
    targetArgumentId: "argument" in target ? target.argument : null,
  };
}

function entriesOf({ claims, citations }: Made): readonly NewEntry[] {
  return [
    ...claims.map(({ id, text }): NewEntry => ({ type: "claim-added", payload: { claimId: id, text } })),
    ...citations.map(citationEntry),
  ];
}
