import type { Spreading } from "@/contracts/exercise/breakouts";
import { hot, prisma, type Transaction } from "../../connection/client";
import type { WorkspaceScope } from "../../scope";

export type NewBreakout = {
  readonly id: string;
  readonly workspaceId: string;
  readonly slug: string;
  readonly title: string;
  readonly spreading: Spreading;
};

/** Writes a breakout under a code that no room and no other breakout has; false when this one is taken. */
export async function insertBreakout(
  tx: Transaction,
  { id, workspaceId, slug, title, spreading }: NewBreakout,
  code: string,
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO breakout (id, workspace_id, slug, title, spreading, room_code)
    SELECT ${id}::uuid, ${workspaceId}::uuid, ${slug}, ${title}, ${spreading}, ${code}
    WHERE NOT EXISTS (SELECT FROM debate WHERE room_code = ${code}) AND NOT EXISTS (SELECT FROM breakout WHERE room_code = ${code})`;
  return inserted === 1;
}

export type BreakoutRow = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly spreading: Spreading;
  readonly roomCode: string;
};

export async function findBreakout({ workspace }: WorkspaceScope, slug: string): Promise<BreakoutRow | null> {
  const row = await prisma.breakout.findFirst({ where: { slug, workspaceId: workspace.id }, select: BREAKOUT });
  return row && { ...row, spreading: row.spreading as Spreading };
}

/** The breakout behind a code, or null. With `isLocked` nobody else is given a place in it until the transaction ends. */
export async function findBreakoutByCode(tx: Transaction, code: string, { isLocked = false } = {}): Promise<BreakoutRow | null> {
  if (isLocked) await tx.$executeRaw`SELECT FROM breakout WHERE room_code = ${code} FOR UPDATE`;
  const row = await tx.breakout.findUnique({ where: { roomCode: code }, select: BREAKOUT });
  return row && { ...row, spreading: row.spreading as Spreading };
}

export const breakoutByCode = (code: string): Promise<BreakoutRow | null> => findBreakoutByCode(prisma, code);

export type OpenRoomRow = {
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly caucusIsOverseen: boolean;
  readonly hidesNames: boolean;
  readonly people: number;
  /** Seats planned for people who have not come. */
  readonly expected: number;
  /** Whether the person asked about takes part in it. */
  readonly isTheirs: boolean;
};

/** The open rooms of a breakout in their order, each with how many take part who do not run it. */
export async function openRoomsOf(tx: Transaction | "now", breakoutId: string, userId: string | null): Promise<readonly OpenRoomRow[]> {
  if (tx !== "now") return tx.$queryRawUnsafe<OpenRoomRow[]>(OPEN_ROOMS, breakoutId, userId);
  return (await hot.query<OpenRoomRow>({ name: "open-rooms", text: OPEN_ROOMS, values: [breakoutId, userId] })).rows;
}

export type CardRow = {
  readonly slug: string;
  readonly title: string;
  readonly rooms: number;
  readonly open: number;
  readonly people: number;
  readonly createdAt: Date;
};

export async function breakoutsOf({ workspace }: WorkspaceScope): Promise<readonly CardRow[]> {
  return (await hot.query<CardRow>({ name: "breakouts-of", text: CARDS, values: [workspace.id] })).rows;
}

const BREAKOUT = { id: true, slug: true, title: true, spreading: true, roomCode: true } as const;

/** Whether a participant runs the debate through the workspace: they are no student to be counted. */
export const TAKES_PART = `p.left_at IS NULL AND p.role <> 'facilitator' AND NOT EXISTS (
  SELECT FROM member m WHERE m.workspace_id = d.workspace_id AND m.user_id = p.user_id AND m.role IN ('owner', 'facilitator'))`;

const OPEN_ROOMS = `
SELECT d.slug, d.room_code AS code, d.title, d.question, d.caucus_is_overseen AS "caucusIsOverseen",
  d.naming = 'pseudonyms' AND d.names_revealed_at IS NULL AS "hidesNames",
  (SELECT count(*)::int FROM participant p WHERE p.debate_id = d.id AND ${TAKES_PART}) AS people,
  (SELECT count(*)::int FROM planned_seat s WHERE s.debate_id = d.id AND s.participant_id IS NULL) AS expected,
  EXISTS (SELECT FROM participant p WHERE p.debate_id = d.id AND p.user_id = $2::uuid AND p.left_at IS NULL) AS "isTheirs"
FROM debate d WHERE d.breakout_id = $1::uuid AND d.status = 'open' ORDER BY d.breakout_number`;

const CARDS = `
SELECT b.slug, b.title, b.created_at AS "createdAt", count(d.id)::int AS rooms, (count(*) FILTER (WHERE d.status = 'open'))::int AS open,
  coalesce(sum((SELECT count(*) FROM participant p WHERE p.debate_id = d.id AND ${TAKES_PART})), 0)::int AS people
FROM breakout b JOIN debate d ON d.breakout_id = b.id WHERE b.workspace_id = $1
GROUP BY b.id ORDER BY b.created_at DESC LIMIT 100`;
