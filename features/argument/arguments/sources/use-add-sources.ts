import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { AddedSources, NewSourceFields } from "@/contracts/argument/evidence";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { useRefreshFloor } from "../use-changes";

/** Both ways to add sources. The same content sent again goes out under the same key. */
export function useAddSources(debate: string, place: string, onAdded: (sourceIds: readonly string[]) => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = useRefreshFloor();
  const after = async ({ added, known }: AddedSources) => {
    await Promise.all([refresh(), queryClient.invalidateQueries({ queryKey: trpc.evidence.pathKey() })]);
    toast({ message: outcomeInWords(added.length, known.length) });
    onAdded([...added, ...known]);
  };
  return {
    form: useAct(
      ({ authors, issued, ...fields }: NewSourceFields, keyed) =>
        client.evidence.addSource.mutate({ debate, ...fields, authors: [...authors], issued: [...issued], ...keyed }),
      after,
      place,
    ),
    paste: useAct(
      ({ text }: { readonly text: string }, keyed) => client.evidence.importSources.mutate({ debate, text, ...keyed }),
      after,
      place,
    ),
  };
}

function outcomeInWords(added: number, known: number): string {
  if (known === 0) return `${plural(added, "source")} added.`;
  if (added === 0) return known === 1 ? "This source was in the list already." : "These sources were in the list already.";
  return `${plural(added, "source")} added; ${known} ${known === 1 ? "was" : "were"} in the list already.`;
}
