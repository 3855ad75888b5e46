import { rowsOf, type Source } from "../../connection/statement";

/** Ballots of electors who are alike in everything but their choice; their packed values one after the other, in no order. */
export type BallotPile = {
  readonly capacity: "participant" | "delegation";
  readonly delegation: string | null;
  /** Of each ballot. */
  readonly weight: number;
  readonly packed: Uint8Array;
};

/** Every ballot of a round to be counted, in a few rows however many there are. */
export const readPiles = (source: Source, roundId: string) => rowsOf<BallotPile>(source, "ballot-piles", PILES, [roundId]);

export type BallotRow = {
  readonly elector_id: string;
  readonly packed: Uint8Array;
  readonly weight: number;
  readonly seq: number;
  readonly voter: string;
  readonly delegation: string | null;
  readonly capacity: "participant" | "delegation";
};

/** The named ballots of a round that come after entry `after` in the record, in its order. */
export const readBallots = (source: Source, roundId: string, after = 0, atMost: number | null = null) =>
  rowsOf<BallotRow>(source, "read-ballots", READ, [roundId, after, atMost]);

export type VoiceRow = { readonly name: string; readonly holds_veto: boolean; readonly packed: Uint8Array };

/** The ballots of one capacity by the name of who cast them, for the rules that ask who is against. */
export const readVoices = (source: Source, roundId: string, capacity: "participant" | "delegation") =>
  rowsOf<VoiceRow>(source, "ballot-voices", VOICES, [roundId, capacity]);

/** Electors alike in delegation, weight and in which of two rounds they voted; packed values of both rounds, pair after pair. */
export type PairPile = {
  readonly delegation: string | null;
  readonly weight: number;
  readonly in_opening: boolean;
  readonly in_final: boolean;
  readonly electors: number;
  readonly packed: Uint8Array;
};

/** What each elector of one capacity cast in an earlier round and in a later one. */
export const readPairs = (source: Source, opening: string, final: string, capacity: "participant" | "delegation") =>
  rowsOf<PairPile>(source, "ballot-pairs", PAIRS, [opening, final, capacity]);

/** Ballots of another election, equal ones together. */
export type ImportedRows = { readonly packed: Uint8Array; readonly ballots: number; readonly weight: number };

export const readImported = (source: Source, roundId: string) => rowsOf<ImportedRows>(source, "imported-ballots", IMPORTED, [roundId]);

const VOTERS = `
LEFT JOIN participant p ON p.id = e.participant_id
LEFT JOIN delegation q ON q.id = p.delegation_id
LEFT JOIN delegation g ON g.id = e.delegation_id`;

const PILES = `
SELECT e.capacity, coalesce(q.key, g.key) AS delegation, e.weight, string_agg(b.packed, ''::bytea) AS packed
FROM ballot b JOIN elector e ON e.id = b.elector_id ${VOTERS}
WHERE b.round_id = $1::uuid GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

const READ = `
SELECT b.elector_id, b.packed, e.weight, b.seq, e.capacity, coalesce(p.display_name, g.name) AS voter, coalesce(q.key, g.key) AS delegation
FROM (SELECT * FROM ballot WHERE round_id = $1::uuid AND seq > $2::int ORDER BY seq LIMIT $3::int) b
JOIN elector e ON e.id = b.elector_id ${VOTERS}
ORDER BY b.seq`;

const VOICES = `
SELECT coalesce(p.display_name, g.name) AS name, coalesce(g.veto, false) AS holds_veto, b.packed
FROM ballot b JOIN elector e ON e.id = b.elector_id AND e.capacity = $2
LEFT JOIN participant p ON p.id = e.participant_id
LEFT JOIN delegation g ON g.id = e.delegation_id
WHERE b.round_id = $1::uuid ORDER BY name, e.id`;

const CAST = (round: "$1" | "$2") => `
  SELECT coalesce(e.participant_id, e.delegation_id) AS voter, e.weight, b.packed, coalesce(q.key, g.key) AS delegation
  FROM ballot b JOIN elector e ON e.id = b.elector_id AND e.capacity = $3 ${VOTERS} WHERE b.round_id = ${round}::uuid`;

const PAIRS = `
SELECT coalesce(f.delegation, o.delegation) AS delegation, coalesce(f.weight, o.weight) AS weight,
       o.voter IS NOT NULL AS in_opening, f.voter IS NOT NULL AS in_final, count(*)::int AS electors,
       string_agg(coalesce(o.packed, '') || coalesce(f.packed, ''), ''::bytea) AS packed
FROM (${CAST("$1")}) o FULL JOIN (${CAST("$2")}) f ON f.voter = o.voter
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

const IMPORTED = `SELECT packed, ballots, weight::float8 AS weight FROM imported_ballot WHERE round_id = $1::uuid`;
