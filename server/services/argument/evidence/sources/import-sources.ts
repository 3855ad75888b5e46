import type { AddedSources } from "@/contracts/argument/evidence";
import { DomainError } from "@/domain/kernel";
import { type ReadingProblem, readBibliography } from "@/formats/bibliography";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { addNewSources } from "./new-sources";

/** Adds the sources of a pasted BibTeX, CSL-JSON, RIS or list of addresses, all or none. Nothing is fetched. */
export async function importSources(scope: DebateScope, text: string): Promise<AddedSources> {
  const { participantId } = authorOf(scope);
  const { items, problems } = readBibliography(text);
  if (problems.length > 0) throw refusalFor(problems);
  return actOnFloor(scope, "argue", (tx, { now }) =>
    addNewSources(tx, { debateId: scope.debate.id, addedById: participantId, items, now }),
  );
}

const SHOWN = 5;

function refusalFor(problems: readonly ReadingProblem[]): DomainError {
  const lines = problems.slice(0, SHOWN).map(({ line, message }) => `Line ${line}: ${message}`);
  const more = problems.length > SHOWN ? [`And ${problems.length - SHOWN} more.`] : [];
  return new DomainError("invalid", ["Nothing was added.", ...lines, ...more].join(" "), { problems: [...lines, ...more] });
}
