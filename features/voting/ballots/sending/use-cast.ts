import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { BallotContent, MyBallot, MyPollView, ReceiptView } from "@/contracts/voting/polls";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { sameBallot } from "../../../shell/polls/ballot-content";
import { keptAfter } from "./attempt";
import { problemOf, sendingOf } from "./progress";
import { useAttempt } from "./use-attempt";

const WRONG_PHASE = 412;

/** One elector's ballot: the choice in the form, and the way to the server, which it travels once however often it is sent. */
export function useCast(debate: string, poll: MyPollView, mine: MyBallot) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { draft, latest, keep, choose, begin, end } = useAttempt(mine.electorId, poll);
  const polls = trpc.polls.list.queryKey({ debate });

  const mutation = useMutation(
    trpc.ballots.cast.mutationOptions({
      onSuccess: (receipt, { ballot }) => {
        keep(keptAfter(latest.current, ballot));
        queryClient.setQueryData(polls, (all) => all?.map((one) => withCast(one, mine.electorId, ballot, receipt)));
      },
      onError: (error) => {
        // The paper goes with the vote; this stays for a while.
        if (error.data?.httpStatus === WRONG_PHASE) toast({ message: `Not cast. ${sentenceOf(error)}` });
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
    type Sent = Parameters<typeof mutation.mutate>[0]["ballot"];
    mutation.mutate({ debate, poll: poll.key, electorId: mine.electorId, ballot: attempt.ballot as Sent, idempotencyKey, nonce });
  }

  return {
    draft: draft ?? mine.cast?.ballot ?? null,
    isChanged: draft !== null && !(mine.cast && sameBallot(draft, mine.cast.ballot)),
    choose,
    cast,
    sending: sendingOf(mutation),
    problem: mutation.error ? problemOf(mutation.error) : null,
  };
}

function withCast(poll: MyPollView, electorId: string, ballot: BallotContent, receipt: ReceiptView): MyPollView {
  const mine = poll.mine.map((one) =>
    one.electorId === electorId
      ? { ...one, hasVoted: true, cast: { ballot, revision: (one.cast?.revision ?? 0) + 1, at: new Date().toISOString(), receipt } }
      : one,
  );
  return { ...poll, mine };
}
