import { LEAST_SECRET_VOTERS } from "@/domain/disclosure";
import { hot } from "../../connection/client";

/** Ids of the participants who did something on the record since the debate's present phase was last entered. */
export async function activeSince(debateId: string): Promise<readonly string[]> {
  const { rows } = await hot.query<{ id: string }>({ name: "active-since", text: ACTIVE, values: [debateId, NOT_TAKING_PART] });
  return rows.map(({ id }) => id);
}

/** To come in and to be given a seat is not yet to take part. */
const NOT_TAKING_PART = ["participant-joined", "participant-seated", "participant-left", "head-appointed"];

const ACTIVE = `
SELECT DISTINCT r.actor_id AS id FROM record_entry r
WHERE r.debate_id = $1::uuid AND r.actor_id IS NOT NULL AND r.type <> ALL ($2::text[])
  AND r.seq > coalesce((SELECT max(e.seq) FROM record_entry e WHERE e.debate_id = $1::uuid AND e.type = 'phase-entered'), 0)`;

type Outstanding = {
  readonly poll: string;
  readonly title: string;
  readonly people: readonly string[];
  readonly delegations: readonly string[];
};

/**
 * The open rounds of a debate, and their electors without a ballot. A consensus check asks for no ballot; a secret round is left out
 * until so many have voted that it may be said.
 */
export async function outstandingBallots(debateId: string): Promise<readonly Outstanding[]> {
  const { rows } = await hot.query<Outstanding>({ name: "outstanding-ballots", text: OUTSTANDING, values: [debateId] });
  return rows;
}

const OUTSTANDING = `
SELECT p.key AS poll, p.title,
  coalesce(array_agg(e.participant_id) FILTER (WHERE e.participant_id IS NOT NULL), '{}') AS people,
  coalesce(array_agg(g.key ORDER BY g."order") FILTER (WHERE g.id IS NOT NULL), '{}') AS delegations
FROM round r JOIN poll p ON p.id = r.poll_id
LEFT JOIN elector e ON e.round_id = r.id AND NOT EXISTS (SELECT FROM ballot b WHERE b.elector_id = e.id)
  AND NOT EXISTS (SELECT FROM secret_voter v WHERE v.elector_id = e.id)
LEFT JOIN delegation g ON g.id = e.delegation_id
WHERE r.debate_id = $1::uuid AND r.closed_at IS NULL AND p.proposal_id IS NULL
  AND (p.secrecy = 'named' OR (SELECT count(*) FROM secret_voter v WHERE v.round_id = r.id) >= ${LEAST_SECRET_VOTERS})
GROUP BY p.id ORDER BY p."order"`;
