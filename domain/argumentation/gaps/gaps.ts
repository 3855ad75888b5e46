import type { Inference } from "../graph";
import { derivedCells } from "../matrix";
import { leadingOptions, type StandingDelegation } from "./leading";

/** What can be missing from a debate, what matters most first. */
export const GAP_KINDS = [
  "unanswered-attack",
  "unopposed-option",
  "unsupported-option",
  "unsourced-claim",
  "silent-delegation",
  "unrated-argument",
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export type Gap = {
  readonly kind: GapKind;
  /** The option's or delegation's key, the claim's or argument's id. */
  readonly subject: string;
  /** Options it touches, those that lead first. */
  readonly options: readonly string[];
  /** Whom it falls to, the likeliest first; empty when it falls to nobody in particular. */
  readonly delegations: readonly string[];
};

/** What of a debate can have gaps: only what is visible, merged claims named by what they were merged into. */
export type GapFacts = {
  /** Keys, in the debate's order. */
  readonly options: readonly string[];
  readonly delegations: readonly StandingDelegation[];
  readonly claims: readonly { readonly id: string; readonly delegation: string | null; readonly citations: number }[];
  readonly arguments: readonly (Inference & { readonly delegation: string | null; readonly ratings: number })[];
};

/**
 * Everything that is missing: attacks that nobody answered, neither at a premise nor at their step; options that nobody argued
 * against, or for; claims in use without a source; voting delegations that said nothing; arguments whose relevance nobody rated. By
 * kind in the order of `GAP_KINDS`; inside a kind what touches the leading options comes first. Linear in the size of the graph.
 */
export function gapsOf(facts: GapFacts): readonly Gap[] {
  const look = lookOver(facts);
  return GAP_KINDS.flatMap((kind) => FINDERS[kind](look));
}

/** Names a gap for as long as it stays open. */
export const gapId = ({ kind, subject }: Pick<Gap, "kind" | "subject">): string => `${kind}:${subject}`;

type Look = GapFacts & {
  readonly standing: readonly string[];
  readonly effects: ReturnType<typeof derivedCells>;
  readonly rank: (options: readonly string[]) => number;
};

function lookOver(facts: GapFacts): Look {
  const standing = leadingOptions(facts.options, facts.delegations);
  const places = new Map(standing.map((option, place) => [option, place]));
  return {
    ...facts,
    standing,
    effects: derivedCells(facts.arguments, facts.options),
    rank: ([first]) => (first === undefined ? standing.length : places.get(first)!),
  };
}

const FINDERS: Readonly<Record<GapKind, (look: Look) => readonly Gap[]>> = {
  "unanswered-attack": unansweredAttacks,
  "unopposed-option": (look) => optionsWithout(look, "attack"),
  "unsupported-option": (look) => optionsWithout(look, "support"),
  "unsourced-claim": unsourcedClaims,
  "silent-delegation": ({ delegations }) =>
    delegations
      .filter(({ isVoting, hasSpoken }) => isVoting && !hasSpoken)
      .map(({ key }) => ({ kind: "silent-delegation", subject: key, options: [], delegations: [key] })),
  "unrated-argument": (look) => {
    const gaps = look.arguments
      .filter(({ ratings }) => ratings === 0)
      .map(({ id }) => ({ kind: "unrated-argument" as const, subject: id, options: touchedBy(look, id), delegations: [] }));
    return byRank(look, gaps);
  },
};

function unansweredAttacks(look: Look): readonly Gap[] {
  const claims = new Map(look.claims.map((claim) => [claim.id, claim]));
  const byId = new Map(look.arguments.map((argument) => [argument.id, argument]));
  const attacked = new Set(look.arguments.filter(({ polarity }) => polarity === "attack").map(({ target }) => Object.values(target)[0]));
  const gaps: Gap[] = [];
  for (const attack of look.arguments) {
    if (attack.polarity !== "attack" || attacked.has(attack.id) || attack.premises.some((premise) => attacked.has(premise))) continue;
    const { target } = attack;
    const owner = "claim" in target ? claims.get(target.claim) : "argument" in target ? byId.get(target.argument) : { delegation: null };
    // What it attacks is gone, and so is the need for an answer.
    if (!owner) continue;
    const harmed = look.standing.filter((option) => ["inconsistent", "both"].includes(look.effects.ofArgument(attack.id, option)));
    const friends = harmed.flatMap((option) => whoSays(look, option, ["backs", "accepts"]));
    const delegations = [...new Set([...(owner.delegation ? [owner.delegation] : []), ...friends])];
    gaps.push({
      kind: "unanswered-attack",
      subject: attack.id,
      options: harmed,
      delegations: delegations.filter((key) => key !== attack.delegation),
    });
  }
  const isDirect = ({ subject }: Gap) => "option" in byId.get(subject)!.target;
  return byRank(
    look,
    gaps.toSorted((a, b) => Number(isDirect(b)) - Number(isDirect(a))),
  );
}

function optionsWithout(look: Look, polarity: "attack" | "support"): readonly Gap[] {
  const argued = new Set(
    look.arguments.flatMap((argument) => (argument.polarity === polarity && "option" in argument.target ? [argument.target.option] : [])),
  );
  return look.standing
    .filter((option) => !argued.has(option))
    .map((option) => ({
      kind: polarity === "attack" ? "unopposed-option" : "unsupported-option",
      subject: option,
      options: [option],
      delegations: whoSays(look, option, polarity === "attack" ? ["opposes"] : ["backs", "accepts"]),
    }));
}

function unsourcedClaims(look: Look): readonly Gap[] {
  const uses = new Map<string, number>();
  for (const { premises } of look.arguments) for (const premise of premises) uses.set(premise, (uses.get(premise) ?? 0) + 1);
  const gaps = look.claims
    .filter(({ id, citations }) => citations === 0 && uses.has(id))
    .toSorted((a, b) => uses.get(b.id)! - uses.get(a.id)!)
    .map(({ id, delegation }) => ({
      kind: "unsourced-claim" as const,
      subject: id,
      options: look.standing.filter((option) => look.effects.ofClaim(id, option) !== "none"),
      delegations: delegation ? [delegation] : [],
    }));
  return byRank(look, gaps);
}

const touchedBy = ({ standing, effects }: Look, argument: string): readonly string[] =>
  standing.filter((option) => effects.ofArgument(argument, option) !== "none");

const byRank = ({ rank }: Look, gaps: readonly Gap[]): readonly Gap[] => gaps.toSorted((a, b) => rank(a.options) - rank(b.options));

/** Delegations by what they say of an option, in the order of the stances asked for. */
function whoSays({ delegations }: Look, option: string, stances: readonly string[]): readonly string[] {
  return stances.flatMap((stance) => delegations.filter((one) => one.stances[option] === stance).map(({ key }) => key));
}
