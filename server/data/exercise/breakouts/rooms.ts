import { LEAST_SECRET_VOTERS } from "@/domain/disclosure";
import { hot } from "../../connection/client";
import { PRESENCE_SECONDS } from "../../people/presence";
import { TAKES_PART } from "./breakouts";

export type RoomRow = {
  readonly debate: string;
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly status: "draft" | "open" | "closed";
  readonly isFrozen: boolean;
  readonly announcement: string;
  readonly phaseOrder: number;
  readonly phaseTitle: string;
  readonly deadline: Date | null;
  readonly heldAt: Date | null;
  readonly heldMs: number | null;
  readonly next: { readonly order: number; readonly title: string; readonly minutes: number } | null;
  readonly people: number;
  readonly seated: number;
  readonly present: number;
  readonly arguments: number;
  readonly poll: { readonly title: string; readonly cast: number | null; readonly eligible: number } | null;
  readonly now: Date;
};

/** The rooms of a breakout in their order, as they stand at this moment: one statement, asked every few seconds. */
export async function roomsOf(breakoutId: string): Promise<readonly RoomRow[]> {
  return (await hot.query<RoomRow>({ name: "breakout-rooms", text: ROOMS, values: [breakoutId, PRESENCE_SECONDS] })).rows;
}

const ROOMS = `
SELECT d.slug AS debate, d.breakout_number AS number, d.title, d.question, d.status, d.frozen_at IS NOT NULL AS "isFrozen", d.announcement,
  f."order" AS "phaseOrder", f.title AS "phaseTitle", f.deadline, f.held_at AS "heldAt", f.held_ms AS "heldMs", clock_timestamp() AS now,
  (SELECT json_build_object('order', n."order", 'title', n.title, 'minutes', n.minutes) FROM phase n
    WHERE n.debate_id = d.id AND n."order" = d.phase_order + 1) AS next,
  (SELECT count(*)::int FROM participant p WHERE p.debate_id = d.id AND ${TAKES_PART}) AS people,
  (SELECT count(*)::int FROM participant p WHERE p.debate_id = d.id AND p.delegation_id IS NOT NULL AND ${TAKES_PART}) AS seated,
  (SELECT count(DISTINCT p.id)::int FROM participant p JOIN presence h ON h.participant_id = p.id
    AND h.seen_at > clock_timestamp() - make_interval(secs => $2) WHERE p.debate_id = d.id AND ${TAKES_PART}) AS present,
  (SELECT count(*)::int FROM argument a WHERE a.debate_id = d.id AND a.author_id IS NOT NULL AND a.status = 'visible') AS arguments,
  (SELECT json_build_object('title', l.title,
      'eligible', (SELECT count(*) FROM elector e WHERE e.round_id = r.id),
      'cast', CASE WHEN l.secrecy = 'named' OR s.voters >= ${LEAST_SECRET_VOTERS}
        THEN s.voters + (SELECT count(*) FROM elector e WHERE e.round_id = r.id AND EXISTS (SELECT FROM ballot b WHERE b.elector_id = e.id)) END)
    FROM round r JOIN poll l ON l.id = r.poll_id
    CROSS JOIN LATERAL (SELECT count(*) AS voters FROM secret_voter v WHERE v.round_id = r.id) s
    WHERE r.debate_id = d.id AND r.closed_at IS NULL ORDER BY r.opened_at LIMIT 1) AS poll
FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order
WHERE d.breakout_id = $1 ORDER BY d.breakout_number`;
