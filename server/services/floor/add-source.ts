import type { z } from "zod";
import type { AddedSources, addSourceInput } from "@/contracts/floor";
import { DomainError } from "@/domain/kernel";
import { bibliographicItem } from "@/formats/bibliography";
import { actOnFloor } from "@/server/data/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "./author";
import { addNewSources } from "./new-sources";

type Input = Pick<z.infer<typeof addSourceInput>, "title" | "author" | "publisher" | "year" | "url" | "type">;

/** Adds a source that was filled in by hand; several authors stand apart by semicolons. Its address is kept and never fetched. */
export async function addSource(scope: DebateScope, { title, author, publisher, year, url, type }: Input): Promise<AddedSources> {
  const { participantId } = authorOf(scope);
  const item = bibliographicItem({
    title,
    type,
    author: author.split(";").map((literal) => ({ literal })),
    publisher,
    issued: year === null ? undefined : { "date-parts": [[year]] },
    URL: url,
  });
  if (typeof item === "string") throw new DomainError("invalid", `${item.slice(0, 1).toUpperCase()}${item.slice(1)}`);
  return actOnFloor(scope, "argue", (tx, { now }) =>
    addNewSources(tx, { debateId: scope.debate.id, addedById: participantId, items: [item], now }),
  );
}
