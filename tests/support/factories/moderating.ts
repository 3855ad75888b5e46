import type { Mode } from "@/domain/moderation";
import { DEFAULT_POLICY } from "@/domain/moderation";
import { prisma } from "@/server/data/connection/client";
import type { Participant, TestDebate } from "./a-debate";
import { newKey, type Somebody } from "./a-user";

type Target = { option: string } | { claim: string } | { argument: string };
export type ThingOf = { claim: string } | { argument: string };

/** An argument with one new claim, and the claim. */
export async function argue(debate: TestDebate, who: Participant, text: string, target: Target = { option: "playground" }) {
  const { argumentId, claimIds } = await who.api.floor.addArgument({
    debate: debate.slug,
    ...newKey(),
    polarity: "argument" in target ? "attack" : "support",
    target,
    premises: [{ text }],
  });
  return { argument: argumentId, claim: claimIds[0]! };
}

/** Publishes the product's own policy in another mode. */
export async function setMode(debate: TestDebate, mode: Mode, who: Somebody = debate.facilitator): Promise<void> {
  const { revision } = await who.api.moderation.policy({ debate: debate.slug });
  const { text, reasons } = DEFAULT_POLICY;
  await who.api.moderation.setPolicy({ debate: debate.slug, ...newKey(), mode, text, reasons: [...reasons], over: revision });
}

/** A moderator's decision about a thing; restrictions are given the reason `unclear`. */
export async function decide(
  debate: TestDebate,
  action: "hold" | "approve" | "hide" | "restore" | "lock" | "unlock",
  thing: ThingOf,
  who: Somebody = debate.facilitator,
): Promise<string> {
  const reason = ["hold", "hide", "lock"].includes(action) ? "unclear" : null;
  const seen = action === "approve" ? await wordingsNow(debate) : [];
  const { actionId } = await who.api.moderation.act({ debate: debate.slug, ...newKey(), thing, action, reason, seen });
  return actionId;
}

/** What a moderator sees of everything that waits. */
export async function wordingsNow(debate: TestDebate): Promise<{ claim: string; revision: number }[]> {
  const { items } = await debate.facilitator.api.moderation.queue({ debate: debate.slug });
  return items.flatMap(({ thing }) => thing.claims.map(({ id, revision }) => ({ claim: id, revision }))).slice(0, 16);
}

/** How a thing stands in the database. */
export async function standingOf(thing: ThingOf) {
  const select = { status: true, isLocked: true, awaitsApproval: true };
  return "claim" in thing
    ? prisma.claim.findUniqueOrThrow({ where: { id: thing.claim }, select })
    : prisma.argument.findUniqueOrThrow({ where: { id: thing.argument }, select });
}

/** `answered`, or the code of the refusal. */
export const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "answered",
    (error: unknown) => (error as { code?: string }).code ?? error,
  );
