import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** What can be done with the clock of the phase that the facilitator sees. */
export function useClock(debate: string, order: number, refresh: () => Promise<unknown>) {
  const client = useTRPCClient();
  const here = { debate, order };
  return {
    extending: useAct(
      (input: { readonly minutes: number }, keyed) => client.control.extend.mutate({ ...here, ...input, ...keyed }),
      refresh,
    ),
    setting: useAct(
      (input: { readonly minutes: number | null }, keyed) => client.debates.setDeadline.mutate({ ...here, ...input, ...keyed }),
      refresh,
    ),
    holding: useAct(
      ({ isHeld }: { readonly isHeld: boolean }, keyed): Promise<unknown> =>
        client.control[isHeld ? "resume" : "hold"].mutate({ ...here, ...keyed }),
      refresh,
    ),
    freezing: useAct(
      ({ isFrozen }: { readonly isFrozen: boolean }, keyed) =>
        client.control[isFrozen ? "unfreeze" : "freeze"].mutate({ debate, ...keyed }),
      refresh,
    ),
  };
}
