import { titleOfAddress, webAddress } from "../../bibliography";
import { fileText, inOrder, MAX_NODES, tooMany } from "../file-text";
import { type LossCounter, lossCounter } from "../losses";
import type { ArgumentDocument, DocumentArgument, DocumentClaim, DocumentProblem, DocumentSource, ReadArguments } from "../types";
import { plainLine, shortened } from "../wording";
import { above, type Entry, entriesOf, type KialoText } from "./lines";
import { plainOf } from "./markdown";

/**
 * Reads the text that Kialo exports: a tree of pros and cons under one thesis, or under several. Theses become options; “-> See 1.2.”
 * is the claim 1.2 once more; links become sources.
 */
export function readKialo(file: string): ReadArguments {
  const text = fileText(file);
  if (typeof text !== "string") return { problems: text };
  const kialo = entriesOf(text);
  if (!("title" in kialo)) return { problems: kialo };
  const entries = [...kialo.entries.values()];
  const first = entries[MAX_NODES + 1];
  if (first) return { problems: [tooMany("claims", first.line)] };
  const links = linksOf(kialo);
  return Array.isArray(links) ? { problems: inOrder(links) } : documentOf(kialo, links as ReadonlyMap<string, string>);
}

/** What each “-> See …” stands for in the end, or what is wrong with it. */
function linksOf({ entries }: KialoText): ReadonlyMap<string, string> | readonly DocumentProblem[] {
  const pointed = new Map<string, string>();
  for (const { number, text } of entries.values()) {
    const to = SEE.exec(text)?.[1];
    if (to) pointed.set(number, to);
  }
  const problems: DocumentProblem[] = [];
  const links = new Map<string, string>();
  for (const number of pointed.keys()) {
    const seen = new Set<string>();
    let to = number;
    for (let next = pointed.get(to); next && !seen.has(to); next = pointed.get(to)) {
      seen.add(to);
      to = next;
    }
    const { line } = entries.get(number)!;
    if (seen.has(to)) problems.push({ line, message: `${number}. only points to itself.` });
    else if (!entries.has(to)) problems.push({ line, message: `${number}. points to ${to}., which is not there.` });
    else links.set(number, to);
  }
  return problems.length > 0 ? problems : links;
}

const SEE = /^-> See (1(?:\.\d{1,5})*)\.?$/;

function documentOf({ title, entries }: KialoText, links: ReadonlyMap<string, string>): ReadArguments {
  const lost = lossCounter();
  const sources = new Map<string, DocumentSource>();
  const read = (entry: Entry): DocumentClaim => claimOf(entry, sources, lost);
  const all = [...entries.values()];
  const root = entries.get("1")!;
  const theses = thesesAmong(all, links);
  const isOption = new Set(theses.map(({ number }) => number));
  const claims = new Map(
    all.filter(({ number }) => number !== "1" && !isOption.has(number) && !links.has(number)).map((entry) => [entry.number, read(entry)]),
  );
  const statements = new Map(theses.map((entry) => [entry.number, read(entry)]));
  if (isOption.size > 0 && !isOption.has("1") && root.text !== "" && root.text !== title)
    lost.add("texts above the theses", "The title of the discussion is kept.");
  for (const { citations } of statements.values())
    lost.add("citations of options", "Claims rest on sources; options do not.", citations.length);
  const made: DocumentArgument[] = [];
  for (const { number, side } of all) {
    if (!side) continue;
    const premise = links.get(number) ?? number;
    if (!claims.has(premise)) {
      lost.add("options used as premises", "An option is no premise: a claim of the same words stands for it.");
      claims.set(premise, read(entries.get(premise)!));
    }
    const to = links.get(above(number)) ?? above(number);
    const target = isOption.has(to) ? { option: to } : { claim: to };
    made.push({
      id: number,
      title: "",
      polarity: side === "Pro" ? "support" : "attack",
      target,
      premises: [premise],
      note: "",
      byline: "",
    });
  }
  const options = [...statements.values()].map(({ id, text }) => ({ id, label: shortened(plainLine(text), LONGEST_LABEL), text }));
  const document: ArgumentDocument = { title, options, claims: [...claims.values()], arguments: made, sources: [...sources.values()] };
  return { document, lost: lost.list() };
}

const LONGEST_LABEL = 80;

/** Several theses stand under the first line without Pro or Con; otherwise that line is the thesis. Where pros or cons speak to it, it is one too. */
function thesesAmong(all: readonly Entry[], links: ReadonlyMap<string, string>): readonly Entry[] {
  const several = all.filter(({ number, side }) => side === null && number !== "1" && !links.has(number));
  if (several.length === 0) return all.slice(0, 1);
  const isSpokenTo = all.some(({ number, side }) => side !== null && above(number) === "1");
  return isSpokenTo ? [all[0]!, ...several] : several;
}

function claimOf({ number, text: marked }: Entry, sources: Map<string, DocumentSource>, lost: LossCounter): DocumentClaim {
  const { text, links } = plainOf(marked);
  const cited = new Set<string>();
  for (const link of links) {
    const address = webAddress(link.url);
    if (!address) {
      lost.add("links", "They lead to no web address.");
      continue;
    }
    cited.add(address);
    const title = shortened(plainLine(link.text) || titleOfAddress(address), 300);
    if (!sources.has(address)) sources.set(address, { id: address, title, csl: { type: "webpage", URL: address } });
  }
  const citations = [...cited].map((source) => ({ source, locator: "", bearing: "supports" as const, quotation: "", paraphrase: "" }));
  return { id: number, title: "", text: text.trim(), criteria: [], byline: "", citations };
}
