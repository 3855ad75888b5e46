import { v7 as newId } from "uuid";
import type { Inference, Target } from "@/domain/argumentation";
import { folded } from "@/domain/kernel";
import type { ArgumentDocument, DocumentArgument, Loss } from "@/formats/arguments";
import { circleClosers, targetsFirst } from "./circles";
import { LossCount } from "./loss-count";

/** What the debate has already, as it stands. */
export type Standing = {
  readonly options: readonly { readonly key: string; readonly label: string; readonly title: string }[];
  readonly criteria: ReadonlySet<string>;
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly arguments: readonly Inference[];
  readonly citations: readonly {
    readonly claimId: string;
    readonly sourceId: string;
    readonly locator: string;
    readonly bearing: string;
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string | null; readonly doi: string | null }[];
};
export type Choices = {
  readonly options: readonly { readonly id: string; readonly option: string | null }[];
  readonly sameClaims: "use" | "add";
};

export type PlannedClaim = { readonly id: string; readonly text: string; readonly criteria: readonly string[]; readonly byline: string };
export type PlannedArgument = Pick<DocumentArgument, "polarity" | "note" | "byline"> & {
  readonly id: string;
  readonly target: Target;
  readonly premises: readonly string[];
};
export type PlannedCitation = ArgumentDocument["claims"][number]["citations"][number] & {
  readonly id: string;
  readonly claimId: string;
  readonly sourceId: string;
};
export type PlannedSource = ArgumentDocument["sources"][number];

/** A document's things under new ids, ready to be written: targets and premises name the debate's own or each other. */
export type Plan = {
  readonly options: readonly { readonly id: string; readonly label: string; readonly option: string | null }[];
  readonly claims: readonly PlannedClaim[];
  readonly arguments: readonly PlannedArgument[];
  readonly citations: readonly PlannedCitation[];
  readonly sources: readonly (PlannedSource & { readonly newId: string })[];
  readonly same: readonly { readonly text: string }[];
  readonly knownSources: readonly string[];
  readonly knownArguments: number;
  readonly lost: readonly Loss[];
};

const MAX_TEXT = 500;
const MAX_PREMISES = 6;

/**
 * What a document would add to a debate. Options are matched by what is chosen, else by name; a claim the debate has word for word
 * is used again unless asked otherwise; sources are known by address, DOI or title. What cannot come along is counted in `lost`.
 */
export function planImport(document: ArgumentDocument, standing: Standing, choices: Choices): Plan {
  const lost = new LossCount();
  const options = matchOptions(document, standing, choices);
  const claims = planClaims(document, standing, choices, lost);
  const sources = planSources(document, standing);
  const citations = planCitations(document, standing, { claims: claims.ids, sources: sources.ids }, lost);
  const { added, known } = planArguments(
    document,
    standing,
    { options: new Map(options.map(({ id, option }) => [id, option])), claims: claims.ids },
    lost,
  );
  return {
    options,
    claims: claims.added,
    arguments: added,
    citations,
    sources: sources.added,
    same: claims.same,
    knownSources: sources.known,
    knownArguments: known,
    lost: lost.list(),
  };
}

function matchOptions(document: ArgumentDocument, standing: Standing, choices: Choices): Plan["options"] {
  const byName = new Map<string, string>();
  for (const words of ["title", "label", "key"] as const)
    for (const option of standing.options) byName.set(folded(option[words]), option.key);
  const chosen = new Map(choices.options.map(({ id, option }) => [id, option]));
  const keys = new Set(standing.options.map(({ key }) => key));
  return document.options.map(({ id, label, text }) => {
    const option = chosen.has(id)
      ? chosen.get(id)!
      : (byName.get(folded(label)) ?? byName.get(folded(text)) ?? byName.get(folded(id)) ?? null);
    return { id, label: label || text, option: option !== null && keys.has(option) ? option : null };
  });
}

