import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useToast } from "@/components/ui/feedback/toast";
import { INVERSES, type ModeratorAction, type ThingKind } from "@/domain/moderation";
import { writeKept } from "@/lib/kept/store";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { notePlace } from "./reason-choice";

/** A claim or an argument to decide about, and the wordings that whoever decides has in front of them. */
export type Decided = {
  readonly kind: ThingKind;
  readonly id: string;
  readonly claims: readonly { readonly id: string; readonly revision: number }[];
};
type Given = { readonly reason?: string; readonly note?: string };

/** A moderator's decisions. Nothing is asked first; the message that it is done offers to take it back. */
export function useDecisions(debate: string) {
  const trpc = useTRPC();
  const toast = useToast();
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all([trpc.moderation.pathKey(), trpc.floor.pathKey()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  // What follows an answer belongs to the mutations, not to a call: what was decided about may have left the page by then.
  const options = { onError: (error: unknown) => toast({ message: sentenceOf(error) }), onSettled: refresh };
  const afterwards = useRef(new Map<string, () => void>());
  const undoing = useMutation(
    trpc.moderation.undo.mutationOptions({ ...options, onSuccess: () => toast({ message: "Taken back. It stands as it did before." }) }),
  );
  const undo = (actionId: string) => undoing.mutate({ debate, idempotencyKey: newKey(), actionId });
  const decision = useMutation(
    trpc.moderation.act.mutationOptions({
      ...options,
      onSuccess: ({ actionId }, { action, thing, idempotencyKey }) => {
        writeKept("browser", notePlace("claim" in thing ? thing.claim : thing.argument), null);
        const taken = INVERSES[action] ? { action: { label: "Undo", onAct: () => undo(actionId) } } : {};
        toast({ message: `${"claim" in thing ? "The claim" : "The argument"} ${DONE[action]}`, ...taken });
        afterwards.current.get(idempotencyKey)?.();
      },
    }),
  );
  return {
    isBusy: decision.isPending || undoing.isPending,
    decide(action: ModeratorAction, { kind, id, claims }: Decided, { reason, note = "" }: Given = {}, onDone?: () => void) {
      const thing = kind === "claim" ? { claim: id } : { argument: id };
      const seen = action === "approve" ? claims.map(({ id: claim, revision }) => ({ claim, revision })) : [];
      const idempotencyKey = newKey();
      if (onDone) afterwards.current.set(idempotencyKey, onDone);
      decision.mutate({ debate, idempotencyKey, thing, action, reason: reason ?? null, note, seen });
    },
  };
}

const DONE = {
  hold: "is held. Its author is told.",
  approve: "is approved.",
  hide: "is hidden. Its author is told.",
  restore: "is back as it was.",
  lock: "is locked. Its author is told.",
  unlock: "is unlocked.",
} as const satisfies Record<ModeratorAction, string>;
