import { hot } from "../../connection/client";

/** The delegation in which each participant sits now, by key; who has none is not there. */
export async function delegationOfEach(debateId: string): Promise<readonly (readonly [participant: string, delegation: string])[]> {
  const { rows } = await hot.query<{ participant: string; delegation: string }>({
    name: "delegation-of-each",
    text: `SELECT p.id AS participant, g.key AS delegation FROM participant p JOIN delegation g ON g.id = p.delegation_id
      WHERE p.debate_id = $1::uuid`,
    values: [debateId],
  });
  return rows.map(({ participant, delegation }) => [participant, delegation]);
}
