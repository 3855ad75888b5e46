import { packBallot } from "@/domain/tally";
import { prisma } from "@/server/data/connection/client";
import type { Row } from "../every-row";
import type { Participant, TestDebate } from "../factories/a-debate";

/** A voter with a ballot that nobody else casts: wherever it is found it is theirs. */
export type Canary = {
  readonly voter: Participant;
  readonly scores: Readonly<Record<string, number>>;
  /** The ballot in a text, whatever stands between its numbers. */
  readonly inText: RegExp;
  readonly packed: string;
  /** Everything that names the voter: user, seat, elector, display name. */
  readonly names: readonly string[];
};

export async function canariesOf(debate: TestDebate, optionKeys: readonly string[]): Promise<readonly Canary[]> {
  const electors = await prisma.elector.findMany({ where: { round: { debateId: debate.id } }, select: { id: true, participantId: true } });
  return debate.delegates.map((voter, index) => {
    const values = [11 + index, 41 + index, 71 + index];
    const scores = Object.fromEntries(optionKeys.map((key, place) => [key, values[place]!]));
    const limits = { maximumChoices: null, maximumScore: 100, budget: 10 };
    return {
      voter,
      scores,
      inText: new RegExp(values.map((value) => `\\b${value}\\b`).join("[^0-9]{1,24}")),
      packed: Buffer.from(packBallot({ scores }, optionKeys, limits)).toString("hex"),
      names: [
        voter.user.id,
        voter.participantId,
        electors.find(({ participantId }) => participantId === voter.participantId)!.id,
        voter.user.name,
      ],
    };
  });
}

/** Rows in which a ballot stands beside a name, or from which one step over any value leads from a ballot to a few of its voters. */
export function joinsIn(rows: readonly Row[], canaries: readonly Canary[]): readonly string[] {
  const joins: string[] = [];
  const byToken = new Map<string, Set<Canary>>();
  for (const { text } of rows)
    for (const canary of canaries)
      if (canary.names.some((name) => text.includes(name)))
        for (const token of tokensOf(text)) byToken.set(token, (byToken.get(token) ?? new Set()).add(canary));
  for (const { table, text } of rows)
    for (const canary of canaries) {
      if (!holds(text, canary)) continue;
      if (canaries.some(({ names }) => names.some((name) => text.includes(name)))) joins.push(`${table} names who cast a ballot`);
      for (const token of tokensOf(text)) {
        const voters = byToken.get(token)?.size ?? 0;
        if (voters > 0 && voters < LEAST_TOGETHER) joins.push(`${table} leads over ${token} to ${voters} voters`);
      }
    }
  return [...new Set(joins)];
}

/** What a ballot and a row with a name have in common must be common to at least so many voters. */
const LEAST_TOGETHER = 5;

const holds = (text: string, { packed, inText }: Canary): boolean => text.includes(packed) || inText.test(text);

/** Whatever could be a key: ids, hashes, codes, words of some length. */
const tokensOf = (text: string): ReadonlySet<string> => new Set(text.match(/[A-Za-z0-9_-]{6,}/g) ?? []);
