import { canonicalJson } from "@/domain/record";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import { wakeAt } from "@/server/data/acts/jobs/queue";
import type { Transaction } from "@/server/data/connection/client";
import { sealAnswers } from "@/server/data/panel/answers/seal";
import { writeProposalsAnew } from "@/server/data/panel/panel/item-rows";
import { itemsOf } from "@/server/data/panel/panel/items";
import { findPanel } from "@/server/data/panel/panel/panel";
import { type Seal, sealOf } from "@/server/data/panel/rounds/figures";
import { lockReleases } from "@/server/data/panel/rounds/releases";
import { openRoundOf, type PanelRoundRow } from "@/server/data/panel/rounds/rounds";
import { closeRoundRow, lockRound } from "@/server/data/panel/rounds/write";
import type { DebateScope } from "@/server/data/scope";
import { reportFailure } from "@/server/log";
import { panelState } from "../panel/panel-state";
import { refusePanel } from "../panel/refusals";
import { secretOf, sha256 } from "../results/digest";
import { storeFigures } from "./store-figures";

/** Closes the open round by hand, before its deadline or without one. Its figures are there when this answers, unless they cannot be computed now. */
export async function closePanelRound(scope: DebateScope): Promise<{ readonly number: number }> {
  const closed = await act(scope, null, async (tx, locked) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "closeRound");
    const { number } = state.rounds.find(({ closedAt }) => closedAt === null)!;
    return { answer: { number }, entries: await closeOpenRound(tx, scope.debate.id, locked) };
  });
  // The round is closed, whatever comes of them now: the queue computes them again.
  await storeFigures(scope.debate.id).catch((error: unknown) => reportFailure("job", "panel-figures", error));
  return closed;
}

/** Closes the rounds of a debate whose deadline has passed. Safe to call anywhere and at once: the debate's lock lets one close a round. */
export function closeDuePanelRound(scope: DebateScope): Promise<null> {
  return act(scope, null, async (tx, locked) => {
    const round = await openRoundOf(scope.debate.id, tx);
    const isDue = round?.deadline && round.deadline <= locked.now;
    return { answer: null, entries: isDue ? await closeOpenRound(tx, scope.debate.id, locked) : [] };
  });
}

/**
 * Closes the open round inside an act: its answers are sealed as they stand, and nobody changes them any more. What follows from them is
 * computed after it, once and outside the debate's lock, by whichever server the queue wakes. Nothing where none is open.
 */
export async function closeOpenRound(tx: Transaction, debateId: string, { now }: Locked): Promise<readonly NewEntry[]> {
  const round = await openRoundOf(debateId, tx);
  if (!round) return [];
  // Before the round's own: whoever lets figures out takes both in this order.
  await lockReleases(tx, round.id);
  await lockRound(tx, round.id);
  if (round.number === 0) return closeProposals(tx, round, now);
  await sealAnswers(tx, round.id);
  const seal = await sealOf(tx, round.id);
  await closeRoundRow(tx, round.id, now);
  // Whichever server is there computes the figures.
  await wakeAt(tx, debateId, now);
  const payload = { number: round.number, sheets: seal.sheets, answersHash: answersHash(round, seal) };
  return [{ type: "panel-round-closed", payload }];
}

/**
 * One text for all answers, which says nothing of who gave which. A few ratings could be found by trying; a secret of the server's keeps
 * that from being done with what the record says.
 */
function answersHash({ id, items }: PanelRoundRow, { digests }: Seal): string {
  const byItem = items.map((item) => [item.key, digests[item.id] ?? null] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(canonicalJson([secretOf("answers of a round", id), byItem]));
}

async function closeProposals(tx: Transaction, round: PanelRoundRow, now: Date): Promise<readonly NewEntry[]> {
  const panel = await findPanel(round.debateId, tx);
  if (panel?.anonymity === "detached") await writeProposalsAnew(tx, round.debateId);
  const proposed = (await itemsOf(round.debateId, tx)).filter(({ status }) => status === "proposed").length;
  await closeRoundRow(tx, round.id, now);
  return [{ type: "panel-round-closed", payload: { number: 0, proposed } }];
}
