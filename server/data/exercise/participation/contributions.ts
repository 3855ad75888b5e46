import type { ContributionKind } from "@/contracts/exercise/participation";
import { askAsServer } from "../../connection/asking";
import { prisma } from "../../connection/client";

export type ContributionRow = {
  readonly kind: ContributionKind;
  readonly id: string;
  readonly text: string;
  /** What its page is found by, where that is not its own id. */
  readonly place: string | null;
  readonly status: string;
  readonly at: Date;
};

/** What one person put into the debate, oldest first, at most `limit`. */
export function readContributions(debateId: string, participantId: string, limit: number): Promise<ContributionRow[]> {
  return prisma.$transaction(async (tx) => {
    await askAsServer(tx);
    return tx.$queryRawUnsafe<ContributionRow[]>(CONTRIBUTIONS, debateId, participantId, limit);
  });
}

const WORDS = `coalesce((SELECT string_agg(c.text, ' ' ORDER BY m."order") FROM premise m JOIN claim c ON c.id = m.claim_id WHERE m.argument_id = a.id), '')`;

const EACH = [
  `SELECT 'claim', id, text, NULL, status, created_at FROM claim WHERE debate_id = $1::uuid AND author_id = $2::uuid`,
  `SELECT 'claim-edit', c.id, v.text, NULL, c.status, v.at FROM claim_revision v JOIN claim c ON c.id = v.claim_id
   WHERE c.debate_id = $1::uuid AND v.edited_by_id = $2::uuid AND v.revision > 1`,
  `SELECT CASE WHEN a.target_option_id IS NULL THEN 'reply' ELSE 'argument' END, a.id, ${WORDS}, NULL, a.status, a.created_at FROM argument a
   WHERE a.debate_id = $1::uuid AND a.author_id = $2::uuid`,
  `SELECT 'source', id, title, NULL, 'visible', created_at FROM source WHERE debate_id = $1::uuid AND added_by_id = $2::uuid`,
  `SELECT 'citation', x.id, s.title, x.claim_id::text, x.status, x.created_at FROM citation x JOIN source s ON s.id = x.source_id
   WHERE x.debate_id = $1::uuid AND x.added_by_id = $2::uuid`,
  `SELECT 'position', id, reason, NULL, 'visible', at FROM position WHERE debate_id = $1::uuid AND declared_by_id = $2::uuid`,
  `SELECT 'speech', id, round((extract(epoch FROM ended_at - started_at) - paused_ms / 1000.0)::numeric)::text, NULL, 'visible', started_at FROM speaking_turn
   WHERE debate_id = $1::uuid AND participant_id = $2::uuid AND status = 'done'`,
  `SELECT 'inject-answer', x.inject_id, x.text, NULL, 'visible', x.at FROM inject_response x WHERE x.debate_id = $1::uuid AND x.by_id = $2::uuid`,
  `SELECT 'proposal', p.id, coalesce(v.content ->> 'title', ''), p.number::text, p.status, v.at
   FROM proposal p JOIN proposal_revision v ON v.proposal_id = p.id WHERE p.debate_id = $1::uuid AND v.by_id = $2::uuid`,
  `SELECT 'amendment', a.id, coalesce(nullif(a.reason, ''), a.content ->> 'title', ''), p.number::text, a.status, a.at
   FROM amendment a JOIN proposal p ON p.id = a.proposal_id WHERE a.debate_id = $1::uuid AND a.by_id = $2::uuid`,
  `SELECT 'reflection', participant_id, text, NULL, 'visible', at FROM reflection
   WHERE debate_id = $1::uuid AND participant_id = $2::uuid AND text <> ''`,
];

const CONTRIBUTIONS = `
SELECT * FROM (${EACH.join("\nUNION ALL\n")}) x(kind, id, text, place, status, at)
ORDER BY at, kind, id LIMIT $3::int`;
