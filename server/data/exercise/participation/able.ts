import { askAsServer } from "../../connection/asking";
import { prisma } from "../../connection/client";
import { ENTERED } from "./counting";

/** Somebody could cast a ballot, or answer for their delegation, in a phase that has begun. */
export type AbleRow = { readonly participant: string; readonly phase: number; readonly what: "cast" | "answer" };

/** Who could vote and answer in which phase, of everybody or of one participant. */
export function readAble(debateId: string, participant: string | null): Promise<AbleRow[]> {
  return prisma.$transaction(async (tx) => {
    await askAsServer(tx);
    return tx.$queryRawUnsafe<AbleRow[]>(ABLE, debateId, participant);
  });
}

/** Electors are those of the rounds opened in the phase, delegations through their heads; a secret ballot has nobody to be counted for. An answer given earlier leaves nothing to answer. */
const ABLE = `
WITH entered AS MATERIALIZED (${ENTERED})
SELECT DISTINCT 'cast' AS what, n.phase, coalesce(e.participant_id, h.id) AS participant
FROM round r JOIN poll w ON w.id = r.poll_id AND w.proposal_id IS NULL AND w.secrecy = 'named'
JOIN entered n ON r.opened_at >= n.begins AND r.opened_at < n.ends
JOIN elector e ON e.round_id = r.id
LEFT JOIN participant h ON h.delegation_id = e.delegation_id AND h.role = 'head' AND h.left_at IS NULL
WHERE r.debate_id = $1::uuid AND r.cancelled_at IS NULL AND coalesce(e.participant_id, h.id) IS NOT NULL
  AND ($2::uuid IS NULL OR coalesce(e.participant_id, h.id) = $2::uuid)
UNION ALL
SELECT DISTINCT 'answer', n.phase, p.id
FROM inject i JOIN entered n ON i.released_at < n.ends
JOIN participant p ON p.debate_id = i.debate_id JOIN delegation g ON g.id = p.delegation_id
WHERE i.debate_id = $1::uuid AND i.required_response <> '' AND (i."to" = '{}' OR g.key = ANY(i."to"))
  AND (i.released_at >= n.begins OR ((i.deadline > n.begins OR i.deadline IS NULL) AND NOT EXISTS (
    SELECT FROM inject_response x WHERE x.inject_id = i.id AND x.delegation_id = g.id AND x.at < n.begins)))
  AND ($2::uuid IS NULL OR p.id = $2::uuid)`;
