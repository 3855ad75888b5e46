import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Stance } from "@/contracts/positions";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";

type Declaration = { readonly stances: Record<string, Stance>; readonly reason: string; readonly over: number };

/** Sends a declaration, the same one always under the same key. A conflict brings the newer position into view. */
export function useDeclare(debate: string, onDeclared: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const sent = useRef<{ readonly content: string; readonly idempotencyKey: string } | null>(null);
  const mutation = useMutation(
    trpc.positions.declare.mutationOptions({
      onSuccess: onDeclared,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.positions.list.queryKey({ debate }) }),
    }),
  );
  function declare(declaration: Declaration) {
    if (mutation.isPending) return;
    const content = JSON.stringify(declaration);
    if (sent.current?.content !== content) sent.current = { content, idempotencyKey: newKey() };
    mutation.mutate({ debate, ...declaration, idempotencyKey: sent.current.idempotencyKey });
  }
  return { declare, isBusy: mutation.isPending, problem: mutation.error ? sentenceOf(mutation.error) : null };
}
