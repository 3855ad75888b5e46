import type { Polarity } from "@/domain/argumentation";
import { hot } from "../../connection/client";

export type WholeRows = {
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly title: string }[];
  readonly claims: readonly { readonly id: string; readonly text: string; readonly criteria: readonly string[]; readonly byline: string }[];
  readonly citations: readonly CitationRow[];
  readonly arguments: readonly ArgumentRow[];
  readonly sources: readonly SourceRow[];
};
export type CitationRow = {
  readonly claim: string;
  readonly source: string;
  readonly locator: string;
  readonly bearing: "supports" | "disputes";
  readonly quotation: string;
  readonly paraphrase: string;
};
export type ArgumentRow = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly option: string | null;
  readonly claim: string | null;
  readonly argument: string | null;
  readonly premises: readonly string[];
  readonly note: string;
  readonly byline: string;
};
export type SourceRow = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly csl: object;
  /** The scenario author's grade. */
  readonly reliability: string | null;
};

/** All that is visible of a debate's arguments, merged claims read as those that stand, in one statement and so of one moment. */
export async function wholeFloor(debateId: string): Promise<WholeRows> {
  const { rows } = await hot.query<WholeRows>({ name: "whole-floor", text: WHOLE, values: [debateId] });
  return rows[0]!;
}

const list = (row: string, order: string, rest: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${row}) ORDER BY ${order}), '[]') ${rest})`;

// Who speaks: the delegation, else the person, else whom the file named.
const byline = (one: string) => `coalesce(g.name, p.display_name, nullif(${one}.byline, ''), '')`;
const speakers = (one: string) =>
  `LEFT JOIN participant p ON p.id = ${one}.author_id LEFT JOIN delegation g ON g.id = ${one}.delegation_id`;

const WHOLE = `SELECT (SELECT title FROM debate WHERE id = $1::uuid) AS title,
  ${list("'key', o.key, 'label', o.label, 'title', o.title", 'o."order"', "FROM option o WHERE o.debate_id = $1::uuid")} AS options,
  ${list(
    `'id', c.id, 'text', c.text, 'criteria', c.criteria, 'byline', ${byline("c")}`,
    "c.created_at, c.id",
    `FROM claim c ${speakers("c")} WHERE c.debate_id = $1::uuid AND c.status = 'visible'`,
  )} AS claims,
  ${list(
    "'claim', s.claim_id, 'source', x.key, 'locator', t.locator, 'bearing', t.bearing, 'quotation', t.quotation, 'paraphrase', t.paraphrase",
    "t.created_at, t.id",
    "FROM standing_citation s JOIN citation t ON t.id = s.citation_id JOIN source x ON x.id = t.source_id WHERE s.debate_id = $1::uuid",
  )} AS citations,
  ${list(
    `'id', a.id, 'polarity', a.polarity, 'option', o.key, 'claim', t.target_claim_id, 'argument', t.target_argument_id,
     'premises', m.claims, 'note', a.note, 'byline', ${byline("a")}`,
    "a.created_at, a.id",
    `FROM argument a JOIN standing_target t ON t.argument_id = a.id
     CROSS JOIN LATERAL (SELECT json_agg(s.claim_id ORDER BY s."order") AS claims FROM standing_premise s WHERE s.argument_id = a.id) m
     LEFT JOIN option o ON o.id = t.target_option_id ${speakers("a")} WHERE a.debate_id = $1::uuid AND a.status = 'visible'`,
  )} AS arguments,
  ${list(
    "'id', s.id, 'key', s.key, 'title', s.title, 'csl', s.csl, 'reliability', r.value",
    "s.created_at, s.id",
    `FROM source s LEFT JOIN grade r ON r.source_id = s.id AND r.grader_id IS NULL WHERE s.debate_id = $1::uuid`,
  )} AS sources`;
