import { v7 as newId } from "uuid";
import type { BallotGroup, BallotLimits, BallotType } from "@/domain/tally";
import type { Transaction } from "../../connection/client";
import type { ImportedRow } from "./polls";

export type NewImportedPoll = {
  readonly debateId: string;
  readonly key: string;
  readonly title: string;
  readonly ballotType: BallotType;
  readonly limits: BallotLimits;
  readonly methods: readonly string[];
  readonly seats: number;
  readonly optionKeys: readonly string[];
  readonly from: ImportedRow;
  readonly ballots: readonly BallotGroup[];
  readonly at: Date;
};

/** Writes a poll after all others, with one round that was closed from the start, and its ballots. Answers the round's id. */
export async function insertImportedPoll(tx: Transaction, poll: NewImportedPoll): Promise<string> {
  const { debateId, key, title, ballotType, limits, methods, seats, optionKeys, from, ballots, at } = poll;
  const last = await tx.poll.findFirst({ where: { debateId }, orderBy: { order: "desc" }, select: { order: true } });
  const terms = { ballotType, ...limits, methods: [...methods], seats, optionKeys: [...optionKeys] };
  const pollId = newId();
  await tx.poll.create({
    data: { id: pollId, debateId, key, order: (last?.order ?? -1) + 1, title, question: title, role: "imported", ...PLAIN, ...terms },
    select: { id: true },
  });
  const id = newId();
  await tx.round.create({
    data: { id, pollId, debateId, number: 1, optionKeys: [...optionKeys], importedFrom: { ...from }, openedAt: at, closedAt: at },
    select: { id: true },
  });
  await tx.$executeRaw`
    INSERT INTO imported_ballot (round_id, packed, ballots, weight)
    SELECT ${id}::uuid, * FROM unnest(${ballots.map(({ packed }) => Buffer.from(packed))}::bytea[],
      ${ballots.map((group) => group.ballots)}::int[], ${ballots.map(({ weight }) => weight)}::bigint[])`;
  return id;
}

const PLAIN = { electorate: "participants", visibility: "open", quorum: 0, rule: "plurality" } as const;
