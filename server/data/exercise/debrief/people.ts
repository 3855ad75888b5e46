import { hot } from "../../connection/client";

export type SpokeRow = {
  readonly participantId: string;
  readonly name: string;
  readonly delegation: string;
  readonly isHead: boolean;
  readonly pseudonym: string | null;
};

/** Everybody who sits in a delegation now, under the name they go by, and the pseudonym they had until names were revealed. */
export async function whoSpoke(debateId: string): Promise<readonly SpokeRow[]> {
  const { rows } = await hot.query<SpokeRow>({ name: "who-spoke", text: SPOKE, values: [debateId] });
  return rows;
}

const SPOKE = `
WITH revealed AS (
  SELECT pair ->> 'participantId' AS id, pair ->> 'pseudonym' AS pseudonym
  FROM record_entry n, json_array_elements(n.payload::json -> 'names') AS pair
  WHERE n.debate_id = $1::uuid AND n.type = 'names-revealed')
SELECT p.id AS "participantId", p.display_name AS name, g.key AS delegation, p.role = 'head' AS "isHead", v.pseudonym
FROM participant p JOIN delegation g ON g.id = p.delegation_id LEFT JOIN revealed v ON v.id = p.id::text
WHERE p.debate_id = $1::uuid AND p.left_at IS NULL AND p.role <> 'facilitator'
ORDER BY g."order", p.role = 'head' DESC, p.seated_at, p.id`;
