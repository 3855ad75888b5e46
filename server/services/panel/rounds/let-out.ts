import type { ItemResults } from "@/contracts/panel/results";
import { mayLetOut, type Snapshot } from "@/domain/disclosure";
import { canonicalJson } from "@/domain/record";
import { inTransaction } from "@/server/data/acts/transaction";
import type { Transaction } from "@/server/data/connection/client";
import { answersOf } from "@/server/data/panel/answers/held";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import { figuresLetOut, insertReleases, lockReleases, releasedOf } from "@/server/data/panel/rounds/releases";
import { openRoundOf, type PanelRoundOutline } from "@/server/data/panel/rounds/rounds";
import { closeResults } from "../results/close-results";
import { snapshotsOf } from "../results/snapshots";

/**
 * The figures of the whole panel that stand in the open round of a panel in real time. New ones are let out of an item once five answers at
 * least are new, gone or changed against everything let out before; never by group, and never with reasons. Looked at anew at most every few
 * seconds, when somebody asks.
 */
export async function figuresInRealTime(panel: PanelRow, round: PanelRoundOutline): Promise<readonly ItemResults[]> {
  if (round.closedAt === null && isDue(round.id)) await inTransaction((tx) => letOut(tx, panel, round));
  return figuresLetOut(round.id);
}

const looks = new Map<string, number>();
const EVERY_MS = 5_000;

function isDue(roundId: string): boolean {
  const now = performance.now();
  if (now - (looks.get(roundId) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) return false;
  looks.set(roundId, now);
  for (const [id, at] of looks) if (now - at > 100 * EVERY_MS) looks.delete(id);
  return true;
}

/** Lets out what may be let out now, in a transaction of its own. */
export async function letOut(tx: Transaction, panel: PanelRow, round: PanelRoundOutline): Promise<void> {
  await lockReleases(tx, round.id);
  // It may have been closed while this waited.
  if ((await openRoundOf(round.debateId, tx))?.id !== round.id) return;
  const released = await releasedOf(round.id, tx);
  // Without groups nothing can be broken down by them.
  const answers = (await answersOf(round.id, tx)).map((answer) => ({ ...answer, groups: { group: null, expertise: null } }));
  const snapshots = snapshotsOf(round, answers);
  const due = round.items.filter(({ id }) => mayFollow(panel, released.get(id)?.snapshots ?? [], snapshots.get(id)!));
  if (due.length === 0) return;
  const asked = { ...round, items: due };
  const { results } = closeResults({ panel, round: asked, earlier: [], answers, answersBefore: new Map() });
  const figures = new Map(results.items.map((item) => [item.id, { ...item, texts: [] }]));
  const releases = due.map(({ id: itemId }) => {
    const number = released.get(itemId)?.snapshots.length ?? 0;
    return { itemId, number, snapshot: snapshots.get(itemId)!, figures: figures.get(itemId)! };
  });
  await insertReleases(tx, round.id, releases);
}

/** A named panel hides nothing: there it is enough that something is new. */
function mayFollow({ anonymity }: PanelRow, released: readonly Snapshot[], next: Snapshot): boolean {
  if (anonymity !== "named") return mayLetOut(released, next);
  const last = released.at(-1);
  return next.size > 0 && (!last || canonicalJson(Object.fromEntries(last)) !== canonicalJson(Object.fromEntries(next)));
}
