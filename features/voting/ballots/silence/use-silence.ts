import { useQuery, useQueryClient } from "@tanstack/react-query";
import { writeKept } from "@/lib/kept/store";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { objectionPlace } from "./objection-form";

/** Who has broken silence in a poll, and the ways to break it and to take that back. Undefined while it loads. */
export function useSilence(debate: string, poll: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data: silence } = useQuery(trpc.polls.silence.queryOptions({ debate, poll }));
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.polls.silence.queryKey({ debate, poll }) });
  type Said = { readonly electorId: string; readonly option: string };
  const objecting = useAct(
    (input: Said & { readonly reason: string }, keyed) => client.polls.object.mutate({ debate, poll, ...input, ...keyed }),
    (_, { electorId }) => {
      writeKept("browser", objectionPlace(electorId), null);
      return refresh();
    },
    `objection:${debate}:${poll}`,
  );
  const withdrawing = useAct((input: Said, keyed) => client.polls.withdrawObjection.mutate({ debate, poll, ...input, ...keyed }), refresh);
  return { silence, objecting, withdrawing };
}
