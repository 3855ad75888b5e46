import { hot } from "../../connection/client";

/** The words of visible claims; of those that were hidden meanwhile there are none. */
export async function claimTexts(debateId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await hot.query<{ id: string; text: string }>({
    name: "claim-texts",
    text: "SELECT id, text FROM claim WHERE debate_id = $1::uuid AND id = ANY($2::uuid[]) AND status = 'visible'",
    values: [debateId, ids],
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** How the people of each delegation rated each visible claim; null stands for those without a delegation. */
export type DelegationRatings = {
  readonly claim: string;
  readonly delegation: string | null;
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
};

export async function ratingsByDelegation(debateId: string): Promise<readonly DelegationRatings[]> {
  const { rows } = await hot.query<DelegationRatings>({ name: "ratings-by-delegation", text: RATINGS, values: [debateId] });
  return rows;
}

const RATINGS = `
SELECT r.claim_id AS claim, g.key AS delegation, (count(*) FILTER (WHERE r.value = 1))::int AS agree,
  (count(*) FILTER (WHERE r.value = 0))::int AS pass, (count(*) FILTER (WHERE r.value = -1))::int AS disagree
FROM standing_claim_rating r
JOIN claim c ON c.id = r.claim_id AND c.status = 'visible'
JOIN participant p ON p.id = r.participant_id
LEFT JOIN delegation g ON g.id = p.delegation_id
WHERE r.debate_id = $1::uuid GROUP BY r.claim_id, g.key`;
