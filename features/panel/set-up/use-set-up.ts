import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** The panel as whoever runs it sees it. Who has answered is in no event: it is asked again and again. */
export function useSetUp(debate: string) {
  return useSuspenseQuery(useTRPC().panel.preparation.queryOptions({ debate }, { refetchInterval: 5_000 })).data;
}

type Client = ReturnType<typeof useTRPCClient>["panel"];
type Keyed = { readonly debate: string; readonly idempotencyKey: string };

/** One kind of change of the panel: afterwards the page knows it, and says so. */
export function usePanelAct<Input extends object, Answer>(
  debate: string,
  send: (client: Client, input: Input, keyed: Keyed) => Promise<Answer>,
  said: string | ((answer: Answer) => string),
  after?: () => void,
) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useAct(
    (input: Input, keyed) => send(client.panel, input, { debate, ...keyed }),
    async (answer) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.panel.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.debates.get.queryKey({ debate }) }),
      ]);
      after?.();
      toast({ message: typeof said === "string" ? said : said(answer) });
    },
  );
}
