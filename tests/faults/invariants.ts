import { isDeepStrictEqual } from "node:util";
import { type ChainedEntry, verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import type { Stage } from "../load/stage";
import type { Cast } from "./casting";

type BallotEntry = {
  readonly seq: number;
  readonly hash: string;
  readonly electorId: string;
  readonly choice: string;
  readonly nonce: string;
};

/**
 * What is broken after a fault, as sentences; nothing when all is well. Closes the ballot on the way. The promises: what was
 * acknowledged is stored exactly once, what is stored was sent, the count is the record's, the record has no gap, nothing
 * comes after the close, and nobody was answered 5xx but 503.
 */
export async function brokenPromises(stage: Stage, sent: readonly Cast[]): Promise<string[]> {
  await stage.debate.enter("arguments");
  const record = await recordOf(stage.debate.id);
  const ballots = record.filter(({ type }) => type.startsWith("ballot-")).map(asBallot);
  return [
    ...answersOf(sent),
    ...storedOnce(sent, ballots),
    ...wereSent(sent, ballots),
    ...(await chainOf(stage, record)),
    ...(await countOf(stage, ballots)),
    ...lateOf(record),
  ];
}

function answersOf(sent: readonly Cast[]): string[] {
  const odd = sent.flatMap(({ answers }) => answers.filter((answer) => answer !== 200 && answer !== 503 && answer !== "lost"));
  const unanswered = sent.filter(({ receipts }) => receipts.length === 0).length;
  const differing = sent.filter(({ receipts }) => receipts.some((receipt) => !isDeepStrictEqual(receipt, receipts[0]))).length;
  return [
    ...(odd.length > 0 ? [`${odd.length} answers were neither 200 nor 503: ${[...new Set(odd)].join()}`] : []),
    ...(unanswered > 0 ? [`${unanswered} ballots were never acknowledged`] : []),
    ...(differing > 0 ? [`${differing} repeated requests got another answer`] : []),
  ];
}

function storedOnce(sent: readonly Cast[], ballots: readonly BallotEntry[]): string[] {
  const byNonce = grouped(ballots);
  const acknowledged = sent.filter(({ receipts }) => receipts.length > 0);
  const times = acknowledged.map(({ nonce }) => byNonce.get(nonce)?.length ?? 0);
  const [missing, twice] = [times.filter((count) => count === 0).length, times.filter((count) => count > 1).length];
  const wrong = acknowledged.filter(
    ({ nonce, receipts: [receipt] }) =>
      !ballots.some(({ seq, hash, nonce: own }) => own === nonce && seq === receipt!.seq && hash === receipt!.hash),
  ).length;
  return [
    ...(missing > 0 ? [`${missing} acknowledged ballots are not stored`] : []),
    ...(twice > 0 ? [`${twice} ballots are stored more than once`] : []),
    ...(wrong > 0 ? [`${wrong} receipts name an entry that is not there`] : []),
  ];
}

function grouped(ballots: readonly BallotEntry[]): Map<string, BallotEntry[]> {
  const groups = new Map<string, BallotEntry[]>();
  for (const ballot of ballots) groups.set(ballot.nonce, [...(groups.get(ballot.nonce) ?? []), ballot]);
  return groups;
}

function wereSent(sent: readonly Cast[], ballots: readonly BallotEntry[]): string[] {
  const nonces = new Set(sent.map(({ nonce }) => nonce));
  const foreign = ballots.filter(({ nonce }) => !nonces.has(nonce)).length;
  return foreign > 0 ? [`${foreign} stored ballots were never sent`] : [];
}

async function chainOf({ debate }: Stage, record: readonly ChainedEntry[]): Promise<string[]> {
  const verdict = verifyChain(record, sha256);
  const { seq, head } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true, head: true } });
  const last = record.at(-1);
  return [
    ...(verdict.ok ? [] : [`the record does not verify: ${JSON.stringify(verdict)}`]),
    ...(last?.seq === seq && last.hash === head && record.length === seq ? [] : ["the record's head is not its last entry"]),
  ];
}

/** Counted from the record alone, from the stored ballots, and as the product says: all three are one. */
async function countOf({ debate }: Stage, ballots: readonly BallotEntry[]): Promise<string[]> {
  const last = new Map(ballots.map(({ electorId, choice }) => [electorId, choice]));
  const recount = ["playground", "garden", "court"].map((option) =>
    String([...last.values()].filter((choice) => choice === option).length),
  );
  const { counts } = await debate.facilitator.api.polls.results({ debate: debate.slug, poll: "opening" });
  const said = counts[0]?.tally.results[0]?.figures.map(({ support }) => support.exact) ?? [];
  const stored = await prisma.ballot.count({ where: { round: { debateId: debate.id } } });
  return [
    ...(isDeepStrictEqual(said, recount) ? [] : [`the count is ${said.join()}, the record's ${recount.join()}`]),
    ...(counts[0]?.tally.turnout.cast === last.size && stored === last.size
      ? []
      : [`${counts[0]?.tally.turnout.cast} voted by the count, ${stored} by the ballots, ${last.size} by the record`]),
  ];
}

function lateOf(record: readonly ChainedEntry[]): string[] {
  const closed = record.findIndex(({ type }) => type === "poll-closed");
  const late = record.slice(closed).filter(({ type }) => type.startsWith("ballot-")).length;
  return late > 0 ? [`${late} ballots came after the close`] : [];
}

async function recordOf(debateId: string): Promise<ChainedEntry[]> {
  const rows = await prisma.recordEntry.findMany({ where: { debateId }, orderBy: { seq: "asc" } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }));
}

function asBallot({ seq, hash, payload }: ChainedEntry): BallotEntry {
  const { electorId, ballot, nonce } = payload as { electorId: string; ballot: { choice: string }; nonce: string };
  return { seq, hash, electorId, choice: ballot.choice, nonce };
}
