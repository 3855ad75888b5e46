import { hot, type Transaction } from "../client";
import type { DebateScope } from "../scope";

/** Every poll of a debate with its latest round and how many of how many have voted; in agenda order. */
export async function listPolls(scope: DebateScope): Promise<PollRow[]> {
  const { rows } = await hot.query<PollRow>({ name: "list-polls", text: POLLS, values: [scope.debate.id] });
  return rows;
}

/** The ballots this person may cast: in person, and for the delegation they head. */
export async function listOwnElectors(scope: DebateScope, roundIds: readonly string[]): Promise<OwnElectorRow[]> {
  if (!scope.participant || roundIds.length === 0) return [];
  const values = [scope.debate.id, roundIds, scope.participant.id, scope.participant.delegationId];
  const { rows } = await hot.query<OwnElectorRow>({ name: "own-electors", text: OWN_ELECTORS, values });
  return rows;
}

/** One poll and its latest round, or null. Inside an act the debate's lock keeps it still. */
export async function findPoll(tx: Transaction, debateId: string, key: string): Promise<PollRow | null> {
  const [row] = await tx.$queryRaw<PollRow[]>`
    SELECT p.id, p.key, p.title, p.question, p.role, p.ballot_type, p.methods, p.option_keys AS poll_options, p.electorate, p.visibility,
           p.quorum, p.rule, p.tie_break, r.id AS round_id, r.number, r.option_keys AS round_options, r.opened_at, r.deadline, r.closed_at,
           clock_timestamp() AS now, 0 AS eligible, 0 AS cast
    FROM poll p LEFT JOIN LATERAL (SELECT * FROM round WHERE poll_id = p.id ORDER BY number DESC LIMIT 1) r ON true
    WHERE p.debate_id = ${debateId}::uuid AND p.key = ${key}`;
  return row ?? null;
}

const POLLS = `
SELECT p.id, p.key, p.title, p.question, p.role, p.ballot_type, p.methods, p.option_keys AS poll_options, p.electorate, p.visibility,
       p.quorum, p.rule, p.tie_break, r.id AS round_id, r.number, r.option_keys AS round_options, r.opened_at, r.deadline, r.closed_at,
       clock_timestamp() AS now,
       (SELECT count(*)::int FROM elector e WHERE e.round_id = r.id) AS eligible,
       (SELECT count(*)::int FROM ballot b WHERE b.round_id = r.id) AS cast
FROM poll p LEFT JOIN LATERAL (SELECT * FROM round WHERE poll_id = p.id ORDER BY number DESC LIMIT 1) r ON true
WHERE p.debate_id = $1 ORDER BY p."order"`;

const OWN_ELECTORS = `
SELECT e.id, e.round_id, e.capacity, e.weight, g.key AS delegation, b.packed, b.revision, b.cast_at, b.seq,
       n.hash, n.payload::json ->> 'nonce' AS nonce
FROM elector e
LEFT JOIN delegation g ON g.id = e.delegation_id
LEFT JOIN ballot b ON b.elector_id = e.id
LEFT JOIN record_entry n ON n.debate_id = $1 AND n.seq = b.seq
WHERE e.round_id = ANY($2::uuid[]) AND (e.participant_id = $3 OR e.delegation_id = $4)
ORDER BY e.capacity`;

export type PollRow = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly role: "opening" | "final" | "straw";
  readonly ballot_type: "plurality" | "approval" | "ranked";
  readonly methods: string[];
  readonly poll_options: string[];
  readonly electorate: "participants" | "delegations";
  readonly visibility: "blind" | "open";
  readonly quorum: number;
  readonly rule: string;
  readonly tie_break: string;
  readonly round_id: string | null;
  readonly number: number | null;
  readonly round_options: string[] | null;
  readonly opened_at: Date | null;
  readonly deadline: Date | null;
  readonly closed_at: Date | null;
  readonly now: Date;
  readonly eligible: number;
  readonly cast: number;
};

export type OwnElectorRow = {
  readonly id: string;
  readonly round_id: string;
  readonly capacity: "participant" | "delegation";
  readonly weight: number;
  readonly delegation: string | null;
  readonly packed: Uint8Array | null;
  readonly revision: number | null;
  readonly cast_at: Date | null;
  readonly seq: number | null;
  readonly hash: string | null;
  readonly nonce: string | null;
};
