import { hot, type Transaction } from "../../connection/client";

type OwnRow = { readonly question: string; readonly answers: number; readonly text: string | null; readonly at: Date | null };

/** How many have answered each question, and what this participant did. */
export async function reflectionCounts(debateId: string, participantId: string | null): Promise<readonly OwnRow[]> {
  const { rows } = await hot.query<OwnRow>({ name: "reflection-counts", text: COUNTS, values: [debateId, participantId] });
  return rows;
}

const COUNTS = `
SELECT question, count(*)::int AS answers, min(text) FILTER (WHERE participant_id = $2::uuid) AS text,
  min(at) FILTER (WHERE participant_id = $2::uuid) AS at
FROM reflection WHERE debate_id = $1::uuid GROUP BY question`;

export type ReflectionRow = {
  readonly participantId: string;
  readonly name: string;
  readonly delegation: string | null;
  readonly text: string;
  readonly at: Date;
};

/** Answers to a question, newest first, after that of a participant. */
export async function reflectionsOn(
  debateId: string,
  question: string,
  cursor: string | null,
  limit: number,
): Promise<readonly ReflectionRow[]> {
  const { rows } = await hot.query<ReflectionRow>({ name: "reflections-on", text: PAGE, values: [debateId, question, cursor, limit] });
  return rows;
}

const PAGE = `
SELECT r.participant_id AS "participantId", p.display_name AS name, g.key AS delegation, r.text, r.at
FROM reflection r JOIN participant p ON p.id = r.participant_id LEFT JOIN delegation g ON g.id = p.delegation_id
WHERE r.debate_id = $1::uuid AND r.question = $2
  AND ($3::uuid IS NULL OR (r.at, r.participant_id) < (SELECT c.at, c.participant_id FROM reflection c
    WHERE c.debate_id = $1::uuid AND c.question = $2 AND c.participant_id = $3::uuid))
ORDER BY r.at DESC, r.participant_id DESC LIMIT $4::int`;

type NewReflection = {
  readonly debateId: string;
  readonly participantId: string;
  readonly question: string;
  readonly text: string;
  readonly at: Date;
};

/** Keeps somebody's answer; a later one takes its place. */
export async function saveReflection(tx: Transaction, reflection: NewReflection): Promise<void> {
  const { participantId, question, text, at } = reflection;
  await tx.reflection.upsert({
    where: { participantId_question: { participantId, question } },
    create: reflection,
    update: { text, at },
    select: { at: true },
  });
}
