import type { ModeratedClaim, ModeratedThing } from "@/contracts/argument/moderation";
import { mayReadWords, type Reader } from "@/domain/moderation";
import type { ArgumentFacts, ClaimFacts, ThingRef, Things } from "@/server/data/argument/moderation/things";

/** A claim or argument with the words that this reader may read. */
export function thingView({ kind, id }: ThingRef, things: Things, reader: Reader): ModeratedThing {
  const row = kind === "claim" ? things.claims.get(id)! : things.arguments.get(id)!;
  return {
    kind,
    id,
    status: row.status,
    isLocked: row.is_locked,
    awaitsApproval: row.awaits_approval,
    author: row.author,
    delegation: row.delegation,
    at: row.at.toISOString(),
    claims: claimsOf(row).flatMap((claim) => claimView(things.claims.get(claim), reader)),
    argument: "premises" in row ? { polarity: row.polarity, target: targetOf(row, things, reader) } : null,
  };
}

/** What a thing says in one line, or null when this reader may not read all of it. */
export function wordsOf(ref: ThingRef, things: Things, reader: Reader): string | null {
  const view = thingView(ref, things, reader);
  const isOutOfSight = (view.status === "held" || view.status === "hidden") && !mayReadAll(ref, things, reader);
  const texts = view.claims.map(({ text }) => text);
  return isOutOfSight || texts.includes(null) ? null : texts.join(" And: ");
}

function mayReadAll({ kind, id }: ThingRef, { claims, arguments: all }: Things, reader: Reader): boolean {
  const row = kind === "claim" ? claims.get(id)! : all.get(id)!;
  return mayRead(row, reader);
}

/** Whether a reader may read what this row says. */
export function mayRead({ status, author_id: authorId, delegation_id: delegationId }: ClaimFacts | ArgumentFacts, reader: Reader): boolean {
  return mayReadWords({ status, authorId, delegationId }, reader);
}

const claimsOf = (row: ClaimFacts | ArgumentFacts): readonly string[] => ("premises" in row ? row.premises : [row.id]);

function claimView(row: ClaimFacts | undefined, reader: Reader): ModeratedClaim[] {
  if (!row) return [];
  const { id, revision, status, awaits_approval: awaitsApproval } = row;
  return [{ id, text: readable(row, reader), revision, status, awaitsApproval }];
}

function readable(row: ClaimFacts, reader: Reader): string | null {
  return mayRead(row, reader) ? row.text : null;
}

function targetOf(row: ArgumentFacts, { claims }: Things, reader: Reader): NonNullable<ModeratedThing["argument"]>["target"] {
  if (row.option !== null) return { option: row.option };
  const claim = row.target_claim_id === null ? null : claims.get(row.target_claim_id);
  return claim ? { claim: readable(claim, reader) } : { argument: row.target_argument_id! };
}
