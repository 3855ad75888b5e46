import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BallotContent, MyBallot, MyPollView } from "@/contracts/voting/polls";
import { useTRPC } from "@/lib/trpc/client";
import { keepNumber } from "../../../shell/polls/own-numbers";
import { NOTHING_KEPT } from "../sending/attempt";
import { problemOf, sendingOf } from "../sending/progress";
import { useAttempt } from "../sending/use-attempt";

/** One elector's secret ballot on its one way to the server. Once it is there nothing of the choice is left in this browser. */
export function useCastSecret(debate: string, poll: MyPollView, mine: MyBallot) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { draft, keep, choose, begin, end } = useAttempt(mine.electorId, poll);
  const polls = trpc.polls.list.queryKey({ debate });

  const mutation = useMutation(
    trpc.ballots.castSecret.mutationOptions({
      onSuccess: () => {
        keep(NOTHING_KEPT);
        queryClient.setQueryData(polls, (all) => all?.map((one) => (one.key === poll.key ? withVoted(one, mine.electorId) : one)));
      },
      onSettled: (_, error) => {
        end(error);
        void queryClient.invalidateQueries({ queryKey: polls });
      },
    }),
  );

  function cast(ballot: BallotContent) {
    const attempt = begin(ballot);
    if (!attempt) return;
    const { idempotencyKey, nonce } = attempt;
    if (poll.secrecy === "secret-trackable") keepNumber({ debate, poll: poll.key }, nonce);
    type Sent = Parameters<typeof mutation.mutate>[0]["ballot"];
    mutation.mutate({ debate, poll: poll.key, electorId: mine.electorId, ballot: attempt.ballot as Sent, idempotencyKey, nonce });
  }

  return {
    draft,
    choose,
    cast,
    sending: sendingOf(mutation),
    problem: mutation.error ? problemOf(mutation.error) : null,
  };
}

const withVoted = (poll: MyPollView, electorId: string): MyPollView => ({
  ...poll,
  mine: poll.mine.map((one) => (one.electorId === electorId ? { ...one, hasVoted: true } : one)),
});
