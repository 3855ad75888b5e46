import type { BallotType } from "@/domain/tally";
import { ringOnly } from "../acts/ringing";
import { askAs } from "../connection/asking";
import { prisma, type Transaction } from "../connection/client";
import type { DebateScope } from "../scope";

export type StrawFacts = {
  /** Members of the delegation, and whether it may vote at all. */
  readonly members: number;
  readonly isVoting: boolean;
  readonly ballots: readonly { readonly participantId: string; readonly packed: Uint8Array; readonly castAt: Date }[];
};

/**
 * The straw ballots of this person's own delegation as the database lets them be read: the row policy hides every other one.
 * Ballots of a type that the poll no longer takes, and of members who have left the delegation, are left out.
 */
export async function findStraw(scope: DebateScope, poll: { readonly id: string; readonly ballot_type: BallotType }): Promise<StrawFacts> {
  const delegationId = scope.participant?.delegationId ?? "";
  return prisma.$transaction(async (tx) => {
    await askAs(tx, scope);
    const delegation = await tx.delegation.findUniqueOrThrow({
      where: { id: delegationId },
      select: { kind: true, _count: { select: { participants: { where: { leftAt: null } } } } },
    });
    const ballots = await tx.strawBallot.findMany({
      where: { pollId: poll.id, delegationId, ballotType: poll.ballot_type, participant: { delegationId, leftAt: null } },
      orderBy: { participantId: "asc" },
      select: { participantId: true, packed: true, castAt: true },
    });
    return { members: delegation._count.participants, isVoting: delegation.kind === "voting", ballots };
  });
}

export type NewStraw = {
  readonly pollId: string;
  readonly participantId: string;
  readonly delegationId: string;
  readonly ballotType: BallotType;
  readonly packed: Uint8Array<ArrayBuffer>;
};

/** Puts a straw ballot in the place of any earlier one, and rings for the delegation alone. */
export async function putStraw(tx: Transaction, scope: DebateScope, straw: NewStraw): Promise<void> {
  await askAs(tx, scope);
  await tx.$executeRaw`
    INSERT INTO straw_ballot (poll_id, participant_id, delegation_id, ballot_type, packed, cast_at)
    VALUES (${straw.pollId}::uuid, ${straw.participantId}::uuid, ${straw.delegationId}::uuid, ${straw.ballotType}, ${straw.packed},
            clock_timestamp())
    ON CONFLICT (poll_id, participant_id) DO UPDATE SET delegation_id = excluded.delegation_id, ballot_type = excluded.ballot_type,
      packed = excluded.packed, cast_at = excluded.cast_at`;
  await ringOnly(tx, scope.debate.id, "straw", straw.delegationId);
}
