import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** Everything that can be done to the list of speakers of a debate. */
export function useSpeaking(debate: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.speaking.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.debates.get.queryKey({ debate }) }),
    ]);
  const { speaking } = client;
  return {
    raise: useAct((_: object, keyed) => speaking.raise.mutate({ debate, ...keyed }), refresh),
    lower: useAct((input: { readonly turnId: string | null }, keyed) => speaking.lower.mutate({ debate, ...input, ...keyed }), refresh),
    call: useAct(
      (input: { readonly turnId: string | null; readonly after: string | null }, keyed) =>
        speaking.callSpeaker.mutate({ debate, ...input, ...keyed }),
      refresh,
    ),
    end: useAct((input: { readonly turnId: string }, keyed) => speaking.end.mutate({ debate, ...input, ...keyed }), refresh),
    giveTime: useAct(
      (input: { readonly turnId: string; readonly seconds: number }, keyed) => speaking.giveTime.mutate({ debate, ...input, ...keyed }),
      refresh,
    ),
    move: useAct(
      (input: { readonly turnId: string; readonly before: string | null }, keyed) => speaking.move.mutate({ debate, ...input, ...keyed }),
      refresh,
    ),
  };
}

export type SpeakingActs = ReturnType<typeof useSpeaking>;
