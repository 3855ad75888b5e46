import { v7 as newId } from "uuid";
import type { Bearing } from "@/contracts/floor";
import type { Actor } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import type { NewEntry } from "@/server/data/act";
import type { Transaction } from "@/server/data/client";
import { knownSources, type NewCitation } from "@/server/data/floor/claims";

export type CitationInput = {
  readonly sourceId: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
};

export function newCitation(debateId: string, claimId: string, author: Actor, citation: CitationInput): NewCitation {
  return { id: newId(), debateId, claimId, addedById: author.participantId, ...citation };
}

export async function refuseUnknownSources(
  tx: Transaction,
  debateId: string,
  citations: readonly { readonly sourceId: string }[],
): Promise<void> {
  const ids = [...new Set(citations.map(({ sourceId }) => sourceId))];
  const known = await knownSources(tx, debateId, ids);
  if (known.size < ids.length) throw new DomainError("not-found", "There is no such source in this debate.");
}

export function citationEntry({ id, claimId, sourceId, locator, bearing }: NewCitation): NewEntry {
  return { type: "citation-added", payload: { citationId: id, claimId, sourceId, locator, bearing } };
}
