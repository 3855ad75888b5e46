import type { Scenario } from "@/contracts/debates/scenario";
import { folded } from "@/domain/kernel";
import type { ArgumentDocument, Loss } from "@/formats/arguments";
import { BLANK_SCENARIO, parseScenarioFile } from "@/formats/scenario-file";
import { fittingArguments, targetOf } from "./plan/arguments";
import { circleClosers, targetsFirst } from "./plan/circles";
import { LossCount } from "./plan/loss-count";

/** A scenario to begin from, and what of the file it could not take. */
export type ScenarioOf = { readonly scenario: Scenario; readonly lost: readonly Loss[] };

/**
 * A scenario that starts from the options, claims, arguments and sources of a file; its delegations, agenda and polls are those of a
 * new scenario, for the author to change. A file with a single option gets its rejection as the second one; none at all is refused
 * with a sentence.
 */
export function scenarioOf(document: ArgumentDocument): ScenarioOf | string {
  if (document.options.length === 0) return "This file names no option: a debate needs something to choose between.";
  if (document.options.length > 30) return `This file has ${document.options.length} options; a debate has at most 30.`;
  if (document.claims.length > 500 || document.arguments.length > 500)
    return "A scenario holds at most 500 claims and 500 arguments. Start a debate without them, and import the file there.";
  const lost = new LossCount();
  const keys = {
    options: keysFor(document.options),
    claims: numbered(document.claims, "claim"),
    arguments: numbered(document.arguments, "argument"),
  };
  const options = optionsOf(document, keys.options);
  const sources = sourcesOf(document, lost);
  const title = line(document.title, 120) || "Imported debate";
  const scenario: Scenario = {
    ...blank(),
    key: keyOf(title) || "imported-debate",
    title,
    question: `${line(document.title, 240) || "Which of these"}: which option should be chosen?`,
    summary: `Started from a file of ${document.arguments.length} arguments.`,
    options,
    optionSets: [{ key: "all", label: "All options", options: options.map(({ key }) => key) }],
    criteria: criteriaOf(document),
    sources: sources.list,
    claims: claimsOf(document, keys.claims, sources.keys, lost),
    arguments: argumentsOf(document, keys, lost),
  };
  return { scenario, lost: lost.list() };
}

function blank(): Scenario {
  const parsed = parseScenarioFile(BLANK_SCENARIO);
  if (!parsed.ok) throw new Error("The blank scenario does not parse.");
  const undecided = { stances: {}, reason: "Not said in the file." };
  return {
    ...parsed.scenario,
    delegations: parsed.scenario.delegations.map((delegation) => ({ ...delegation, openingPosition: undecided })),
  };
}

type Keys = ReadonlyMap<string, string>;

function optionsOf(document: ArgumentDocument, keys: Keys): Scenario["options"] {
  const labels = new Set<string>();
  const unsaid = ["The file does not say."];
  const made = document.options.map(({ id, label, text }, index) => {
    const short = distinct(line(label || text, 32) || `Option ${index + 1}`, labels);
    const whole = line(text || label, 120) || short;
    return {
      key: keys.get(id)!,
      family: "choices",
      label: short,
      title: whole,
      hue: (index % 7) + 1,
      summary: line(text || label, 240) || short,
      description: (text || label || short).slice(0, 2_000),
      obliges: unsaid,
      doesNotOblige: unsaid,
      sources: [],
    };
  });
  const [only] = made;
  if (made.length > 1 || !only) return made;
  const none = { key: "none-of-it", label: "Not this", title: line(`Not this: ${only.title}`, 120), hue: 2 };
  return [
    only,
    { ...only, ...none, summary: "The thesis of the file is not adopted.", description: "The thesis of the file is not adopted." },
  ];
}