function planClaims(document: ArgumentDocument, standing: Standing, { sameClaims }: Choices, lost: LossCount) {
  const byText = new Map(standing.claims.map(({ id, text }) => [folded(text), id]));
  const ids = new Map<string, string>();
  const added: PlannedClaim[] = [];
  const same: { text: string }[] = [];
  for (const claim of document.claims) {
    const known = byText.get(folded(claim.text));
    if (known !== undefined) same.push({ text: claim.text });
    if (known !== undefined && sameClaims === "use") {
      ids.set(claim.id, known);
      continue;
    }
    const id = newId();
    ids.set(claim.id, id);
    const criteria = claim.criteria.filter((key) => standing.criteria.has(key));
    lost.add("tags", claim.criteria.length - criteria.length, "They are no criteria of this debate.");
    added.push({ id, text: cut(claim.text, lost), criteria: [...new Set(criteria)], byline: claim.byline.slice(0, 120) });
  }
  return { ids, added, same };
}

/** Cut between characters as people count them. */
function cut(text: string, lost: LossCount): string {
  if (text.length <= MAX_TEXT) return text;
  const characters = Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
  if (characters.length <= MAX_TEXT) return text;
  lost.add("long texts", 1, `A claim has at most ${MAX_TEXT} characters; the rest is cut off.`);
  return `${characters.slice(0, MAX_TEXT - 1).join("")}…`;
}

function planSources(document: ArgumentDocument, standing: Standing) {
  const marks = new Map<string, string>();
  for (const { id, title, url, doi } of standing.sources)
    for (const mark of marksOf({ title, url, doi })) if (!marks.has(mark)) marks.set(mark, id);
  const ids = new Map<string, string>();
  const added: (PlannedSource & { readonly newId: string })[] = [];
  const known: string[] = [];
  for (const source of document.sources) {
    const own = marksOf({ title: source.title, url: source.csl.URL ?? null, doi: source.csl.DOI ?? null });
    const earlier = own.map((mark) => marks.get(mark)).find((id) => id !== undefined);
    if (earlier !== undefined) {
      ids.set(source.id, earlier);
      known.push(source.title);
      continue;
    }
    const id = newId();
    for (const mark of own) marks.set(mark, id);
    ids.set(source.id, id);
    added.push({ ...source, newId: id });
  }
  return { ids, added, known };
}

/** What tells a source: its DOI, its address, and its title only where it has neither. */
function marksOf({
  title,
  url,
  doi,
}: {
  readonly title: string;
  readonly url: string | null;
  readonly doi: string | null;
}): readonly string[] {
  const marks = [...(doi ? [`doi ${doi.toLowerCase()}`] : []), ...(url ? [`url ${url}`] : [])];
  return marks.length > 0 ? marks : [`title ${folded(title)}`];
}

function planCitations(
  document: ArgumentDocument,
  standing: Standing,
  { claims, sources }: { readonly claims: ReadonlyMap<string, string>; readonly sources: ReadonlyMap<string, string> },
  lost: LossCount,
): readonly PlannedCitation[] {
  const known = new Set(standing.citations.map(markOf));
  return document.claims.flatMap((claim) =>
    claim.citations.flatMap((citation) => {
      const sourceId = sources.get(citation.source);
      if (sourceId === undefined) lost.add("citations", 1, "Their source is not in the file.");
      const planned = { ...citation, id: newId(), claimId: claims.get(claim.id)!, sourceId: sourceId ?? "" };
      if (sourceId === undefined || known.has(markOf(planned))) return [];
      known.add(markOf(planned));
      return [planned];
    }),
  );
}

const markOf = ({ claimId, sourceId, locator, bearing }: Standing["citations"][number]): string =>
  JSON.stringify([claimId, sourceId, locator, bearing]);

type Maps = { readonly options: ReadonlyMap<string, string | null>; readonly claims: ReadonlyMap<string, string> };

