import { DomainError } from "@/domain/kernel";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { answersOf, type HeldAnswer } from "@/server/data/panel/answers/held";
import { sealAnswers } from "@/server/data/panel/answers/seal";
import { writeProposalsAnew } from "@/server/data/panel/panel/item-rows";
import { itemsOf } from "@/server/data/panel/panel/items";
import { findPanel } from "@/server/data/panel/panel/panel";
import { deleteReleases, lockReleases, releasedOf } from "@/server/data/panel/rounds/releases";
import { openRoundOf, type PanelRoundRow, roundsOf } from "@/server/data/panel/rounds/rounds";
import { closeRoundRow, lockRound } from "@/server/data/panel/rounds/write";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "../panel/panel-state";
import { refusePanel } from "../panel/refusals";
import { closeResults } from "../results/close-results";
import { snapshotsOf } from "./let-out";

/** Closes the open round by hand, before its deadline or without one. */
export function closePanelRound(scope: DebateScope): Promise<{ readonly number: number }> {
  return act(scope, null, async (tx, locked) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "closeRound");
    const { number } = state.rounds.find(({ closedAt }) => closedAt === null)!;
    return { answer: { number }, entries: await closeOpenRound(tx, scope.debate.id, locked) };
  });
}

/** Closes the rounds of a debate whose deadline has passed. Safe to call anywhere and at once: the debate's lock lets one close a round. */
export function closeDuePanelRound(scope: DebateScope): Promise<null> {
  return act(scope, null, async (tx, locked) => {
    const round = await openRoundOf(scope.debate.id, tx);
    const isDue = round?.deadline && round.deadline <= locked.now;
    return { answer: null, entries: isDue ? await closeOpenRound(tx, scope.debate.id, locked) : [] };
  });
}

/** Closes the open round inside an act: its answers are taken as they stand, and what follows from them is computed, once. Nothing where none is open. */
export async function closeOpenRound(tx: Transaction, debateId: string, { now }: Locked): Promise<readonly NewEntry[]> {
  const round = await openRoundOf(debateId, tx);
  if (!round) return [];
  // Before the round's own: whoever lets figures out takes both in this order.
  await lockReleases(tx, round.id);
  await lockRound(tx, round.id);
  if (round.number === 0) return closeProposals(tx, round, now);
  const panel = await findPanel(debateId, tx);
  if (!panel) throw new DomainError("not-found", "There is no panel in this debate.");
  await sealAnswers(tx, round.id);
  const earlier = (await roundsOf(debateId, tx)).filter(({ number }) => number > 0 && number < round.number);
  const answers = await answersOf(round.id, tx);
  const answersBefore = new Map<string, Awaited<ReturnType<typeof answersOf>>>();
  for (const { id } of earlier) answersBefore.set(id, await answersOf(id, tx));
  const released = panel.mode === "real-time" ? await letOutAtClose(tx, round, answers) : undefined;
  const { results, hash, summary } = closeResults({ panel, round, earlier, answers, answersBefore, released });
  const stops = panel.stopRule ? summary.stops : null;
  await closeRoundRow(tx, round.id, { closedAt: now, results, resultsHash: hash, settled: summary.settled, stops });
  return [{ type: "panel-round-closed", payload: { number: round.number, ...summary, stops, resultsHash: hash } }];
}

/** Everything that was let out while the round was open, and what is let out with its close; what stood in between is not kept. */
async function letOutAtClose(tx: Transaction, round: PanelRoundRow, answers: readonly HeldAnswer[]) {
  const released = await releasedOf(round.id, tx);
  await deleteReleases(tx, round.id);
  return new Map([...snapshotsOf(round, answers)].map(([id, last]) => [id, [...(released.get(id)?.snapshots ?? []), last]]));
}

async function closeProposals(tx: Transaction, round: PanelRoundRow, now: Date): Promise<readonly NewEntry[]> {
  const panel = await findPanel(round.debateId, tx);
  if (panel?.anonymity === "detached") await writeProposalsAnew(tx, round.debateId);
  const proposed = (await itemsOf(round.debateId, tx)).filter(({ status }) => status === "proposed").length;
  await closeRoundRow(tx, round.id, { closedAt: now });
  return [{ type: "panel-round-closed", payload: { number: 0, proposed } }];
}
