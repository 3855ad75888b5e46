import type { z } from "zod";
import type { Moderated, moderateInput } from "@/contracts/argument/moderation";
import { DomainError } from "@/domain/kernel";
import {
  isInForce,
  isRestriction,
  type ModeratorAction,
  type Reason,
  refusalToModerate,
  refusalUnderAppeal,
  standingAfter,
} from "@/domain/moderation";
import { act, type NewEntry } from "@/server/data/acts/act";
import { type ActionRow, actionsAbout, companionsOf, findAppealAgainst, insertAction } from "@/server/data/argument/moderation/actions";
import { findPolicy } from "@/server/data/argument/moderation/policy";
import { findUnapprovedPremises, type StandingThing } from "@/server/data/argument/moderation/things";
import type { Transaction } from "@/server/data/connection/client";
import type { DebateScope } from "@/server/data/scope";
import { asModerator } from "./as-moderator";
import { type Change, change, idOf, moderatedEntry, refOf, standingOf } from "./changing";
import { tellAuthor, tellOfAppeal } from "./telling";

type Input = Omit<z.output<typeof moderateInput>, "debate" | "idempotencyKey">;

/**
 * Holds, approves, hides, restores, locks or unlocks a claim or an argument. Claims that an argument brought along and that
 * nobody has approved yet share its fate. The author is told.
 */
export async function moderate(scope: DebateScope, { thing: wanted, action, reason: key, note, seen }: Input): Promise<Moderated> {
  const debateId = scope.debate.id;
  const moderator = await asModerator(scope);
  return act(moderator, null, async (tx, { now }) => {
    const { reasons } = await findPolicy(tx, debateId);
    const reason = reasonFor(action, key, reasons);
    const thing = await standingOf(tx, debateId, refOf(wanted));
    const history = await actionsAbout(tx, thing);
    const appealed = await openAppealOf(tx, history);
    const refusal = refusalToModerate(thing, action, thing.kind) ?? refusalUnderAppeal(action, appealed !== null);
    if (refusal) throw refusal;
    const others = await sharing(tx, debateId, thing, action, history);
    if (action === "approve") refuseUnread([thing, ...others], seen);
    const by: Change = { debateId, actorId: moderator.participant.id, at: now, action, reason, note };
    const hiding = history.find((one) => one.action === "hide");
    const after = standingAfter(thing, action, hiding?.before ?? null);
    const actionId = await change(tx, thing, after, by);
    const entries: NewEntry[] = [moderatedEntry(actionId, thing, by)];
    for (const other of others) {
      const earlier = (await actionsAbout(tx, other)).find((one) => one.action === "hide");
      const with_ = { ...by, aboutId: actionId };
      const id = await change(tx, other, standingAfter(other, action, earlier?.before ?? null), with_);
      entries.push(moderatedEntry(id, other, with_));
    }
    await tellAuthor(tx, thing, by);
    if (appealed && !isInForce(appealed.restriction, after))
      entries.push(await grantByItself(tx, thing, appealed.appealId, appealed.decision, by));
    return { answer: { actionId }, entries };
  });
}

function reasonFor(action: ModeratorAction, key: string | null, reasons: readonly Reason[]): Reason | null {
  if (key === null && !isRestriction(action)) return null;
  const reason = reasons.find((one) => one.key === key);
  if (!reason) throw new DomainError("invalid", "Give one of the policy’s reasons: the author is told which.");
  return reason;
}

/** What an argument brought along goes with it: on the way in while unapproved, and back out with what was hidden together. */
async function sharing(
  tx: Transaction,
  debateId: string,
  thing: StandingThing,
  action: ModeratorAction,
  history: readonly ActionRow[],
): Promise<readonly StandingThing[]> {
  if (thing.kind === "claim") return [];
  const able = (claims: readonly StandingThing[]) => claims.filter((claim) => refusalToModerate(claim, action, "claim") === null);
  if (action === "approve" || action === "hide" || action === "hold") return able(await findUnapprovedPremises(tx, thing));
  const hiding = action === "restore" ? history.find((one) => one.action === "hide") : undefined;
  if (!hiding) return [];
  const together = await companionsOf(tx, hiding);
  return able(await Promise.all(together.map((one) => standingOf(tx, debateId, one.thing))));
}

function refuseUnread(things: readonly StandingThing[], seen: Input["seen"]): void {
  const read = new Map(seen.map(({ claim, revision }) => [claim, revision]));
  if (things.some(({ kind, id, revision }) => kind === "claim" && read.get(id) !== revision))
    throw new DomainError(
      "conflict",
      "It was reworded, or more was added, while you were reading. Read it as it stands now, then approve it.",
    );
}

/** The appeal that nobody has decided, against the newest restriction of its kind. */
async function openAppealOf(tx: Transaction, history: readonly ActionRow[]) {
  for (const decision of history) {
    if (!isRestriction(decision.action)) continue;
    const appeal = await findAppealAgainst(tx, decision.id);
    if (appeal && !appeal.isSettled) return { appealId: appeal.id, decision, restriction: decision.action };
  }
  return null;
}

/** Whoever takes a decision back grants what the appeal against it asked for. */
async function grantByItself(tx: Transaction, thing: StandingThing, appealId: string, decision: ActionRow, by: Change): Promise<NewEntry> {
  const { debateId, actorId, at } = by;
  await insertAction(tx, { debateId, actorId, at, action: "overturn", thing, aboutId: appealId });
  await tellOfAppeal(tx, { ...by, action: "overturn", note: "" }, thing, thing.authorId === null ? [] : [thing.authorId]);
  return { type: "appeal-decided", payload: { action: "overturn", appealId, actionId: decision.id, ...idOf(thing) } };
}
