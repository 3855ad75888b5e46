import { type CountingGrade, CREDIBILITY_WORDS, RELEVANCE_WORDS, RELIABILITY_WORDS } from "../grades";
import type { BaseReason, Contribution, StrengthExplanation } from "./explain";
import { RULES } from "./semantics";
import type { NodeRef } from "./types";

/** A strength as pages show it, 0 to 100. */
export const shownStrength = (strength: number): number => Math.round(strength * 100);

/** An explanation as sentences, to be read one after the other. `nameOf` says what a node is called, as it stands within a sentence. */
export function explanationInWords(explanation: StrengthExplanation, nameOf: (ref: NodeRef) => string): readonly string[] {
  const { base, reason, supporters, attackers, raised, lowered, result, semantics, settled } = explanation;
  const isAlone = supporters.length + attackers.length === 0;
  return [
    `Starts at ${shownStrength(base)} ${whyBase(reason, nameOf)}`,
    ...(supporters.length > 0 ? [effectOf(supporters, "supporter", raised, base, nameOf)] : []),
    ...(attackers.length > 0 ? [effectOf(attackers, "attacker", lowered, base + raised, nameOf)] : []),
    isAlone
      ? `Nothing supports or attacks it, so it stays at ${shownStrength(result)}.`
      : `Computed strength by ${RULES[semantics].label}: ${shownStrength(result)} of 100.`,
    ...(settled ? [] : ["Some arguments lead back to themselves and do not settle: this is where the computation stopped, not a result."]),
  ];
}

function whyBase(reason: BaseReason, nameOf: (ref: NodeRef) => string): string {
  if (reason.kind === "option") return "as every option does.";
  if (reason.kind === "claim") return whyClaim(reason);
  const { premises, weakest, relevance, isPremiseMissing } = reason;
  if (isPremiseMissing) return "because a claim it rests on is not there any more.";
  if (!weakest) return `because it rests on no claim; ${relevanceInWords(relevance)}.`;
  const rests = premises === 1 ? "its premise" : `the weakest of its ${inFull(premises)} premises`;
  return `because ${rests}, ${nameOf(weakest.ref)}, has ${shownStrength(weakest.strength)}; ${relevanceInWords(relevance)}.`;
}

function whyClaim({ agree, disagree, rated, cap }: Extract<BaseReason, { kind: "claim" }>): string {
  const said = agree + disagree === 0 ? "nobody rated it" : `${people(agree, "agree")} and ${people(disagree, "disagree")}`;
  if (!cap) return `because ${said}.`;
  const grades = [
    cap.reliability && `the source is ${RELIABILITY_WORDS[cap.reliability.grade]} (${whose(cap.reliability)})`,
    cap.credibility && `the passage ${credibilityOf(cap.credibility)} (${whose(cap.credibility)})`,
  ].filter(Boolean);
  return `because its best evidence allows no more: ${grades.join(" and ")}. By ratings alone it would start at ${shownStrength(rated)}, since ${said}.`;
}

const people = (count: number, does: string): string =>
  count === 0 ? `nobody ${does}s` : `${inFull(count)} ${count === 1 ? `${does}s` : does}`;

const whose = ({ grade, by }: CountingGrade): string => `${grade} by ${by === "author" ? "the scenario's author" : "participants"}`;

function credibilityOf({ grade }: CountingGrade): string {
  return grade === "6" ? "cannot be judged" : `is ${CREDIBILITY_WORDS[grade]}`;
}

function relevanceInWords(relevance: number | null): string {
  if (relevance === null) return "nobody rated its relevance, which counts as decisive";
  const word = RELEVANCE_WORDS[Math.round(relevance)];
  return Number.isInteger(relevance)
    ? `participants find it ${word}: ${relevance} of 4`
    : `participants find it ${word} on average: ${relevance.toFixed(1)} of 4`;
}

function effectOf(
  parents: readonly Contribution[],
  what: "supporter" | "attacker",
  change: number,
  before: number,
  nameOf: (ref: NodeRef) => string,
): string {
  const after = shownStrength(before + change);
  const points = Math.abs(after - shownStrength(before));
  const many = parents.length > 1;
  const who = `${inFull(parents.length)} ${what}${many ? "s" : ""}`;
  const verb = what === "supporter" ? "raise" : "lower";
  const effect =
    points > 0
      ? `${many ? verb : `${verb}s`} it by ${points}, to ${after}`
      : change === 0
        ? `${many ? "do" : "does"} not move it`
        : `${many ? verb : `${verb}s`} it by less than 1`;
  const [first] = parents;
  const mostly = many && first!.contribution !== 0 ? `, ${nameOf(first!.ref)} most` : many ? "" : ` (${nameOf(first!.ref)})`;
  return `${capital(who)} ${effect}${mostly}.`;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const inFull = (count: number): string => NUMBERS[count] ?? count.toLocaleString("en-GB");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
