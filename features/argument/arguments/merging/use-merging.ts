import { useToast } from "@/components/ui/feedback/toast";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useAct } from "@/lib/trpc/use-act";
import { useFloor } from "../floor/floor-context";
import { useRefreshFloor } from "../use-changes";

type Merge = { readonly claimId: string; readonly intoId: string };

/** Merging claims and setting them apart. Nothing is asked twice: the message that follows offers the way back. */
export function useMerging() {
  const client = useTRPCClient();
  const toast = useToast();
  const { slug } = useFloor();
  const refresh = useRefreshFloor();
  const failed = (error: unknown) => toast({ message: sentenceOf(error) });
  const again = async (send: () => Promise<unknown>) => {
    try {
      await send();
      await refresh();
    } catch (error) {
      failed(error);
    }
  };
  const merging = useAct(
    ({ claimId, intoId }: Merge & { readonly onDone: () => void }, keyed) =>
      client.floor.mergeClaims.mutate({ debate: slug, claimId, intoId, ...keyed }),
    async (_, { claimId, onDone }) => {
      onDone();
      toast({
        message: "Merged. The claim stands under the other one.",
        action: {
          label: "Undo",
          onAct: () => void again(() => client.floor.unmergeClaims.mutate({ debate: slug, claimId, idempotencyKey: newKey() })),
        },
      });
      await refresh();
    },
  );
  const separating = useAct(
    ({ claimId }: Merge, keyed) => client.floor.unmergeClaims.mutate({ debate: slug, claimId, ...keyed }),
    async (_, merge) => {
      toast({
        message: "Set apart. The claim stands on its own again.",
        action: {
          label: "Undo",
          onAct: () => void again(() => client.floor.mergeClaims.mutate({ debate: slug, ...merge, idempotencyKey: newKey() })),
        },
      });
      await refresh();
    },
  );
  return {
    merge: (merge: Merge, onDone: () => void) => merging.act({ ...merge, onDone }),
    isMerging: merging.isBusy,
    problem: merging.problem ?? separating.problem,
    separate: (merge: Merge) => separating.act(merge),
    isSeparating: separating.isBusy,
  };
}
