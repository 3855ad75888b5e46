import type { ReplayView } from "@/contracts/exercise/debrief";
import { activityOf, type ReplayClaim, type ReplayEntry, type ReplayStart, type ReplayStep, replayFrom, stepsOf } from "@/domain/replay";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import { injectsOf } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";
import { withheldClaims } from "../../debates/record/withheld";
import { recordUpTo } from "./record-kept";
import { replayStart } from "./replay-start";
import { talliesOf } from "./tallies";

/** As many steps as a scrubber has places for. */
const MOST_STEPS = 300;
/** Bytes that the steps may take: the whole answer stays under 200 kB. */
const MOST_BYTES = 150_000;
const SPANS = 24;

/**
 * The debate from its record, step by step, as far as this person may know it now: no ballot, no words out of sight, no title of
 * an inject that went to others. Long records get coarser steps, never longer answers.
 */
export async function replayDebate(scope: DebateScope): Promise<ReplayView> {
  const { id, seq } = scope.debate;
  const [start, entries, tallies] = await Promise.all([replayStart(id), recordUpTo(id, seq), talliesOf(scope)]);
  return {
    begin: replayFrom(start).moment(),
    steps: await withoutWithheld(scope, boundedSteps(start, entries)),
    entries: entries.length,
    activity: activityOf(entries, SPANS),
    tallies,
    injects: await injectsIn(scope, entries),
  };
}

function boundedSteps(start: ReplayStart, entries: readonly ReplayEntry[]): readonly ReplayStep[] {
  for (let most = MOST_STEPS; ; most = Math.floor(most / 2)) {
    const steps = stepsOf(start, entries, most);
    if (most <= 1 || Buffer.byteLength(JSON.stringify(steps)) <= MOST_BYTES) return steps;
  }
}

/** The record keeps every word; what a moderator has taken out of sight by now is not shown to those it is hidden from. */
async function withoutWithheld(scope: DebateScope, steps: readonly ReplayStep[]): Promise<readonly ReplayStep[]> {
  const quoted = steps.flatMap(({ claims = [], spotlight }) => [...claims, ...(spotlight ? [spotlight] : [])]);
  const withheld = await withheldClaims(scope, quoted);
  if (withheld.size === 0) return steps;
  const readable = <Claim extends ReplayClaim>(claim: Claim) => (withheld.has(claim.claimId) ? { ...claim, text: "" } : claim);
  return steps.map((step) => ({
    ...step,
    ...(step.claims && { claims: step.claims.map(readable) }),
    ...(step.spotlight && { spotlight: readable(step.spotlight) }),
  }));
}

/** Titles come from the table, behind its row policy; the record says only to how many an inject went. */
async function injectsIn(scope: DebateScope, entries: readonly ReplayEntry[]): Promise<ReplayView["injects"]> {
  const known = await inTransaction(async (tx) => {
    await askAs(tx, scope);
    return new Map((await injectsOf(tx, scope.debate.id)).map((inject) => [inject.id, inject.title]));
  });
  return entries
    .filter(({ type }) => type === "inject-released")
    .map(({ payload }) => {
      const injectId = String(payload.injectId);
      return { injectId, title: known.get(injectId) ?? null, recipients: payload.to === "all" ? null : Number(payload.recipients) };
    });
}
