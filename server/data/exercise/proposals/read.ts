import type { AmendmentStatus, ProposalStatus, ProposalText } from "@/domain/negotiation";
import type { Outcome } from "@/domain/tally";
import { rowsOf, type Source } from "../../connection/statement";

export type SponsorRow = { readonly delegation: string; readonly revision: number; readonly at: string };
export type CheckRow = {
  readonly poll: string;
  readonly isOpen: boolean;
  readonly deadline: string | null;
  readonly heldMs: number | null;
  readonly outcome: Outcome["outcome"] | null;
  /** Who objected in it, and has not taken that back. */
  readonly objections: readonly { readonly by: string; readonly reason: string }[];
};
export type ProposalRow = {
  readonly id: string;
  readonly number: number;
  readonly status: ProposalStatus;
  readonly revision: number;
  readonly text: ProposalText;
  readonly delegation: string;
  readonly authorId: string;
  readonly author: string;
  readonly at: Date;
  readonly sponsorsNeeded: number;
  readonly sponsors: readonly SponsorRow[];
  readonly objections: readonly { readonly delegation: string; readonly reason: string; readonly at: string }[];
  readonly openAmendments: number;
  readonly option: string | null;
  /** Newest first. */
  readonly checks: readonly CheckRow[];
};

/** Every proposal of a debate as it reads now, in the order of their numbers; with `number`, that one alone. */
export function listProposals(source: Source, debateId: string, number: number | null = null): Promise<ProposalRow[]> {
  return rowsOf<ProposalRow>(source, "list-proposals", PROPOSALS, [debateId, number]);
}

const PROPOSALS = `
SELECT p.id, p.number, p.status, p.revision, r.content AS text, g.key AS delegation, p.author_id AS "authorId", a.display_name AS author,
  p.created_at AS at, d.sponsors_needed AS "sponsorsNeeded",
  (SELECT coalesce(json_agg(json_build_object('delegation', q.key, 'revision', s.revision, 'at', s.at)
      ORDER BY s.delegation_id = p.delegation_id DESC, s.at, q."order"), '[]')
    FROM sponsorship s JOIN delegation q ON q.id = s.delegation_id WHERE s.proposal_id = p.id) AS sponsors,
  (SELECT coalesce(json_agg(json_build_object('delegation', q.key, 'reason', o.reason, 'at', o.at) ORDER BY o.at, q."order"), '[]')
    FROM proposal_objection o JOIN delegation q ON q.id = o.delegation_id WHERE o.proposal_id = p.id) AS objections,
  (SELECT count(*)::int FROM amendment m WHERE m.proposal_id = p.id AND m.status = 'open') AS "openAmendments",
  (SELECT o.key FROM option o WHERE o.proposal_id = p.id) AS option,
  (SELECT coalesce(json_agg(json_build_object('poll', l.key, 'isOpen', n.closed_at IS NULL, 'deadline', n.deadline, 'heldMs', n.held_ms,
      'outcome', t.content #>> '{counts,0,tally,outcome,outcome}',
      'objections', (SELECT coalesce(json_agg(json_build_object('by', e.name, 'reason', j.reason) ORDER BY j.at, j.id), '[]')
        FROM objection j JOIN elector k ON k.id = j.elector_id JOIN delegation e ON e.id = k.delegation_id
        WHERE j.round_id = n.id AND j.withdrawn_at IS NULL)) ORDER BY l."order" DESC), '[]')
    FROM poll l JOIN round n ON n.poll_id = l.id AND n.cancelled_at IS NULL
    LEFT JOIN LATERAL (SELECT content FROM tally WHERE round_id = n.id ORDER BY version DESC LIMIT 1) t ON true
    WHERE l.proposal_id = p.id) AS checks
FROM proposal p JOIN debate d ON d.id = p.debate_id JOIN proposal_revision r ON r.proposal_id = p.id AND r.revision = p.revision
JOIN delegation g ON g.id = p.delegation_id JOIN participant a ON a.id = p.author_id
WHERE p.debate_id = $1::uuid AND ($2::int IS NULL OR p.number = $2::int) ORDER BY p.number`;

export type RevisionRow = {
  readonly revision: number;
  readonly text: ProposalText;
  readonly by: string;
  readonly at: Date;
  readonly amendedBy: string | null;
};

/** Every wording of a proposal, the first one first. */
export const listRevisions = (source: Source, proposalId: string) =>
  rowsOf<RevisionRow>(source, "list-proposal-revisions", REVISIONS, [proposalId]);

const REVISIONS = `
SELECT r.revision, r.content AS text, p.display_name AS by, r.at, g.key AS "amendedBy"
FROM proposal_revision r JOIN participant p ON p.id = r.by_id
LEFT JOIN amendment m ON m.id = r.amendment_id LEFT JOIN delegation g ON g.id = m.delegation_id
WHERE r.proposal_id = $1::uuid ORDER BY r.revision`;

export type AmendmentRow = {
  readonly id: string;
  readonly delegation: string;
  readonly byId: string;
  readonly by: string;
  readonly base: number;
  readonly text: ProposalText;
  readonly reason: string;
  readonly status: AmendmentStatus;
  readonly note: string;
  readonly at: Date;
  /** The number of the proposal. */
  readonly number: number;
};

/** The amendments of a proposal, the newest first. */
export const listAmendments = (source: Source, proposalId: string) =>
  rowsOf<AmendmentRow>(source, "list-amendments", `${AMENDMENTS} WHERE m.proposal_id = $1::uuid ORDER BY m.at DESC, m.id DESC`, [
    proposalId,
  ]);

/** One amendment of this debate, or null. */
export async function findAmendment(source: Source, debateId: string, id: string): Promise<AmendmentRow | null> {
  const text = `${AMENDMENTS} WHERE m.debate_id = $1::uuid AND m.id = $2::uuid`;
  return (await rowsOf<AmendmentRow>(source, "find-amendment", text, [debateId, id]))[0] ?? null;
}

const AMENDMENTS = `
SELECT m.id, g.key AS delegation, m.by_id AS "byId", p.display_name AS by, m.base_revision AS base, m.content AS text, m.reason, m.status,
  m.note, m.at, o.number
FROM amendment m JOIN delegation g ON g.id = m.delegation_id JOIN participant p ON p.id = m.by_id JOIN proposal o ON o.id = m.proposal_id`;
