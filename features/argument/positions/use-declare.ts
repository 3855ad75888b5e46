import { useQueryClient } from "@tanstack/react-query";
import type { Stance } from "@/contracts/argument/positions";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Declaration = { readonly stances: Record<string, Stance>; readonly reason: string; readonly over: number };

/** Sends a declaration. A conflict brings the newer position into view, so the list is read again either way. */
export function useDeclare(debate: string, place: string, onDeclared: () => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const reread = () => queryClient.invalidateQueries({ queryKey: trpc.positions.list.queryKey({ debate }) });
  const { act, isBusy, problem } = useAct(
    (declaration: Declaration, keyed) => client.positions.declare.mutate({ debate, ...declaration, ...keyed }).finally(() => void reread()),
    onDeclared,
    place,
  );
  return { declare: act, isBusy, problem };
}
