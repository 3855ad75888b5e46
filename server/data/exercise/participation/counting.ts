import type { RequirementKind } from "@/domain/participation";

/**
 * How each kind is counted, as a statement over the debate $1 of who did it, when, and whether they did it themselves: what a
 * delegation does counts for everybody who sits in it. What was withdrawn or hidden does not count.
 */
const COUNTING = {
  arguments: `
    SELECT author_id AS who, created_at AS at, true AS own FROM argument
    WHERE debate_id = $1::uuid AND author_id IS NOT NULL AND status NOT IN ('withdrawn', 'hidden')`,
  replies: `
    SELECT author_id, created_at, true FROM argument
    WHERE debate_id = $1::uuid AND author_id IS NOT NULL AND status NOT IN ('withdrawn', 'hidden') AND target_option_id IS NULL`,
  // A claim is sourced from its first citation on, whoever added it.
  "sourced-claims": `
    SELECT c.author_id, greatest(c.created_at, min(x.created_at)), true FROM claim c JOIN citation x ON x.claim_id = c.id AND x.status = 'visible'
    WHERE c.debate_id = $1::uuid AND c.author_id IS NOT NULL AND c.status NOT IN ('withdrawn', 'hidden') GROUP BY c.id, c.author_id`,
  ratings: `
    SELECT r.participant_id, r.at, true FROM rating r JOIN participant p ON p.id = r.participant_id WHERE p.debate_id = $1::uuid`,
  grades: `
    SELECT r.grader_id, r.at, true FROM grade r JOIN participant p ON p.id = r.grader_id WHERE p.debate_id = $1::uuid`,
  // Only that somebody voted, and when first; where delegations alone vote, theirs is the ballot of all their members.
  ballots: `
    SELECT coalesce(e.participant_id, q.id), v.at, e.participant_id IS NOT NULL OR v.cast_by_id = q.id
    FROM round r JOIN poll w ON w.id = r.poll_id JOIN elector e ON e.round_id = r.id
    JOIN ballot_revision v ON v.elector_id = e.id AND v.revision = 1
    LEFT JOIN participant q ON q.delegation_id = e.delegation_id AND w.electorate = 'delegations'
    WHERE r.debate_id = $1::uuid AND coalesce(e.participant_id, q.id) IS NOT NULL`,
  positions: `
    SELECT q.id, x.at, x.declared_by_id = q.id FROM position x JOIN participant q ON q.delegation_id = x.delegation_id
    WHERE x.debate_id = $1::uuid AND x.revision > 0`,
  speeches: `
    SELECT participant_id, started_at, true FROM speaking_turn WHERE debate_id = $1::uuid AND status = 'done'`,
  messages: `
    SELECT q.id, m.at, m.author_id = q.id FROM messages_written($1::uuid) m JOIN participant q ON q.delegation_id = m.delegation_id`,
  "inject-answers": `
    SELECT q.id, x.at, x.by_id = q.id FROM inject_response x JOIN participant q ON q.delegation_id = x.delegation_id WHERE x.debate_id = $1::uuid`,
  proposals: `
    SELECT q.id, x.created_at, x.author_id = q.id FROM proposal x JOIN participant q ON q.delegation_id = x.delegation_id
    WHERE x.debate_id = $1::uuid AND x.status <> 'withdrawn'`,
  reflections: `
    SELECT participant_id, at, true FROM reflection WHERE debate_id = $1::uuid AND text <> ''`,
} as const satisfies Record<RequirementKind, string>;

const KINDS = Object.entries(COUNTING).map(([kind, counted]) => `SELECT '${kind}' AS kind, x.* FROM (${counted}) x(who, at, own)`);

/** Every phase as often as it was entered: a phase that was taken up again goes on. */
export const ENTERED = `
  SELECT (payload::json ->> 'order')::int AS phase, at AS begins, coalesce(lead(at) OVER (ORDER BY seq), 'infinity') AS ends
  FROM record_entry WHERE debate_id = $1::uuid AND type = 'phase-entered'`;

/** Who did how much of what in which phase, in one statement; of one participant with $2, in one phase with $3. */
export const COUNTS = `
WITH entered AS MATERIALIZED (${ENTERED})
SELECT x.who AS participant, n.phase, x.kind, count(*)::int AS count, count(*) FILTER (WHERE x.own)::int AS own
FROM (${KINDS.join("\nUNION ALL\n")}) x
JOIN entered n ON x.at >= n.begins AND x.at < n.ends
WHERE ($2::uuid IS NULL OR x.who = $2::uuid) AND ($3::int IS NULL OR n.phase = $3::int)
GROUP BY 1, 2, 3`;
