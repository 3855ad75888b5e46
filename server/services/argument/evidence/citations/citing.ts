import { v7 as newId } from "uuid";
import type { Bearing } from "@/contracts/argument/floor";
import { type Actor, quotableText, verbatimOf } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import type { NewEntry } from "@/server/data/acts/act";
import { knownSources, type NewCitation } from "@/server/data/argument/evidence/citations";
import { textsOf } from "@/server/data/argument/evidence/texts";
import type { Transaction } from "@/server/data/connection/client";

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

/** The same citations, their quotations checked against the texts of their sources, where the debate has these. */
export async function checkedAgainstTexts(
  tx: Transaction,
  debateId: string,
  citations: readonly NewCitation[],
): Promise<readonly NewCitation[]> {
  const quoting = citations.filter(({ quotation }) => quotation !== "");
  const texts = await textsOf(tx, debateId, [...new Set(quoting.map(({ sourceId }) => sourceId))]);
  const quotable = new Map([...texts].map(([id, text]) => [id, quotableText(text)]));
  return citations.map((citation) => {
    const text = citation.quotation === "" ? undefined : quotable.get(citation.sourceId);
    return text ? { ...citation, ...verbatimOf(text.find(citation.quotation)) } : citation;
  });
}

export function citationEntry({ id, claimId, sourceId, locator, bearing, verbatim, line }: NewCitation): NewEntry {
  const checked = verbatim ? { verbatim, line: line ?? null } : {};
  return { type: "citation-added", payload: { citationId: id, claimId, sourceId, locator, bearing, ...checked } };
}