function planArguments(document: ArgumentDocument, standing: Standing, maps: Maps, lost: LossCount) {
  const wanted = new Map(document.arguments.map((argument) => [argument.id, argument]));
  const leftOut = new Set<string>();
  const leaveOut = (id: string, why: string) => {
    leftOut.add(id);
    lost.add("arguments", 1, why);
  };
  for (const argument of document.arguments) {
    const why = whyNot(argument, maps, wanted);
    if (why) leaveOut(argument.id, why);
  }
  leaveOutFollowers(document, leftOut, leaveOut);
  const ids = new Map(document.arguments.map(({ id }) => [id, newId()]));
  const planned: PlannedArgument[] = [];
  for (const argument of document.arguments) {
    if (leftOut.has(argument.id)) continue;
    const premises = [...new Set(argument.premises.map((claim) => maps.claims.get(claim)!))];
    planned.push({
      id: ids.get(argument.id)!,
      polarity: argument.polarity,
      target: targetOf(argument.target, maps, ids),
      premises,
      note: argument.note.slice(0, 500),
      byline: argument.byline.slice(0, 120),
    });
  }
  return withoutRepeats(planned, standing, lost);
}

function whyNot(
  { target, premises, polarity }: DocumentArgument,
  maps: Maps,
  wanted: ReadonlyMap<string, DocumentArgument>,
): string | null {
  if ("option" in target && !maps.options.get(target.option)) return "They speak to an option that is left out.";
  if ("claim" in target && !maps.claims.has(target.claim)) return "They speak to a claim that is not in the file.";
  if ("argument" in target && !wanted.has(target.argument)) return "They speak to an argument that is not in the file.";
  if ("argument" in target && polarity === "support") return "The step of an argument can be attacked, not supported.";
  if (premises.length === 0) return "They have no premise.";
  if (premises.length > MAX_PREMISES) return `They have more than ${MAX_PREMISES} premises.`;
  return premises.every((claim) => maps.claims.has(claim)) ? null : "A premise of theirs is not in the file.";
}

/** An argument about the step of one that is left out is left out with it, and so on down. */
function leaveOutFollowers(document: ArgumentDocument, leftOut: ReadonlySet<string>, leaveOut: (id: string, why: string) => void): void {
  const about = new Map<string, string[]>();
  for (const { id, target } of document.arguments)
    if ("argument" in target) about.set(target.argument, [...(about.get(target.argument) ?? []), id]);
  const open = [...leftOut];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const follower of about.get(id) ?? [])
      if (!leftOut.has(follower)) {
        leaveOut(follower, "They speak to an argument that is left out.");
        open.push(follower);
      }
}

function targetOf(target: Target, { options, claims }: Maps, ids: ReadonlyMap<string, string>): Target {
  if ("option" in target) return { option: options.get(target.option)! };
  if ("claim" in target) return { claim: claims.get(target.claim)! };
  return { argument: ids.get(target.argument)! };
}

/** Without what the debate has already and without what would close a circle, each with those that speak to its step. */
function withoutRepeats(planned: readonly PlannedArgument[], standing: Standing, lost: LossCount) {
  const known = new Map(standing.arguments.map((argument) => [signature(argument), argument.id]));
  const same = new Map<string, string>();
  const fresh: PlannedArgument[] = [];
  // Steps that speak to each other in a ring come in no order.
  const ordered = targetsFirst(planned);
  for (const argument of ordered) {
    const { target } = argument;
    const own = "argument" in target ? { ...argument, target: { argument: same.get(target.argument) ?? target.argument } } : argument;
    const earlier = known.get(signature(own));
    if (earlier === undefined) fresh.push(own);
    else same.set(own.id, earlier);
  }
  const closers = circleClosers(standing.arguments, fresh);
  lost.add(
    "arguments",
    closers.size + planned.length - ordered.length,
    "They would argue in a circle: a claim would become a reason for itself.",
  );
  return { added: fresh.filter(({ id }) => !closers.has(id)), known: same.size };
}

const signature = ({ polarity, target, premises }: Pick<Inference, "polarity" | "target" | "premises">): string =>
  JSON.stringify([polarity, target, [...premises].sort()]);
