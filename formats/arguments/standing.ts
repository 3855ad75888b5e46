import type { LossCounter } from "./losses";
import type { ArgumentDocument, DocumentArgument } from "./types";

/** A document in which every id leads somewhere, and each means one thing: what does not is left out, and counted. Writers begin here. */
export function standing(document: ArgumentDocument, lost: LossCounter): ArgumentDocument {
  const options = firstOfEach(document.options);
  const sources = firstOfEach(document.sources);
  const cited = idsOf(sources);
  const claims = firstOfEach(document.claims).map((claim) => ({
    ...claim,
    citations: kept(claim.citations, ({ source }) => cited.has(source), lost, "citations"),
  }));
  const found = { option: idsOf(options), claim: idsOf(claims) };
  let all: readonly DocumentArgument[] = firstOfEach(document.arguments).map((argument) => ({
    ...argument,
    premises: [...new Set(argument.premises)].filter((id) => found.claim.has(id)),
  }));
  for (let count = -1; count !== all.length; ) {
    count = all.length;
    const known = idsOf(all);
    all = kept(all, ({ premises, target }) => premises.length > 0 && leadsSomewhere(target, found, known), lost, "arguments");
  }
  return { title: document.title, options, claims, arguments: all, sources };
}

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id));

function firstOfEach<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function kept<Thing>(things: readonly Thing[], stands: (thing: Thing) => boolean, lost: LossCounter, what: string): readonly Thing[] {
  const standing = things.filter(stands);
  lost.add(what, "What they rest on or speak to is not in the document.", things.length - standing.length);
  return standing;
}

function leadsSomewhere(
  target: DocumentArgument["target"],
  found: { readonly option: ReadonlySet<string>; readonly claim: ReadonlySet<string> },
  known: ReadonlySet<string>,
): boolean {
  if ("option" in target) return found.option.has(target.option);
  if ("claim" in target) return found.claim.has(target.claim);
  return known.has(target.argument);
}
