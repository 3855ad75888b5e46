import type { ArgumentDocument } from "@/formats/arguments";
import type { CslRecord, WrittenSource } from "@/formats/bibliography";
import { type ArgumentRow, type WholeRows, wholeFloor } from "@/server/data/argument/exchange/whole";
import type { DebateScope } from "@/server/data/scope";

/** A debate as it is taken away. */
export type Exported = { readonly document: ArgumentDocument; readonly sources: readonly WrittenSource[] };

/** All that is visible of a debate's arguments, and its sources. What rests on something that is not visible is left out with it. */
export async function exportedOf({ debate }: DebateScope): Promise<Exported> {
  const rows = await wholeFloor(debate.id);
  return { document: asDocument(rows), sources: rows.sources.map(asSource) };
}

/** With the grade of the scenario's author, where there is one. */
function asSource({ key, title, csl, reliability }: WholeRows["sources"][number]): WrittenSource {
  return { id: key, title, csl: csl as CslRecord, ...(reliability === null ? {} : { custom: { reliability } }) };
}

function asDocument(rows: WholeRows): ArgumentDocument {
  const citations = new Map<string, ArgumentDocument["claims"][number]["citations"][number][]>();
  for (const { claim, ...citation } of rows.citations) citations.set(claim, [...(citations.get(claim) ?? []), citation]);
  return {
    title: rows.title,
    options: rows.options.map(({ key, label, title: text }) => ({ id: key, label, text })),
    claims: rows.claims.map((claim) => ({
      ...claim,
      title: "",
      citations: citations.get(claim.id) ?? [],
    })),
    arguments: whole(rows).map(({ id, polarity, option, claim, argument, premises, note, byline }) => ({
      id,
      title: "",
      polarity,
      target: option !== null ? { option } : claim !== null ? { claim } : { argument: argument! },
      premises,
      note,
      byline,
    })),
    sources: rows.sources.map(({ key, title: of, csl }) => ({ id: key, title: of, csl: csl as CslRecord })),
  };
}

/** Arguments all of whose premises and whose target are there. */
function whole({ claims, arguments: all }: WholeRows): readonly ArgumentRow[] {
  const visible = new Set(claims.map(({ id }) => id));
  const sound = new Map(
    all
      .filter(({ claim, premises }) => (claim === null || visible.has(claim)) && premises.every((premise) => visible.has(premise)))
      .map((argument) => [argument.id, argument]),
  );
  for (let shrank = true; shrank; ) {
    shrank = false;
    for (const { id, argument } of sound.values())
      if (argument !== null && !sound.has(argument)) {
        sound.delete(id);
        shrank = true;
      }
  }
  return [...sound.values()];
}
