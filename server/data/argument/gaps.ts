import type { StandingDelegation } from "@/domain/argumentation";
import { hot } from "../connection/client";

/** The delegations of a debate with their latest stances. What the scenario put in their mouth is nothing they said. */
export async function standingDelegations(debateId: string): Promise<readonly StandingDelegation[]> {
  const { rows } = await hot.query<StandingDelegation>({ name: "standing-delegations", text: STANDING, values: [debateId] });
  return rows;
}

const STANDING = `
SELECT g.key, g.kind = 'voting' AS "isVoting", coalesce(p.stances, '{}') AS stances,
  coalesce(p.revision > 0, false)
    OR EXISTS (SELECT FROM claim c WHERE c.delegation_id = g.id AND c.author_id IS NOT NULL)
    OR EXISTS (SELECT FROM argument a WHERE a.delegation_id = g.id AND a.author_id IS NOT NULL) AS "hasSpoken"
FROM delegation g
LEFT JOIN LATERAL (
  SELECT p.stances, p.revision FROM position p WHERE p.delegation_id = g.id ORDER BY p.revision DESC LIMIT 1) p ON true
WHERE g.debate_id = $1::uuid ORDER BY g."order"`;

/** What claims of a debate say, each at most `longest` characters. */
export async function shortWords(debateId: string, claims: readonly string[], longest: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await hot.query<{ readonly id: string; readonly text: string }>({
    name: "short-words",
    text: "SELECT id, CASE WHEN char_length(text) > $3 THEN rtrim(left(text, $3 - 1)) || '…' ELSE text END AS text FROM claim WHERE debate_id = $1::uuid AND id = ANY($2::uuid[])",
    values: [debateId, claims, longest],
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
