import type { z } from "zod";
import type { moderateInput } from "@/contracts/argument/moderation";
import { DomainError } from "@/domain/kernel";
import type { LogAction, Standing } from "@/domain/moderation";
import type { NewEntry } from "@/server/data/acts/act";
import { columnsOf, insertAction } from "@/server/data/argument/moderation/actions";
import { findStanding, type StandingThing, setStanding, type ThingRef } from "@/server/data/argument/moderation/things";
import type { Transaction } from "@/server/data/connection/client";
import { release } from "../notifications/tell";

export type Change = {
  readonly debateId: string;
  readonly actorId: string;
  readonly at: Date;
  readonly action: LogAction;
  readonly reason?: { readonly key: string; readonly label: string } | null;
  readonly note?: string;
  readonly aboutId?: string | null;
};

export function refOf(thing: z.output<typeof moderateInput>["thing"]): ThingRef {
  return "claim" in thing ? { kind: "claim", id: thing.claim } : { kind: "argument", id: thing.argument };
}

export async function standingOf(tx: Transaction, debateId: string, ref: ThingRef): Promise<StandingThing> {
  const thing = await findStanding(tx, debateId, ref);
  if (!thing) throw new DomainError("not-found", `There is no such ${ref.kind} in this debate.`);
  return thing;
}

/** Leaves a thing standing so, logs who did it and why, and lets go of what others were not told while it awaited approval. */
export async function change(tx: Transaction, thing: StandingThing, after: Standing, { action, ...by }: Change): Promise<string> {
  await setStanding(tx, thing, after);
  const id = await insertAction(tx, { ...by, action, thing, before: thing });
  if (action === "approve") await release(tx, thing.kind === "claim" ? { claimId: thing.id } : { argumentId: thing.id }, by.at);
  return id;
}

/** The entry of the record for a decision. What a moderator wrote to the author stays between them. */
export function moderatedEntry(
  actionId: string,
  thing: ThingRef,
  { action, reason, aboutId }: Omit<Change, "at" | "debateId" | "actorId">,
): NewEntry {
  return {
    type: "moderated",
    payload: {
      actionId,
      action,
      ...idOf(thing),
      ...(reason ? { reason: reason.key, reasonLabel: reason.label } : {}),
      ...(aboutId ? { about: aboutId } : {}),
    },
  };
}

export function idOf(thing: ThingRef): { readonly claimId: string } | { readonly argumentId: string } {
  const { claimId, argumentId } = columnsOf(thing);
  return claimId === null ? { argumentId: argumentId! } : { claimId };
}
