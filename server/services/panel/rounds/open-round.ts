import type { z } from "zod";
import type { openPanelRoundInput } from "@/contracts/panel/panel";
import type { Asks, Carry } from "@/contracts/panel/shared";
import { DomainError } from "@/domain/kernel";
import { act, type Locked, type NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { copyAnswers } from "@/server/data/panel/answers/seal";
import { type PanelItemRow, viewOf } from "@/server/data/panel/panel/items";
import { insertRound } from "@/server/data/panel/rounds/write";
import type { DebateScope } from "@/server/data/scope";
import { minutesFrom } from "../../exercise/agenda/minutes-from";
import { panelState } from "../panel/panel-state";
import { type PanelState, refusePanel } from "../panel/refusals";
import { settledKeys } from "./settled";

type Wanted = Omit<z.output<typeof openPanelRoundInput>, "debate" | "idempotencyKey">;

/** Opens the next round by hand: the one in which the panel proposes items, or one in which it answers them. */
export function openPanelRound(scope: DebateScope, { what, asks, carry, minutes }: Wanted): Promise<{ readonly number: number }> {
  return act(scope, null, async (tx, locked) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, what === "proposals" ? "proposals" : "round");
    const deadline = minutesFrom(locked.now, minutes);
    return what === "proposals"
      ? openProposals(tx, scope.debate.id, locked, deadline)
      : openInside(tx, scope.debate.id, locked, state, { asks, carry, deadline, phaseOrder: null });
  });
}

type Opening = {
  readonly asks: Asks;
  readonly carry: Carry;
  readonly deadline: Date | null;
  readonly phaseOrder: number | null;
  /** Keys of the items asked, where a phase says so. */
  readonly only?: readonly string[];
};
type Opened = { readonly answer: { readonly number: number }; readonly entries: readonly NewEntry[] };

/** Inside an act, where it may be opened: freezes the items that it asks, and hands over the answers of the round before. */
export async function openInside(
  tx: Transaction,
  debateId: string,
  { now }: Locked,
  { items: all, rounds }: PanelState,
  { asks, carry, deadline, phaseOrder, only }: Opening,
): Promise<Opened> {
  const before = rounds.findLast((round) => round.number > 0);
  const number = (before?.number ?? 0) + 1;
  const items = askedNow(all, asks === "unsettled" ? settledKeys(rounds) : new Set(), only);
  if (items.length === 0)
    throw new DomainError("conflict", "Every item is settled: there is nothing left to ask. Ask all of them, or close the panel.");
  const views = items.map(viewOf);
  const id = await insertRound(tx, { debateId, number, items: views, carry, asks, phaseOrder, openedAt: now, deadline });
  if (before && carry === "copied") await copyAnswers(tx, { from: before.id, to: id, items: items.map((item) => item.id) });
  const payload = { number, asks, carry, deadline: deadline?.toISOString() ?? null, items: views };
  return { answer: { number }, entries: [{ type: "panel-round-opened", payload }] };
}

async function openProposals(tx: Transaction, debateId: string, { now }: Locked, deadline: Date | null): Promise<Opened> {
  await insertRound(tx, { debateId, number: 0, items: [], carry: "blank", asks: "all", phaseOrder: null, openedAt: now, deadline });
  const payload = { number: 0, deadline: deadline?.toISOString() ?? null };
  return { answer: { number: 0 }, entries: [{ type: "panel-round-opened", payload }] };
}

/** Section by section, so that what stands together is numbered together. */
function askedNow(items: readonly PanelItemRow[], settled: ReadonlySet<string>, only?: readonly string[]): readonly PanelItemRow[] {
  const asked = items.filter(({ status, key }) => status === "asked" && !settled.has(key) && (only?.includes(key) ?? true));
  const sections = new Set(asked.map(({ section }) => section));
  return [...sections].flatMap((section) => asked.filter((item) => item.section === section));
}