function claimsOf(document: ArgumentDocument, keys: Keys, sources: Keys, lost: LossCount): Scenario["claims"] {
  const criteria = new Set(criteriaOf(document).map(({ key }) => key));
  return document.claims.map(({ id, text, byline, citations, criteria: tags }) => {
    if (text.length > 400) lost.add("long texts", 1, "A claim of a scenario has at most 400 characters; the rest is cut off.");
    lost.add("names of authors", byline === "" ? 0 : 1, "A scenario's claims are made by its delegations.");
    lost.add(
      "quotations",
      citations.filter(({ quotation, paraphrase }) => quotation || paraphrase).length,
      "A scenario names passages only.",
    );
    const passages = citations.flatMap(({ source, locator, bearing }) =>
      sources.has(source) ? [{ source: sources.get(source)!, locator: line(locator, 60) || "whole", bearing }] : [],
    );
    const own = [...new Set(tags.map(keyOf))].filter((key) => criteria.has(key)).slice(0, 12);
    return {
      key: keys.get(id)!,
      text: line(text, 400) || "…",
      by: null,
      evidence: [],
      ...(passages.length > 0 ? { citations: passages.slice(0, 12) } : {}),
      ...(own.length > 0 ? { criteria: own } : {}),
    };
  });
}

function argumentsOf(document: ArgumentDocument, keys: { readonly [What in "options" | "claims" | "arguments"]: Keys }, lost: LossCount) {
  const fitting = fittingArguments(document, keys, () => lost.add("arguments", 1, "Their premises or their target do not fit."));
  const closers = circleClosers([], fitting);
  lost.add("arguments", closers.size, "They would argue in a circle, or speak to one that is left out.");
  return targetsFirst(fitting)
    .filter(({ id }) => !closers.has(id))
    .map(({ id, polarity, target, premises, note }) => ({
      key: keys.arguments.get(id)!,
      polarity,
      target: targetOf(target, keys, keys.arguments),
      premises: [...new Set(premises)].map((claim) => keys.claims.get(claim)!),
      by: null,
      ...(note === "" ? {} : { note: note.slice(0, 500) }),
    }));
}

const KEPT = ["type", "author", "issued", "publisher", "container-title", "URL", "DOI"] as const;

function sourcesOf(document: ArgumentDocument, lost: LossCount): { readonly list: Scenario["sources"]; readonly keys: Keys } {
  lost.add("sources", Math.max(0, document.sources.length - 200), "A scenario has at most 200 sources.");
  const kept = document.sources.slice(0, 200);
  const keys = keysFor(kept.map(({ id, title }) => ({ id, label: title, text: "" })));
  const list = kept.map(({ id, title, csl }) => ({
    key: keys.get(id)!,
    title: line(title, 300),
    csl: Object.fromEntries(
      KEPT.flatMap((field) => (csl[field] === undefined ? [] : [[field, csl[field]]])),
    ) as Scenario["sources"][number]["csl"],
    reliability: "F" as const,
    credibility: 6,
    gradeReason: "It came with the file and nobody has graded it yet.",
  }));
  return { list, keys };
}

function criteriaOf(document: ArgumentDocument): Scenario["criteria"] {
  const tags = new Map<string, string>();
  for (const { criteria } of document.claims) for (const tag of criteria) if (keyOf(tag)) tags.set(keyOf(tag), tag);
  return [...tags].slice(0, 20).map(([key, tag]) => ({ key, label: line(tag, 60), description: "A tag of the file." }));
}

function keysFor(things: readonly { readonly id: string; readonly label: string; readonly text: string }[]): Keys {
  const taken = new Set<string>();
  return new Map(things.map(({ id, label, text }) => [id, distinct(keyOf(label || text) || "option", taken, "-")]));
}

const numbered = (things: readonly { readonly id: string }[], word: string): Keys =>
  new Map(things.map(({ id }, index) => [id, `${word}-${index + 1}`]));

function distinct(wanted: string, taken: Set<string>, joint = " "): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : `${joint}${number}`;
    const name = `${wanted.slice(0, 32 - end.length)}${end}`;
    if (taken.has(folded(name))) continue;
    taken.add(folded(name));
    return name;
  }
}

const keyOf = (words: string): string =>
  (
    words
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join("-")
    .slice(0, 48)
    .replace(/-$/, "");

/** On one line, at most so long, without what a scenario refuses. */
const line = (text: string, most: number): string => {
  const plain = text
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).replace(/\p{Cs}$/u, "")}…`;
};
