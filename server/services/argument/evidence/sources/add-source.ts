import type { AddedSources, NewSourceFields } from "@/contracts/argument/evidence";
import { DomainError } from "@/domain/kernel";
import { bibliographicItem } from "@/formats/bibliography";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { addNewSources } from "./new-sources";

/** Adds a source that was filled in by hand. Its address is kept and never fetched. */
export async function addSource(scope: DebateScope, fields: NewSourceFields): Promise<AddedSources> {
  const { participantId } = authorOf(scope);
  const item = bibliographicItem({
    title: fields.title,
    type: fields.type,
    author: fields.authors,
    issued: fields.issued.length > 0 ? { "date-parts": fields.issued.map(datePartsOf) } : undefined,
    "container-title": fields.container,
    publisher: fields.publisher,
    DOI: fields.doi,
    URL: fields.url,
    page: fields.pages,
    language: fields.language,
  });
  if (typeof item === "string") throw new DomainError("invalid", `${item.slice(0, 1).toUpperCase()}${item.slice(1)}`);
  if (fields.doi !== "" && item.csl.DOI === undefined)
    throw new DomainError("invalid", "A DOI begins with “10.”, then a number, a slash and a name: 10.1000/182.");
  return actOnFloor(scope, "argue", (tx, { now }) =>
    addNewSources(tx, { debateId: scope.debate.id, addedById: participantId, items: [{ ...item, note: fields.note }], now }),
  );
}

function datePartsOf({ year, month, day }: NewSourceFields["issued"][number]): readonly number[] {
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
