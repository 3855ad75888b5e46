import type { ImportedPolis } from "@/contracts/panel/opinions";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { insertPlanned } from "@/server/data/argument/exchange/insert";
import { agendaOf } from "@/server/data/debates/phases";
import { visibleClaims } from "@/server/data/panel/opinions/claims";
import { addHistory, hasHistory } from "@/server/data/panel/opinions/histories";
import type { DebateScope } from "@/server/data/scope";
import { planPolis } from "./plan";
import { readPolisFiles, type SentFile } from "./read-polis-files";

/**
 * Brings the ratings of a Polis conversation into the debate as history: all or nothing, its claims as nobody's in particular, its people
 * as numbers that say nothing. They count on the map of opinions; the strength of claims stays what this debate makes of them.
 */
export async function importPolis(scope: DebateScope, { files }: { readonly files: readonly SentFile[] }): Promise<ImportedPolis> {
  // Read before the debate is locked: nobody waits for large files.
  const read = readPolisFiles(files);
  const debateId = scope.debate.id;
  return act(scope, null, async (tx, { now }) => {
    if ((await agendaOf(tx, debateId)).status === "closed")
      throw new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
    const standing = { claims: await visibleClaims(debateId, tx), isKnown: await hasHistory(debateId, read.hash, tx) };
    const { claims, history, report } = planPolis(read, standing);
    const [problem] = report.problems;
    if (problem) throw new DomainError("conflict", problem);
    const plan = { claims: claims.map((claim) => ({ ...claim, criteria: [], byline: "" })), arguments: [], citations: [], sources: [] };
    await insertPlanned(tx, { debateId, plan, options: [], now });
    const { title, people, ratings, known, adds, lost } = report;
    await addHistory(tx, { debateId, title, people, ratings, sha256: read.hash, packed: history, at: now });
    return {
      answer: { people, ratings, known, adds, lost },
      entries: [
        ...claims.map(({ id, text }) => ({ type: "claim-added" as const, payload: { claimId: id, text } })),
        { type: "ratings-imported" as const, payload: { title, people, ratings, claims: adds, sha256: read.hash } },
      ],
    };
  });
}
