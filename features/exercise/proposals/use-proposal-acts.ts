import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { Became } from "@/contracts/exercise/proposals";
import { joinWords } from "@/lib/format";
import { writeKept } from "@/lib/kept/store";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** Where a reason, or a word to those who are refused, is kept until it is sent. */
export const objectionPlace = (debate: string, number: number): string => `proposal-objection:${debate}:${number}`;
export const declinePlace = (amendmentId: string): string => `amendment-note:${amendmentId}`;

/** Everything one press can do about a proposal. What it changes is read again, whether it was done or refused. */
export function useProposalActs(debate: string, number: number) {
  const { proposals } = useTRPCClient();
  const refresh = useRefreshProposals();
  const toast = useToast();
  const here = { debate, number };
  const told = (message: string) => async () => {
    await refresh();
    toast({ message });
  };
  const sponsoring = useAct(
    (input: { readonly revision: number }, keyed) =>
      proposals.sponsor.mutate({ ...here, ...input, ...keyed }).finally(() => void refresh()),
    async ({ became }) => {
      await refresh();
      toast({ message: became ? becameSays(became) : "Your delegation sponsors this proposal." });
    },
  );
  const stopping = useAct(
    (_: object, keyed) => proposals.stopSponsoring.mutate({ ...here, ...keyed }),
    told("Your delegation no longer sponsors it."),
  );
  const objecting = useAct(
    (input: { readonly reason: string }, keyed) => proposals.object.mutate({ ...here, ...input, ...keyed }),
    () => {
      writeKept("browser", objectionPlace(debate, number), null);
      return told("The objection is stated.")();
    },
    objectionPlace(debate, number),
  );
  const takingBack = useAct(
    (_: object, keyed) => proposals.takeBackObjection.mutate({ ...here, ...keyed }),
    told("The objection is taken back."),
  );
  const withdrawing = useAct((_: object, keyed) => proposals.withdraw.mutate({ ...here, ...keyed }), told("The proposal is withdrawn."));
  const checking = useAct(
    (input: { readonly minutes: number }, keyed) => proposals.startCheck.mutate({ ...here, ...input, ...keyed }),
    told("The consensus check has begun."),
  );
  return { sponsoring, stopping, objecting, takingBack, withdrawing, checking };
}

/** What can be done about an amendment that somebody offered. */
export function useAmendmentActs(debate: string, amendmentId: string) {
  const { proposals } = useTRPCClient();
  const refresh = useRefreshProposals();
  const here = { debate, amendmentId };
  const accepting = useAct(
    (input: { readonly over: number }, keyed) =>
      proposals.acceptAmendment.mutate({ ...here, ...input, ...keyed }).finally(() => void refresh()),
    refresh,
  );
  const declining = useAct(
    (input: { readonly note: string }, keyed) => proposals.declineAmendment.mutate({ ...here, ...input, ...keyed }),
    () => {
      writeKept("browser", declinePlace(amendmentId), null);
      return refresh();
    },
    declinePlace(amendmentId),
  );
  const withdrawing = useAct((_: object, keyed) => proposals.withdrawAmendment.mutate({ ...here, ...keyed }), refresh);
  return { accepting, declining, withdrawing };
}

/** What a proposal changes: proposals themselves, and the debate's options where one was added. */
export function useRefreshProposals(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.proposals.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.debates.get.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.polls.list.pathKey() }),
    ]);
  };
}

/** Where the new option can be voted on, and where it cannot. */
export function becameSays({ polls, left }: Became): string {
  const on =
    polls.length > 0 ? "It is an option of the ballots to come." : "It is an option of the debate; no ballot that is to come takes it.";
  return left.length > 0 ? `${on} Not of ${joinWords(left.map(({ title }) => `“${title}”`))}, which could not be counted with it.` : on;
}
