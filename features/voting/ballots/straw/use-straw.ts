import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { BallotContent, PollView } from "@/contracts/voting/polls";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { sameBallot } from "../../../shell/polls/ballot-content";
import { NOTHING_KEPT } from "../sending/attempt";
import { useKeptBallot } from "../sending/use-kept-ballot";

/** The straw vote of one's own delegation, undefined while it loads, and one's own straw ballot in it. */
export function useStraw(debate: string, poll: PollView, participantId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data: straw } = useQuery(trpc.ballots.straw.queryOptions({ debate, poll: poll.key }));
  const { kept, keep } = useKeptBallot(`straw:${participantId}:${poll.key}`, poll);
  const cast = straw?.mine?.ballot ?? null;
  type Sent = Parameters<typeof client.ballots.castStraw.mutate>[0]["ballot"];
  const casting = useAct(
    ({ ballot }: { readonly ballot: BallotContent }, keyed) =>
      client.ballots.castStraw.mutate({ debate, poll: poll.key, ballot: ballot as Sent, ...keyed }),
    (_, { ballot }) => {
      keep(NOTHING_KEPT);
      queryClient.setQueryData(trpc.ballots.straw.queryKey({ debate, poll: poll.key }), (before) =>
        before ? { ...before, mine: { ballot, at: new Date().toISOString() } } : before,
      );
      return queryClient.invalidateQueries({ queryKey: trpc.ballots.straw.queryKey({ debate, poll: poll.key }) });
    },
  );
  return {
    straw,
    draft: kept.draft ?? cast,
    isChanged: kept.draft !== null && !(cast && sameBallot(kept.draft, cast)),
    choose: (draft: BallotContent) => keep({ draft, attempt: null }),
    casting,
  };
}
