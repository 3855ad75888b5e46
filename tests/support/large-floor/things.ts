import type { Target } from "@/domain/argumentation";
import { chanceFrom, sentence } from "./words";

type Row = Readonly<Record<string, unknown>>;
export type Things = Readonly<
  Record<"claim" | "claim_revision" | "argument" | "premise" | "source" | "citation" | "grade" | "rating", readonly Row[]>
>;
export type Place = {
  readonly debateId: string;
  /** Ids. */
  readonly options: readonly string[];
  readonly delegations: readonly string[];
  readonly participants: readonly string[];
};

/**
 * A floor of that many arguments, the same for the same seed: an eighth of them about options, the rest replies in trees, one in
 * ten of them an undercut; every fourth has two premises, every fifth premise is a claim used before; a third of the claims cite.
 */
export function largeFloor({ debateId, options, delegations, participants }: Place, count: number, seed = 20_261_122): Things {
  const chance = chanceFrom(seed);
  const anyOf = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(chance() * things.length)]!;
  const id = idsFrom(chance);
  const rows = { claim: [], claim_revision: [], argument: [], premise: [], source: [], citation: [], grade: [], rating: [] } as {
    [Table in keyof Things]: Row[];
  };
  const byLevel: string[][] = [];
  const made: { readonly id: string; readonly level: number; readonly claims: readonly string[] }[] = [];
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 61_000).toISOString();
  for (let index = 0; index < Math.max(1, count / 17); index++) rows.source.push(source(index));

  for (let index = 0; index < count; index++) {
    const isTop = index < options.length * 2 || chance() < 0.125;
    // Replies gather under what was said not long ago, and now and then under something old.
    const answered = isTop ? null : made[Math.floor((chance() < 0.7 ? 1 - chance() ** 2 * 0.2 : chance()) * (made.length - 1))]!;
    const isUndercut = answered !== null && chance() < 0.1;
    const target: Target = !answered
      ? { option: anyOf(options) }
      : isUndercut
        ? { argument: answered.id }
        : { claim: anyOf(answered.claims) };
    const level = answered ? answered.level + 1 : 0;
    argue(
      index,
      target,
      level,
      isUndercut ? "attack" : index < options.length * 2 ? (index % 2 ? "attack" : "support") : chance() < 0.55 ? "attack" : "support",
    );
  }
  return rows;

  function argue(index: number, target: Target, level: number, polarity: string): void {
    const argument = id();
    const premises = [premise(index, level)];
    if (chance() < 0.25) premises.push(premise(index, level));
    const distinct = [...new Set(premises)];
    rows.argument.push({
      ...{ id: argument, debate_id: debateId, polarity, status: "visible", note: "", byline: "", is_locked: false, created_at: at(index) },
      target_option_id: "option" in target ? target.option : null,
      target_claim_id: "claim" in target ? target.claim : null,
      target_argument_id: "argument" in target ? target.argument : null,
      author_id: anyOf(participants),
      delegation_id: anyOf(delegations),
    });
    for (const [order, claim_id] of distinct.entries()) rows.premise.push({ argument_id: argument, claim_id, order });
    rate({ argument_id: argument }, 6, () => Math.floor(chance() * 5));
    made.push({ id: argument, level, claims: distinct });
  }

  // A reason is always of a higher level than what it is for, so that nothing goes round.
  function premise(index: number, level: number): string {
    const known = byLevel[level];
    if (known && chance() < 0.2) return anyOf(known);
    const claim = id();
    const text = sentence(chance);
    const [author_id, delegation_id] = [anyOf(participants), anyOf(delegations)];
    const common = { status: "visible", revision: 1, criteria: [], byline: "", is_locked: false };
    rows.claim.push({ ...common, id: claim, debate_id: debateId, text, author_id, delegation_id, created_at: at(index) });
    rows.claim_revision.push({ claim_id: claim, revision: 1, text, edited_by_id: author_id, at: at(index) });
    for (let cited = chance() < 0.33 ? 1 + Math.floor(chance() * 2) : 0; cited > 0; cited--) cite(claim, author_id, index);
    rate({ claim_id: claim }, 12, () => Math.floor(chance() * 3) - 1);
    if (known) known.push(claim);
    else byLevel[level] = [claim];
    return claim;
  }

  function cite(claim_id: string, added_by_id: string, index: number): void {
    const citation = id();
    const [quotation, paraphrase] = chance() < 0.4 ? [sentence(chance), ""] : ["", ""];
    const bearing = chance() < 0.8 ? "supports" : "disputes";
    const fixed = { status: "visible", locator: `p. ${1 + Math.floor(chance() * 300)}`, bearing, quotation, paraphrase };
    rows.citation.push({
      ...fixed,
      id: citation,
      debate_id: debateId,
      claim_id,
      source_id: anyOf(rows.source).id,
      added_by_id,
      created_at: at(index),
    });
    if (chance() < 0.3)
      rows.grade.push({ id: id(), citation_id: citation, value: String(1 + Math.floor(chance() * 6)), reason: "", at: at(index) });
  }

  function source(index: number): Row {
    const made = {
      id: id(),
      debate_id: debateId,
      key: `source-${index}`,
      title: sentence(chance).slice(0, 80),
      note: "",
      created_at: at(index),
    };
    rows.grade.push({ id: id(), source_id: made.id, value: "ABCDEF"[Math.floor(chance() * 6)], reason: sentence(chance), at: at(index) });
    return {
      ...made,
      csl: { type: "report", title: made.title, publisher: "The institute", issued: { "date-parts": [[2000 + (index % 25)]] } },
    };
  }

  function rate(thing: Row, most: number, value: () => number): void {
    const raters = new Set(Array.from({ length: Math.floor(chance() * (most + 1)) }, () => anyOf(participants)));
    for (const participant_id of raters) rows.rating.push({ ...thing, id: id(), participant_id, value: value(), at: at(0) });
  }
}

function idsFrom(chance: () => number): () => string {
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(chance() * 16).toString(16)).join("");
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}
