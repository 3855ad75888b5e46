import type { DebatePanel, DelegationView, OptionView } from "@/contracts/debates/debates";
import type { Activity, PhaseKind } from "@/domain/phases";
import { hot } from "../../connection/client";
import { SPEECH_CLOCK } from "../../exercise/speaking/facts";
import type { DebateScope } from "../../scope";

export type DebateRow = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly status: "draft" | "open" | "closed";
  readonly audience: "members" | "public";
  readonly seating: "choose" | "assigned";
  readonly seq: number;
  readonly head: string;
  readonly phaseOrder: number;
  readonly now: Date;
  readonly advance: "by-hand" | "by-clock";
  readonly naming: "names" | "pseudonyms";
  readonly namesRevealedAt: Date | null;
  readonly caucusIsOverseen: boolean;
  readonly frozenAt: Date | null;
  readonly announcement: string;
  readonly announcedAt: Date | null;
  readonly nudge: { readonly notificationId: string; readonly text: string; readonly at: string } | null;
  readonly spotlight: { readonly claimId: string; readonly text: string } | null;
  readonly speaker: {
    readonly participantId: string;
    readonly name: string;
    readonly delegation: string | null;
    readonly startedAt: string;
    readonly seconds: number;
    readonly heldMs: number | null;
  } | null;
  readonly standing: {
    readonly isSubstitute: boolean;
    readonly isStandingIn: boolean;
    readonly stoodInForBy: string | null;
    readonly head: { readonly name: string; readonly isAway: boolean } | null;
  } | null;
  readonly workspace: { readonly slug: string; readonly name: string } | null;
  readonly panel: DebatePanel | null;
  readonly options: readonly OptionView[];
  readonly delegations: readonly DelegationView[];
  readonly phases: readonly {
    readonly order: number;
    readonly kind: PhaseKind;
    readonly title: string;
    readonly instructions: string;
    readonly minutes: number;
    readonly allows: readonly Activity[];
    readonly poll: string | null;
    readonly panelItems: number;
    readonly asks: number;
    readonly deadline: string | null;
    readonly enteredAt: string | null;
    readonly closedAt: string | null;
    readonly heldAt: string | null;
    readonly heldMs: number | null;
  }[];
};

/** A debate with its options, delegations and phases, in one statement: every page of the chamber asks for it. */
export async function debateRow({ debate, user, participant }: DebateScope): Promise<DebateRow> {
  const { rows } = await hot.query<DebateRow>({
    name: "debate-view",
    text: VIEW,
    values: [debate.id, user?.id ?? null, participant?.id ?? null],
  });
  return rows[0]!;
}

const VIEW = `
SELECT d.slug, d.title, d.question, d.status, d.audience, d.seating, d.seq, d.head, d.phase_order AS "phaseOrder", clock_timestamp() AS now,
  d.advance, d.naming, d.names_revealed_at AS "namesRevealedAt", d.caucus_is_overseen AS "caucusIsOverseen", d.frozen_at AS "frozenAt",
  d.announcement, d.announced_at AS "announcedAt",
  (SELECT json_build_object('notificationId', n.id, 'text', n.details ->> 'text', 'at', n.released_at) FROM notification n
    WHERE n.participant_id = $3::uuid AND n.kind = 'nudge' AND n.read_at IS NULL ORDER BY n.at DESC, n.id DESC LIMIT 1) AS nudge,
  (SELECT json_build_object('claimId', c.id, 'text', c.text) FROM claim c
    WHERE c.id = d.spotlight_claim_id AND c.debate_id = d.id AND c.status = 'visible') AS spotlight,
  (SELECT json_build_object('participantId', t.participant_id, 'name', p.display_name, 'delegation', g.key, ${SPEECH_CLOCK}) FROM speaking_turn t JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order JOIN participant p ON p.id = t.participant_id LEFT JOIN delegation g ON g.id = t.delegation_id
    WHERE t.debate_id = d.id AND t.status = 'speaking') AS speaker,
  (SELECT json_build_object('isSubstitute', p.is_substitute, 'isStandingIn', p.stands_in_for_id IS NOT NULL,
      'stoodInForBy', (SELECT h.display_name FROM participant h WHERE h.stands_in_for_id = p.id),
      'head', (SELECT json_build_object('name', h.display_name, 'isAway', NOT EXISTS (
          SELECT FROM presence s WHERE s.participant_id = h.id AND s.seen_at > clock_timestamp() - interval '60 seconds'))
        FROM participant h WHERE p.is_substitute AND h.delegation_id = p.delegation_id AND h.role = 'head' AND h.left_at IS NULL))
    FROM participant p WHERE p.debate_id = d.id AND p.user_id = $2::uuid AND p.left_at IS NULL AND p.delegation_id IS NOT NULL) AS standing,
  (SELECT json_build_object('slug', w.slug, 'name', w.name) FROM workspace w JOIN member m ON m.workspace_id = w.id
    WHERE w.id = d.workspace_id AND m.user_id = $2::uuid) AS workspace,
  (SELECT json_build_object('isOpen', EXISTS (SELECT FROM panel_round r WHERE r.debate_id = d.id AND r.closed_at IS NULL
        AND (r.deadline IS NULL OR clock_timestamp() < r.deadline)),
      'isPanellist', EXISTS (SELECT FROM panellist x WHERE x.participant_id = $3::uuid AND x.debate_id = d.id AND x.status = 'joined'),
      'isClosed', n.closed_at IS NOT NULL,
      'running', (SELECT json_build_object('number', r.number, 'isOfPhase', r.phase_order IS NOT NULL)
        FROM panel_round r WHERE r.debate_id = d.id AND r.closed_at IS NULL))
    FROM panel n WHERE n.debate_id = d.id) AS panel,
  (SELECT coalesce(json_agg(json_build_object('key', o.key, 'label', o.label, 'title', o.title, 'family', o.family, 'hue', o.hue,
      'summary', o.summary, 'description', o.description, 'obliges', o.obliges, 'doesNotOblige', o.does_not_oblige) ORDER BY o."order"), '[]')
    FROM option o WHERE o.debate_id = d.id) AS options,
  (SELECT coalesce(json_agg(json_build_object('key', g.key, 'name', g.name, 'monogram', g.monogram, 'kind', g.kind, 'profile', g.profile)
      ORDER BY g."order"), '[]') FROM delegation g WHERE g.debate_id = d.id) AS delegations,
  (SELECT json_agg(json_build_object('order', f."order", 'kind', f.kind, 'title', f.title, 'instructions', f.instructions,
      'minutes', f.minutes, 'allows', f.allows, 'poll', f.poll_key,
      'panelItems', (SELECT count(*)::int FROM panel_item i WHERE i.debate_id = d.id AND i.status = 'asked' AND i.key = ANY(f.panel_items)
        AND EXISTS (SELECT FROM panel n WHERE n.debate_id = d.id AND n.closed_at IS NULL
          AND (n.mode = 'rounds' OR NOT EXISTS (SELECT FROM panel_round r WHERE r.debate_id = d.id AND r.number > 0)))), 'asks', jsonb_array_length(f.requirements), 'deadline', f.deadline, 'enteredAt', f.entered_at,
      'closedAt', f.closed_at, 'heldAt', f.held_at, 'heldMs', f.held_ms) ORDER BY f."order")
    FROM phase f WHERE f.debate_id = d.id) AS phases
FROM debate d WHERE d.id = $1`;
