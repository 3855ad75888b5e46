import type { Electorate, PollRole, TieBreakKind } from "@/contracts/debates/scenario";
import type { Secrecy } from "@/contracts/voting/polls";
import type { BallotType, Tier } from "@/domain/tally";
import { hot, type Transaction } from "../../connection/client";
import type { DebateScope } from "../../scope";

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
  const [row] = await tx.$queryRawUnsafe<PollRow[]>(`${POLL} WHERE p.debate_id = $1::uuid AND p.key = $2`, debateId, key);
  return row ?? null;
}

/** Every poll of a debate as it stands inside an act, in agenda order; nobody is counted. */
export async function listPollsInside(tx: Transaction, debateId: string): Promise<PollRow[]> {
  return tx.$queryRawUnsafe<PollRow[]>(`${POLL} WHERE p.debate_id = $1::uuid ORDER BY p."order"`, debateId);
}

const COLUMNS = `
  p.id, p.key, p.title, p.question, p.role, p.ballot_type, p.maximum_choices, p.maximum_score, p.budget, p.methods, p.seats,
  p.option_keys AS poll_options, p.electorate, p.secrecy, p.visibility, p.quorum, p.rule, p.rule_parameters, p.tie_break, p.lot_seed,
  r.id AS round_id, r.number, r.option_keys AS round_options, r.tie_break AS round_tie_break, r.imported_from, r.opened_at, r.deadline,
  r.held_ms, r.closed_at, r.uncounted, (SELECT coalesce(max(x.number), 0)::int FROM round x WHERE x.poll_id = p.id) AS last_number, clock_timestamp() AS now,
  (SELECT coalesce(array_agg(o.key), '{}') FROM option o WHERE o.debate_id = p.debate_id AND o.proposal_id IS NOT NULL) AS later_options,
  (SELECT s.number FROM proposal s WHERE s.id = p.proposal_id) AS proposal`;
const FROM = `
FROM poll p LEFT JOIN LATERAL (SELECT * FROM round WHERE poll_id = p.id AND cancelled_at IS NULL ORDER BY number DESC LIMIT 1) r ON true`;

const POLL = `SELECT ${COLUMNS}, 0 AS eligible, 0 AS cast, 0 AS eligible_delegations, 0 AS cast_delegations ${FROM}`;

const POLLS = `
SELECT ${COLUMNS},
       (SELECT count(*)::int FROM elector e WHERE e.round_id = r.id) AS eligible,
       (SELECT count(*)::int FROM ballot b WHERE b.round_id = r.id)
         + (SELECT count(*)::int FROM secret_voter v WHERE v.round_id = r.id) AS cast,
       (SELECT count(*)::int FROM elector e WHERE e.round_id = r.id AND e.participant_id IS NULL) AS eligible_delegations,
       (SELECT count(*)::int FROM elector e JOIN ballot b ON b.elector_id = e.id
        WHERE e.round_id = r.id AND e.participant_id IS NULL) AS cast_delegations ${FROM}
WHERE p.debate_id = $1 ORDER BY p."order"`;

const OWN_ELECTORS = `
SELECT e.id, e.round_id, e.capacity, e.weight, g.key AS delegation, b.packed, b.revision, b.cast_at, b.seq,
       b.elector_id IS NOT NULL OR v.elector_id IS NOT NULL AS has_voted,
       n.hash, n.payload::json ->> 'nonce' AS nonce
FROM elector e
LEFT JOIN delegation g ON g.id = e.delegation_id
LEFT JOIN ballot b ON b.elector_id = e.id
LEFT JOIN secret_voter v ON v.elector_id = e.id
LEFT JOIN record_entry n ON n.debate_id = $1 AND n.seq = b.seq
WHERE e.round_id = ANY($2::uuid[]) AND (e.participant_id = $3 OR e.delegation_id = $4)
ORDER BY e.capacity`;

export type PollRow = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly role: PollRole | "imported";
  readonly ballot_type: BallotType;
  readonly maximum_choices: number | null;
  readonly maximum_score: number;
  readonly budget: number;
  readonly methods: string[];
  readonly seats: number;
  readonly poll_options: string[];
  readonly electorate: Electorate;
  readonly secrecy: Secrecy;
  readonly visibility: "blind" | "open";
  readonly quorum: number;
  readonly rule: string;
  readonly rule_parameters: Readonly<Record<string, unknown>>;
  readonly tie_break: TieBreakKind;
  /** What the facilitator stated; the round has the seed that counts. */
  readonly lot_seed: string | null;
  readonly round_id: string | null;
  readonly number: number | null;
  /** Of all its rounds, those cancelled included; 0 where it had none. */
  readonly last_number: number;
  readonly round_options: string[] | null;
  readonly round_tie_break: RoundTieBreak | null;
  readonly imported_from: ImportedRow | null;
  readonly opened_at: Date | null;
  readonly deadline: Date | null;
  /** What it had left when the debate's clock was stopped. */
  readonly held_ms: number | null;
  readonly closed_at: Date | null;
  /** A secret round in which too few voted; null without a round. */
  readonly uncounted: boolean | null;
  readonly now: Date;
  /** Options of the debate that proposals became: a poll held before cannot have them. */
  readonly later_options: string[];
  /** Number of the proposal whose consensus check this is. */
  readonly proposal: number | null;
  readonly eligible: number;
  readonly cast: number;
  readonly eligible_delegations: number;
  readonly cast_delegations: number;
};

/** How a round's ties are broken, frozen when it opens. */
export type RoundTieBreak =
  | { readonly kind: "none" }
  | {
      readonly kind: "earlier-round";
      readonly poll: string | null;
      readonly rankings: { readonly participants?: readonly Tier[]; readonly delegations?: readonly Tier[] };
    }
  | { readonly kind: "lot"; readonly seed: string };

export type ImportedRow = { readonly fileName: string; readonly format: string; readonly sha256: string; readonly ballots: number };

export type OwnElectorRow = {
  readonly id: string;
  readonly round_id: string;
  readonly capacity: "participant" | "delegation";
  readonly weight: number;
  readonly delegation: string | null;
  readonly has_voted: boolean;
  readonly packed: Uint8Array | null;
  readonly revision: number | null;
  readonly cast_at: Date | null;
  readonly seq: number | null;
  readonly hash: string | null;
  readonly nonce: string | null;
};
