import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Some = { readonly panellistIds: readonly string[] };

/** Has invitations or reminders go to some people, and says how many do. */
export function useMails(debate: string, kind: "send" | "remind", after?: () => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useAct(
    ({ panellistIds }: Some, keyed) => client.panellists[kind].mutate({ debate, panellistIds: [...panellistIds], ...keyed }),
    async ({ wanted, passedOver }) => {
      await queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
      after?.();
      toast({ message: `${plural(wanted, "mail")} on the way${passedOver > 0 ? `, ${passedOver} passed over` : ""}.` });
    },
  );
}
