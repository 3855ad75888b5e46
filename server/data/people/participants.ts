import { v7 as newId } from "uuid";
import type { Role } from "@/domain/permissions";
import { shared } from "../connection/batching";
import { hot, type Transaction } from "../connection/client";
import { namesOfNewcomer } from "../exercise/seats/names";
import type { DebateScope } from "../scope";

export type ParticipantRole = "observer" | "delegate" | "head" | "facilitator";
export type ParticipantRow = {
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  /** The name behind a pseudonym; null where people go by their names. */
  readonly realName: string | null;
  readonly role: ParticipantRole;
  readonly delegationId: string | null;
  readonly isSubstitute: boolean;
  /** The head whose place they hold for the time being. */
  readonly standsInForId: string | null;
};

type Newcomer = {
  readonly userId: string;
  readonly displayName: string;
  /** What they are called where it is not for the debate to say. */
  readonly names?: Pick<ParticipantRow, "displayName" | "realName"> | null;
  /** Whoever creates a debate is its facilitator. */
  readonly role?: "observer" | "facilitator";
};

/**
 * Makes a user an observer of a debate, or its facilitator, unless they take part already. Somebody who had left comes back as an observer, under the name
 * they had.
 */
export async function admit(
  tx: Transaction,
  debateId: string,
  { userId, displayName, names: given = null, role = "observer" }: Newcomer,
): Promise<{ readonly participant: ParticipantRow; readonly isNew: boolean }> {
  const earlier = await tx.participant.findUnique({
    where: { debateId_userId: { debateId, userId } },
    select: { ...PARTICIPANT, leftAt: true },
  });
  if (earlier && earlier.leftAt === null) {
    const { leftAt: _, ...participant } = earlier;
    return { participant: rowOf(participant), isNew: false };
  }
  const observer = { role: "observer", delegationId: null, seatedAt: null, leftAt: null };
  if (earlier) {
    const back = await tx.participant.update({ where: { id: earlier.id }, data: observer, select: PARTICIPANT });
    return { participant: rowOf(back), isNew: true };
  }
  const runs = await runsTheDebate(tx, debateId, userId);
  const names = runs ? { displayName, realName: null } : (given ?? (await namesOfNewcomer(tx, debateId, displayName)));
  const participant = await tx.participant.create({
    data: { id: newId(), debateId, userId, ...names, ...observer, role },
    select: PARTICIPANT,
  });
  return { participant: rowOf(participant), isNew: true };
}

export async function findParticipant(tx: Transaction, debateId: string, id: string): Promise<ParticipantRow | null> {
  const row = await tx.participant.findFirst({ where: { id, debateId, leftAt: null }, select: PARTICIPANT });
  return row && rowOf(row);
}

/** Whether a participant runs the debate through their place in its workspace: they hold no seat. */
export async function runsTheDebate(tx: Transaction, debateId: string, userId: string): Promise<boolean> {
  const member = await tx.member.findFirst({
    where: { userId, role: { in: ["owner", "facilitator"] }, workspace: { debates: { some: { id: debateId } } } },
    select: { role: true },
  });
  return member !== null;
}

export async function seatingOf(tx: Transaction, debateId: string): Promise<"choose" | "assigned"> {
  const { seating } = await tx.debate.findUniqueOrThrow({ where: { id: debateId }, select: { seating: true } });
  return seating as "choose" | "assigned";
}

/** Gives a seat or none. Standing in, and being stood in for, ends with the seat. */
export async function seatIn(tx: Transaction, id: string, delegationId: string | null, now: Date): Promise<void> {
  const seat = delegationId ? { role: "delegate", delegationId, seatedAt: now } : { role: "observer", delegationId: null, seatedAt: null };
  await tx.participant.updateMany({ where: { standsInForId: id }, data: { standsInForId: null } });
  await tx.participant.update({ where: { id }, data: { ...seat, isSubstitute: false, standsInForId: null }, select: { id: true } });
}

export async function findHead(tx: Transaction, delegationId: string): Promise<ParticipantRow | null> {
  const row = await tx.participant.findFirst({ where: { delegationId, role: "head", leftAt: null }, select: PARTICIPANT });
  return row && rowOf(row);
}

/** Whoever follows a head who goes: the one they held the place for, else the substitute, else the delegate who has served longest. */
export async function findSuccessor(tx: Transaction, delegationId: string, heldFor: string | null): Promise<ParticipantRow | null> {
  const delegates = { delegationId, role: "delegate", leftAt: null };
  const owner = heldFor && (await tx.participant.findFirst({ where: { ...delegates, id: heldFor }, select: PARTICIPANT }));
  const row =
    owner ||
    (await tx.participant.findFirst({
      where: delegates,
      orderBy: [{ isSubstitute: "desc" }, { seatedAt: "asc" }, { id: "asc" }],
      select: PARTICIPANT,
    }));
  return row && rowOf(row);
}

/** The present head steps down first: at no moment has a delegation two. `heldFor`: the head whose place it is. */
export async function makeHead(tx: Transaction, delegationId: string, id: string, heldFor: string | null = null): Promise<void> {
  await tx.participant.updateMany({
    where: { delegationId, role: "head", leftAt: null },
    data: { role: "delegate", standsInForId: null },
  });
  await tx.participant.update({
    where: { id },
    data: { role: "head", isSubstitute: false, standsInForId: heldFor },
    select: { id: true },
  });
}

export type Person = {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly delegation: string | null;
  readonly realName: string | null;
  readonly isHead: boolean;
  readonly isSubstitute: boolean;
  readonly standsInFor: string | null;
  /** Nobody has seen them for a minute. */
  readonly isAway: boolean;
  readonly joinedAt: Date;
};

/** Everybody who takes part, those who run the debate first, then by delegation. */
export const peopleOf = ({ debate }: DebateScope): Promise<readonly Person[]> => readPeople(debate.id);

// A whole class asks for it whenever somebody comes or goes.
const readPeople = shared(async (debateId) => {
  const { rows } = await hot.query<Person>({ name: "people", text: PEOPLE, values: [debateId] });
  return rows as readonly Person[];
});

const PEOPLE = `
SELECT p.id, p.display_name AS "displayName", p.real_name AS "realName", g.key AS delegation, p.role = 'head' AS "isHead",
       p.is_substitute AS "isSubstitute", p.stands_in_for_id AS "standsInFor", p.joined_at AS "joinedAt",
       NOT EXISTS (SELECT FROM presence s WHERE s.participant_id = p.id AND s.seen_at > clock_timestamp() - interval '60 seconds') AS "isAway",
       CASE WHEN m.role IN ('owner', 'facilitator') THEN m.role ELSE p.role END AS role
FROM participant p
JOIN debate d ON d.id = p.debate_id
LEFT JOIN delegation g ON g.id = p.delegation_id
LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.user_id = p.user_id
WHERE p.debate_id = $1 AND p.left_at IS NULL
ORDER BY (m.role IN ('owner', 'facilitator') OR p.role = 'facilitator') IS TRUE DESC, g."order" NULLS LAST, p.role = 'head' DESC, p.seated_at, p.id`;

const PARTICIPANT = {
  id: true,
  userId: true,
  displayName: true,
  realName: true,
  role: true,
  delegationId: true,
  isSubstitute: true,
  standsInForId: true,
} as const;

function rowOf({ role, ...row }: Omit<ParticipantRow, "role"> & { readonly role: string }): ParticipantRow {
  return { ...row, role: role as ParticipantRole };
}
