import type { z } from "zod";
import type { setPolicyInput } from "@/contracts/argument/moderation";
import { DomainError } from "@/domain/kernel";
import type { Policy } from "@/domain/moderation";
import { act } from "@/server/data/acts/act";
import { findPolicy, publishPolicy } from "@/server/data/argument/moderation/policy";
import type { DebateScope } from "@/server/data/scope";
import { asModerator } from "./as-moderator";

type Input = Omit<z.output<typeof setPolicyInput>, "debate" | "idempotencyKey">;

/**
 * Publishes the debate's policy over the revision its writer saw. What waits for approval under the old one waits on: nothing
 * appears on the floor because a setting was changed.
 */
export async function setPolicy(scope: DebateScope, { mode, text, reasons, over }: Input): Promise<{ readonly revision: number }> {
  refuseTwice(reasons.map(({ key }) => key));
  refuseTwice(reasons.map(({ label }) => label));
  return act(await asModerator(scope), null, async (tx, { now }) => {
    const present = await findPolicy(tx, scope.debate.id);
    if (present.revision !== over)
      throw new DomainError(
        "conflict",
        "Somebody published another policy while you were writing. Look at it, then save again if yours is still right.",
        {
          revision: present.revision,
        },
      );
    const policy = { mode, text, reasons };
    if (present.revision > 0 && isSame(present, policy)) return { answer: { revision: present.revision }, entries: [] };
    const revision = present.revision + 1;
    await publishPolicy(tx, scope.debate.id, policy, revision, now);
    return { answer: { revision }, entries: [{ type: "moderation-policy-set", payload: { revision, ...policy } }] };
  });
}

function refuseTwice(names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw new DomainError("invalid", "Each reason stands once in the list.");
}

function isSame(one: Policy, other: Policy): boolean {
  const said = ({ mode, text, reasons }: Policy) => JSON.stringify([mode, text, reasons.map(({ key, label }) => [key, label])]);
  return said(one) === said(other);
}
