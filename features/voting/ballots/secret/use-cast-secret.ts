import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { BallotContent, MyBallot, MyPollView } from "@/contracts/voting/polls";
import { useTRPC } from "@/lib/trpc/client";
import { newKey } from "@/lib/trpc/keys";
import { isAnswer } from "@/lib/trpc/use-act";
import { keepNumber } from "../../../shell/polls/own-numbers";
import { attemptFor, NOTHING_KEPT, newNonce } from "../sending/attempt";
import { problemOf, sendingOf } from "../sending/progress";
import { useKeptBallot } from "../sending/use-kept-ballot";

/** One elector's secret ballot on its one way to the server. Once it is there nothing of the choice is left in this browser. */
export function useCastSecret(debate: string, poll: MyPollView, mine: MyBallot) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { kept, latest, keep } = useKeptBallot(mine.electorId, poll);
  const inFlight = useRef(false);
  const polls = trpc.polls.list.queryKey({ debate });

  const mutation = useMutation(
    trpc.ballots.castSecret.mutationOptions({
      onSuccess: () => {
        keep(NOTHING_KEPT);
        queryClient.setQueryData(polls, (all) => all?.map((one) => (one.key === poll.key ? withVoted(one, mine.electorId) : one)));
      },
      onError: (error) => {
        if (isAnswer(error)) keep({ ...latest.current, attempt: null });
      },
      onSettled: () => {
        inFlight.current = false;
        void queryClient.invalidateQueries({ queryKey: polls });
      },
    }),
  );

  function cast(ballot: BallotContent) {
    // A second click comes before the first one has been rendered.
    if (inFlight.current) return;
    inFlight.current = true;
    const attempt = attemptFor(latest.current, ballot, { key: newKey, nonce: newNonce });
    keep({ draft: ballot, attempt });
    const { idempotencyKey, nonce } = attempt;
    if (poll.secrecy === "secret-trackable") keepNumber({ debate, poll: poll.key }, nonce);
    type Sent = Parameters<typeof mutation.mutate>[0]["ballot"];
    mutation.mutate({ debate, poll: poll.key, electorId: mine.electorId, ballot: attempt.ballot as Sent, idempotencyKey, nonce });
  }

  return {
    draft: kept.draft,
    choose: (draft: BallotContent) => keep({ ...latest.current, draft }),
    cast,
    sending: sendingOf(mutation),
    problem: mutation.error ? problemOf(mutation.error) : null,
  };
}

const withVoted = (poll: MyPollView, electorId: string): MyPollView => ({
  ...poll,
  mine: poll.mine.map((one) => (one.electorId === electorId ? { ...one, hasVoted: true } : one)),
});
