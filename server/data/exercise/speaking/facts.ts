import type { RoleFacts } from "@/domain/seats";
import type { SpeakingMode } from "@/domain/speaking";
import { rowsOf, type Source } from "../../connection/statement";

/** Everything that decides whose turn it is in one debate. */
export type SpeakingFacts = {
  readonly status: "draft" | "open" | "closed";
  readonly mode: SpeakingMode;
  readonly seconds: number;
  readonly favoursLeast: boolean;
  readonly now: Date;
  readonly speaking: {
    readonly turnId: string;
    readonly participantId: string;
    readonly name: string;
    readonly delegation: string | null;
    /** Moved on by as long as the clock has stood still while they spoke. */
    readonly startedAt: string;
    readonly seconds: number;
    /** What was left when the clock was stopped; null while it runs. */
    readonly heldMs: number | null;
  } | null;
  readonly waiting: readonly {
    readonly turnId: string;
    readonly participantId: string;
    readonly delegation: string | null;
    readonly order: number;
  }[];
  /** Everybody who holds a seat or has spoken, delegation by delegation. */
  readonly people: readonly {
    readonly participantId: string;
    readonly name: string;
    /** Where they sit; null where they hold no seat or have left. */
    readonly delegation: string | null;
    readonly isHead: boolean;
    readonly role: RoleFacts["role"];
    readonly kind: RoleFacts["kind"];
    readonly isSubstitute: boolean;
    readonly isStandingIn: boolean;
    readonly speeches: number;
    readonly seconds: number;
  }[];
  /** In the debate's order, with how long they have spoken in all, and whether since the mode was chosen. */
  readonly delegations: readonly {
    readonly id: string;
    readonly key: string;
    readonly isVoting: boolean;
    readonly speeches: number;
    readonly seconds: number;
    readonly isHeard: boolean;
  }[];
};

export async function speakingFacts(source: Source, debateId: string): Promise<SpeakingFacts> {
  const [row] = await rowsOf<SpeakingFacts>(source, "speaking-facts", FACTS, [debateId]);
  return row!;
}

const SPOKEN = "count(*) FILTER (WHERE t.started_at IS NOT NULL)::int";
/** While the clock stands still, nobody's time runs. */
const UNTIL = "coalesce(t.ended_at, greatest(t.started_at, coalesce(f.held_at, clock_timestamp())))";
const SECONDS = `coalesce(round(sum(extract(epoch FROM ${UNTIL} - t.started_at) - t.paused_ms / 1000.0)
  FILTER (WHERE t.started_at IS NOT NULL)), 0)::int`;
/** A speech that goes on, for whatever shows its clock. */
export const SPEECH_CLOCK = `'startedAt', t.started_at + make_interval(secs => t.paused_ms / 1000.0), 'seconds', t.seconds,
      'heldMs', CASE WHEN f.held_at IS NOT NULL
        THEN t.seconds * 1000 + t.paused_ms - extract(epoch FROM greatest(t.started_at, f.held_at) - t.started_at) * 1000 END`;

const FACTS = `
SELECT d.status, d.speaking_mode AS mode, d.speaking_seconds AS seconds, d.speaking_favours_least AS "favoursLeast", clock_timestamp() AS now,
  (SELECT json_build_object('turnId', t.id, 'participantId', t.participant_id, 'name', p.display_name, 'delegation', g.key,
      ${SPEECH_CLOCK})
    FROM speaking_turn t JOIN participant p ON p.id = t.participant_id LEFT JOIN delegation g ON g.id = t.delegation_id
    WHERE t.debate_id = d.id AND t.status = 'speaking') AS speaking,
  (SELECT coalesce(json_agg(json_build_object('turnId', t.id, 'participantId', t.participant_id, 'delegation', g.key, 'order', t."order")), '[]')
    FROM speaking_turn t LEFT JOIN delegation g ON g.id = t.delegation_id
    WHERE t.debate_id = d.id AND t.status = 'waiting') AS waiting,
  (SELECT coalesce(json_agg(json_build_object('participantId', s.id, 'name', s.display_name, 'delegation', s.key, 'isHead', s.is_head,
      'role', s.role, 'kind', s.kind, 'isSubstitute', s.is_substitute, 'isStandingIn', s.stands_in_for_id IS NOT NULL,
      'speeches', s.speeches, 'seconds', s.seconds) ORDER BY s."order" NULLS LAST, s.seated_at, s.id), '[]')
    FROM (SELECT p.id, p.display_name, g.key, p.role = 'head' AS is_head, g."order", p.seated_at,
        p.role, g.kind, p.is_substitute, p.stands_in_for_id,
        ${SPOKEN} AS speeches, ${SECONDS} AS seconds
      FROM participant p LEFT JOIN delegation g ON g.id = p.delegation_id AND p.left_at IS NULL
      LEFT JOIN speaking_turn t ON t.participant_id = p.id AND t.started_at IS NOT NULL
      WHERE p.debate_id = d.id
      GROUP BY p.id, g.key, g.kind, g."order" HAVING g.key IS NOT NULL OR count(t.id) > 0) s) AS people,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'key', s.key, 'isVoting', s.kind = 'voting', 'speeches', s.speeches,
      'seconds', s.seconds, 'isHeard', s.is_heard) ORDER BY s."order"), '[]')
    FROM (SELECT g.id, g.key, g.kind, g."order", ${SPOKEN} AS speeches, ${SECONDS} AS seconds,
        coalesce(bool_or(t.started_at >= d.speaking_since), false) AS is_heard
      FROM delegation g LEFT JOIN speaking_turn t ON t.delegation_id = g.id AND t.debate_id = d.id
      WHERE g.debate_id = d.id GROUP BY g.id) s) AS delegations
FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order WHERE d.id = $1::uuid`;
