import { refusalToLink } from "@/domain/argumentation";
import { originsOf, setOrigin } from "@/server/data/argument/evidence/sources";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { noSuchSource } from "../refusals";

type Input = { readonly sourceId: string; readonly originId: string | null };

/** Says that a source is drawn from another one, so that the two do not count as independent; null takes that back. */
export async function linkOrigin(scope: DebateScope, { sourceId, originId }: Input): Promise<null> {
  authorOf(scope);
  return actOnFloor(scope, "argue", async (tx) => {
    const all = new Map((await originsOf(tx, scope.debate.id)).map((source) => [source.id, source]));
    const source = all.get(sourceId);
    const origin = originId === null ? null : all.get(originId);
    if (!source || origin === undefined) throw noSuchSource();
    const refusal = origin && refusalToLink(source, origin, all);
    if (refusal) throw refusal;
    if (source.originId === originId) return { answer: null, entries: [] };
    await setOrigin(tx, sourceId, originId);
    const payload = { sourceId, title: source.title, originId, originTitle: origin?.title ?? null };
    return { answer: null, entries: [{ type: "source-linked", payload }] };
  });
}
