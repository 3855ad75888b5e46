import type { Transaction } from "../../connection/client";
import { rowsOf, type Source } from "../../connection/statement";

export type OwnCreditRow = { readonly elector_id: string; readonly credited_at: Date | null; readonly arguments: readonly string[] };

/** What moved the electors that are this participant or their delegation, of those who have cast a ballot in the round. */
export const ownCredits = (source: Source, roundId: string, participantId: string, delegationId: string | null) =>
  rowsOf<OwnCreditRow>(source, "own-credits", OWN, [roundId, participantId, delegationId]);

const OWN = `
SELECT e.id AS elector_id, b.credited_at,
  coalesce((SELECT array_agg(c.argument_id::text ORDER BY c."order") FROM ballot_credit c WHERE c.elector_id = e.id), '{}') AS arguments
FROM elector e JOIN ballot b ON b.elector_id = e.id
WHERE e.round_id = $1::uuid AND (e.participant_id = $2::uuid OR e.delegation_id = $3::uuid)
ORDER BY e.capacity`;

/** Whether the elector has cast a ballot in the round. */
export async function hasBallot(tx: Transaction, electorId: string): Promise<boolean> {
  return (await tx.ballot.findUnique({ where: { electorId }, select: { electorId: true } })) !== null;
}

export type CreditableRow = { readonly id: string; readonly status: string; readonly author_id: string | null };

/** Of these arguments, those of the debate: whether they stand, and who made them. */
export const creditable = (source: Source, debateId: string, ids: readonly string[]) =>
  rowsOf<CreditableRow>(
    source,
    "creditable-arguments",
    "SELECT id, status, author_id FROM argument WHERE debate_id = $1::uuid AND id = ANY ($2::uuid[])",
    [debateId, ids],
  );

/** The ids of the arguments that this participant made. */
export async function ownArguments(source: Source, debateId: string, participantId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ id: string }>(
    source,
    "own-arguments",
    "SELECT id FROM argument WHERE debate_id = $1::uuid AND author_id = $2::uuid",
    [debateId, participantId],
  );
  return new Set(rows.map(({ id }) => id));
}

export type NewCredits = { readonly electorId: string; readonly roundId: string; readonly arguments: readonly string[]; readonly at: Date };

/** Puts what moved an elector in the place of what they said before. */
export async function putCredits(tx: Transaction, { electorId, roundId, arguments: named, at }: NewCredits): Promise<void> {
  await tx.ballotCredit.deleteMany({ where: { electorId } });
  await tx.ballotCredit.createMany({ data: named.map((argumentId, index) => ({ electorId, argumentId, roundId, order: index + 1, at })) });
  await tx.ballot.update({ where: { electorId }, data: { creditedAt: at }, select: { electorId: true } });
}

export type CreditRow = {
  readonly argument_id: string;
  readonly elector_id: string;
  readonly poll: string;
  readonly capacity: "participant" | "delegation";
  readonly name: string;
  readonly delegation: string | null;
  /** What the same voter cast in the opening round. */
  readonly opening: Uint8Array | null;
  /** The position of the voter's delegation as it was when the argument was made. */
  readonly stances: Readonly<Record<string, string>> | null;
};

/** Every credit of these rounds with where its elector stood before. */
export const creditsOf = (source: Source, rounds: readonly string[], openingRound: string | null) =>
  rowsOf<CreditRow>(source, "credits-of-rounds", CREDITS, [rounds, openingRound]);

const CREDITS = `
SELECT c.argument_id, e.id AS elector_id, w.key AS poll, e.capacity, coalesce(p.display_name, g.name) AS name,
  coalesce(q.key, g.key) AS delegation, o.packed AS opening, s.stances
FROM ballot_credit c
JOIN argument a ON a.id = c.argument_id
JOIN round r ON r.id = c.round_id
JOIN poll w ON w.id = r.poll_id
JOIN elector e ON e.id = c.elector_id
LEFT JOIN participant p ON p.id = e.participant_id
LEFT JOIN delegation q ON q.id = p.delegation_id
LEFT JOIN delegation g ON g.id = e.delegation_id
LEFT JOIN LATERAL (
  SELECT b.packed FROM elector x JOIN ballot b ON b.elector_id = x.id
  WHERE x.round_id = $2::uuid AND (x.participant_id = e.participant_id OR x.delegation_id = e.delegation_id)) o ON true
LEFT JOIN LATERAL (
  SELECT y.stances FROM position y
  WHERE y.delegation_id = coalesce(q.id, g.id) AND (y.at <= a.created_at OR y.revision = 0) ORDER BY y.revision DESC LIMIT 1) s ON true
WHERE c.round_id = ANY ($1::uuid[])
ORDER BY c.at, e.id, c."order"`;

export type Answers = { readonly cast: number; readonly answered: number; readonly unmoved: number };

/** How many voted in these rounds, how many of them said what moved them, and how many said that nothing did. */
export async function countAnswers(source: Source, rounds: readonly string[]): Promise<Answers> {
  const [row] = await rowsOf<Answers>(source, "count-credit-answers", ANSWERS, [rounds]);
  return row!;
}

const ANSWERS = `
SELECT count(*)::int AS cast, count(b.credited_at)::int AS answered,
  count(*) FILTER (WHERE b.credited_at IS NOT NULL AND NOT EXISTS (SELECT FROM ballot_credit c WHERE c.elector_id = b.elector_id))::int AS unmoved
FROM ballot b WHERE b.round_id = ANY ($1::uuid[])`;
