import { hot } from "../client";

/** Keys of the delegations for which somebody made a claim or an argument. */
export async function delegationsThatArgued(debateId: string): Promise<readonly string[]> {
  const { rows } = await hot.query<{ key: string }>({ name: "delegations-that-argued", text: VOICES, values: [debateId] });
  return rows.map(({ key }) => key);
}

const VOICES = `
SELECT g.key FROM delegation g WHERE g.debate_id = $1::uuid AND (
  EXISTS (SELECT FROM claim c WHERE c.debate_id = $1::uuid AND c.delegation_id = g.id AND c.author_id IS NOT NULL) OR
  EXISTS (SELECT FROM argument a WHERE a.debate_id = $1::uuid AND a.delegation_id = g.id AND a.author_id IS NOT NULL))
ORDER BY g.key`;
