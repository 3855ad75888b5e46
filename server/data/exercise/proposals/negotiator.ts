import type { Negotiator } from "@/domain/negotiation";
import { rowsOf, type Source } from "../../connection/statement";
import type { DebateScope } from "../../scope";

export type NegotiatorRow = Negotiator & { readonly delegationId: string | null };

/** The seat that somebody has at this moment: inside an act it may have changed since they were admitted. */
export async function findNegotiator(source: Source, { participant }: Pick<DebateScope, "participant">): Promise<NegotiatorRow> {
  const [row] = participant ? await rowsOf<NegotiatorRow>(source, "negotiator", SEAT, [participant.id]) : [];
  return row ?? { participantId: participant?.id ?? "", delegation: null, delegationId: null, isHead: false, votes: false };
}

const SEAT = `
SELECT p.id AS "participantId", g.key AS delegation, g.id AS "delegationId", p.role = 'head' AS "isHead",
  coalesce(g.kind = 'voting', false) AS votes
FROM participant p LEFT JOIN delegation g ON g.id = p.delegation_id WHERE p.id = $1::uuid AND p.left_at IS NULL`;

/** Who is told of a proposal: the people of these delegations, by their keys. */
export async function membersOf(source: Source, debateId: string, delegations: readonly string[]): Promise<readonly string[]> {
  const rows = await rowsOf<{ readonly id: string }>(source, "members-of-delegations", MEMBERS, [debateId, delegations]);
  return rows.map(({ id }) => id);
}

const MEMBERS = `
SELECT p.id FROM participant p JOIN delegation g ON g.id = p.delegation_id
WHERE p.debate_id = $1::uuid AND p.left_at IS NULL AND g.key = ANY($2::text[]) ORDER BY p.id`;
