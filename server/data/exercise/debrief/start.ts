import type { Polarity } from "@/domain/argumentation";
import { hot } from "../../connection/client";

type ArgumentRow = {
  readonly argumentId: string;
  readonly polarity: Polarity;
  readonly option: string | null;
  readonly claim: string | null;
  readonly argument: string | null;
  readonly premises: readonly string[];
};
export type StartRow = {
  readonly options: readonly string[];
  readonly positions: readonly { readonly delegation: string; readonly stances: Readonly<Record<string, string>> }[];
  readonly arguments: readonly ArgumentRow[];
};

/** What a debate began with and its record does not tell: the scenario's options and positions, and arguments that are not in the record. */
export async function startOf(debateId: string): Promise<StartRow> {
  const { rows } = await hot.query<StartRow>({ name: "replay-start", text: START, values: [debateId] });
  return rows[0]!;
}

const START = `
SELECT
  (SELECT coalesce(json_agg(o.key ORDER BY o."order"), '[]') FROM option o WHERE o.debate_id = $1::uuid AND o.proposal_id IS NULL) AS options,
  (SELECT coalesce(json_agg(json_build_object('delegation', g.key, 'stances', p.stances) ORDER BY g."order"), '[]')
    FROM position p JOIN delegation g ON g.id = p.delegation_id WHERE p.debate_id = $1::uuid AND p.revision = 0) AS positions,
  (SELECT coalesce(json_agg(json_build_object('argumentId', a.id, 'polarity', a.polarity, 'option', o.key, 'claim', a.target_claim_id,
      'argument', a.target_argument_id, 'premises', (SELECT json_agg(m.claim_id ORDER BY m."order") FROM premise m WHERE m.argument_id = a.id))), '[]')
    FROM argument a LEFT JOIN option o ON o.id = a.target_option_id WHERE a.debate_id = $1::uuid AND a.author_id IS NULL) AS arguments`;

type Settings = { readonly opensBriefs: boolean };

export async function debriefSettings(debateId: string): Promise<Settings> {
  const { rows } = await hot.query<Settings>({
    name: "debrief-settings",
    text: 'SELECT opens_briefs AS "opensBriefs" FROM debate WHERE id = $1::uuid',
    values: [debateId],
  });
  return rows[0]!;
}
