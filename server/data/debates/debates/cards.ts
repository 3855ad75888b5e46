import type { WorkspaceRole } from "@/domain/permissions";
import { hot } from "../../connection/client";
import type { ParticipantRole } from "../../people/participants";
import type { UserScope } from "../../scope";

export type CardRow = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly status: "draft" | "open" | "closed";
  readonly audience: "members" | "public";
  readonly seating: "choose" | "assigned";
  readonly participant_role: ParticipantRole | null;
  readonly member_role: WorkspaceRole | null;
  readonly delegation: string | null;
  readonly delegationName: string | null;
  readonly workspace: string | null;
  readonly phase: string;
  readonly allows: readonly string[];
  readonly deadline: Date | null;
  readonly isFrozen: boolean;
  readonly people: number;
  /** Title of a poll in which this person could vote now and has not. */
  readonly uncast: string | null;
  /** The open round of a panel that this person is on and has not answered whole; where answers are detached that is not known. */
  readonly panelRound: { readonly number: number; readonly isKnown: boolean } | null;
  /** Newest revision of the position of this person's delegation. */
  readonly position: number | null;
  readonly now: Date;
};

/** The debates somebody takes part in or that belong to their workspaces, newest first. */
export async function cardsOf({ user }: UserScope): Promise<readonly CardRow[]> {
  const { rows } = await hot.query<CardRow>({ name: "debate-cards", text: CARDS, values: [user.id] });
  return rows;
}

const CARDS = `
SELECT d.slug, d.title, d.question, d.status, d.audience, d.seating, p.role AS participant_role, m.role AS member_role,
  g.key AS delegation, g.name AS "delegationName",
  CASE WHEN m.user_id IS NOT NULL THEN w.name END AS workspace, f.title AS phase, f.allows, f.deadline, d.frozen_at IS NOT NULL AS "isFrozen", clock_timestamp() AS now,
  (SELECT count(*)::int FROM participant x WHERE x.debate_id = d.id AND x.left_at IS NULL) AS people,
  (SELECT l.title FROM elector e
    JOIN round r ON r.id = e.round_id AND r.closed_at IS NULL AND (r.deadline IS NULL OR r.deadline > clock_timestamp())
    JOIN poll l ON l.id = r.poll_id AND l.proposal_id IS NULL
    WHERE r.debate_id = d.id AND (e.participant_id = p.id OR (p.role = 'head' AND e.delegation_id = p.delegation_id))
      AND NOT EXISTS (SELECT FROM ballot b WHERE b.elector_id = e.id) AND NOT EXISTS (SELECT FROM secret_voter v WHERE v.elector_id = e.id)
    ORDER BY r.opened_at LIMIT 1) AS uncast,
  (SELECT json_build_object('number', r.number, 'isKnown', n.anonymity <> 'detached') FROM panellist x JOIN panel n ON n.debate_id = d.id
    JOIN panel_round r ON r.debate_id = d.id AND r.closed_at IS NULL AND (r.deadline IS NULL OR r.deadline > clock_timestamp())
    WHERE x.debate_id = d.id AND x.participant_id = p.id AND x.status = 'joined'
      AND (n.anonymity = 'detached' OR r.number = 0 OR jsonb_array_length(r.items) >
        (SELECT count(*) FROM panel_answer a WHERE a.round_id = r.id AND a.panellist_id = x.id AND NOT a.is_copied))) AS "panelRound",
  (SELECT max(q.revision) FROM position q WHERE q.delegation_id = p.delegation_id) AS position
FROM debate d
JOIN workspace w ON w.id = d.workspace_id
JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order
LEFT JOIN participant p ON p.debate_id = d.id AND p.user_id = $1::uuid AND p.left_at IS NULL
LEFT JOIN delegation g ON g.id = p.delegation_id
LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.user_id = $1::uuid
WHERE p.id IS NOT NULL OR m.user_id IS NOT NULL
ORDER BY d.created_at DESC LIMIT 200`;
