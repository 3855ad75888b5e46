import type { Status } from "@/domain/argumentation";
import type { LogAction, ThingKind } from "@/domain/moderation";
import { rowsOf } from "../../connection/statement";
import { WAITS } from "./policy";
import type { ThingRef } from "./things";

export type LogRow = {
  readonly id: string;
  readonly action: LogAction;
  readonly at: Date;
  readonly by: string | null;
  readonly actor_id: string | null;
  readonly kind: ThingKind;
  readonly thing_id: string;
  readonly into_id: string | null;
  readonly about_id: string | null;
  readonly reason: string;
  readonly reason_label: string | null;
  readonly note: string;
};

/** Entries of the log before `before` (or the newest), newest first, of some actions or all. */
export async function listLog(
  debateId: string,
  { before, actions, limit }: { readonly before: string | null; readonly actions: readonly LogAction[] | null; readonly limit: number },
): Promise<readonly LogRow[]> {
  return rowsOf("now", "moderation-log", LOG, [debateId, before, actions, limit]);
}

const ENTRY = `x.id, x.action, x.at, p.display_name AS by, x.actor_id, CASE WHEN x.claim_id IS NULL THEN 'argument' ELSE 'claim' END AS kind,
  coalesce(x.claim_id, x.argument_id) AS thing_id, x.into_id, x.about_id, x.reason, x.details->>'reasonLabel' AS reason_label, x.note`;

const LOG = `
SELECT ${ENTRY} FROM moderation_action x LEFT JOIN participant p ON p.id = x.actor_id
WHERE x.debate_id = $1::uuid AND ($2::uuid IS NULL OR x.id < $2::uuid) AND ($3::text[] IS NULL OR x.action = ANY ($3::text[]))
ORDER BY x.id DESC LIMIT $4::int`;

export type WaitingRow = ThingRef & {
  /** The claims of an argument that wait with it, or none. */
  readonly with: readonly string[];
  readonly status: Status;
  readonly awaits: boolean;
  readonly revision: number;
};

/** What waits for a moderator, oldest first. Claims that an argument brought along stand with it. */
export async function listWaiting(debateId: string): Promise<readonly WaitingRow[]> {
  return rowsOf("now", "moderation-queue", WAITING, [debateId]);
}

const WAITING = `
WITH waiting_argument AS (
  SELECT id, author_id, status, awaits_approval AS awaits, created_at FROM argument WHERE debate_id = $1::uuid AND ${WAITS}
), waiting_claim AS (
  SELECT c.id, c.author_id, c.status, c.awaits_approval AS awaits, c.revision, c.created_at,
    (SELECT a.id FROM premise m JOIN waiting_argument a ON a.id = m.argument_id AND a.author_id = c.author_id
      WHERE m.claim_id = c.id AND c.awaits_approval ORDER BY a.created_at LIMIT 1) AS argument_id
  FROM claim c WHERE c.debate_id = $1::uuid AND (c.awaits_approval OR c.status = 'held') AND c.status IN ('visible', 'held')
)
SELECT 'argument' AS kind, a.id, a.status, a.awaits, 1 AS revision, a.created_at,
  ARRAY(SELECT c.id FROM waiting_claim c WHERE c.argument_id = a.id) AS "with"
FROM waiting_argument a
UNION ALL
SELECT 'claim', c.id, c.status, c.awaits, c.revision, c.created_at, ARRAY[]::uuid[] FROM waiting_claim c WHERE c.argument_id IS NULL
ORDER BY created_at, id`;

export type AppealRow = LogRow & {
  readonly decision_id: string;
  readonly outcome: "uphold" | "overturn" | null;
  readonly outcome_note: string | null;
  readonly outcome_at: Date | null;
};

/** Appeals that nobody has decided, oldest first. */
export async function listOpenAppeals(debateId: string): Promise<readonly AppealRow[]> {
  return rowsOf("now", "moderation-appeals", `${APPEALS} AND o.id IS NULL ORDER BY x.id`, [debateId]);
}

/** The appeals against these decisions, decided or not. */
export async function appealsAgainst(debateId: string, decisions: readonly string[]): Promise<readonly AppealRow[]> {
  return rowsOf("now", "moderation-appeals-against", `${APPEALS} AND x.about_id = ANY ($2::uuid[])`, [debateId, decisions]);
}

const APPEALS = `
SELECT ${ENTRY}, x.about_id AS decision_id, o.action AS outcome, o.note AS outcome_note, o.at AS outcome_at
FROM moderation_action x LEFT JOIN participant p ON p.id = x.actor_id
LEFT JOIN moderation_action o ON o.about_id = x.id AND o.action IN ('uphold', 'overturn')
WHERE x.debate_id = $1::uuid AND x.action = 'appeal'`;

/** The newest restriction of each kind on each of these things. */
export async function newestRestrictions(debateId: string, refs: readonly ThingRef[]): Promise<readonly LogRow[]> {
  return rowsOf("now", "moderation-restrictions", RESTRICTIONS, [debateId, refs.map(({ id }) => id)]);
}

const RESTRICTIONS = `
SELECT DISTINCT ON (thing_id, action) * FROM (
  SELECT ${ENTRY} FROM moderation_action x LEFT JOIN participant p ON p.id = x.actor_id
  WHERE x.debate_id = $1::uuid AND x.action IN ('hold', 'hide', 'lock') AND coalesce(x.claim_id, x.argument_id) = ANY ($2::uuid[])) newest
ORDER BY thing_id, action, id DESC`;

/** Entries by their ids. */
export async function findEntries(debateId: string, ids: readonly string[]): Promise<ReadonlyMap<string, LogRow>> {
  const rows = await rowsOf<LogRow>(
    "now",
    "moderation-entries",
    `SELECT ${ENTRY} FROM moderation_action x LEFT JOIN participant p ON p.id = x.actor_id WHERE x.debate_id = $1::uuid AND x.id = ANY ($2::uuid[])`,
    [debateId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is somebody's and is held, hidden, locked, not approved yet or was under appeal, newest first. */
export async function listMine(debateId: string, participantId: string, limit: number): Promise<readonly ThingRef[]> {
  return rowsOf("now", "moderation-mine", MINE, [debateId, participantId, limit]);
}

const MINE = `
SELECT kind, id FROM (
  SELECT 'claim' AS kind, id, created_at, status, is_locked, awaits_approval FROM claim WHERE debate_id = $1::uuid AND author_id = $2::uuid
  UNION ALL
  SELECT 'argument', id, created_at, status, is_locked, awaits_approval FROM argument WHERE debate_id = $1::uuid AND author_id = $2::uuid) x
WHERE status IN ('held', 'hidden') OR is_locked OR awaits_approval AND status = 'visible'
  OR EXISTS (SELECT FROM moderation_action m WHERE m.debate_id = $1::uuid AND m.action = 'appeal' AND x.id IN (m.claim_id, m.argument_id))
ORDER BY created_at DESC, id DESC LIMIT $3::int`;
