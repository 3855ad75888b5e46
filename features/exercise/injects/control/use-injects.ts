import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Client = ReturnType<typeof useTRPCClient>;
export type WrittenInject = Omit<Parameters<Client["injects"]["write"]["mutate"]>[0], "debate" | "idempotencyKey">;

/** Writing and releasing injects; what they made old is read again. */
export function useInjects(debate: string, onDone: () => void, place?: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const after = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.injects.pathKey() });
    onDone();
  };
  const write = useAct((input: WrittenInject, keyed) => client.injects.write.mutate({ debate, ...input, ...keyed }), after, place);
  const release = useAct(
    (input: { readonly injectId: string }, keyed) => client.injects.release.mutate({ debate, ...input, ...keyed }),
    after,
  );
  return { write, release };
}
