import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useToast } from "@/components/ui/feedback/toast";
import type { BallotContent, MyBallot, MyPollView, ReceiptView } from "@/contracts/voting/polls";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { isAnswer } from "@/lib/trpc/use-act";
import { sameBallot } from "../../../shell/polls/ballot-content";
import { attemptFor, keptAfter, newNonce } from "./attempt";
import { problemOf, sendingOf } from "./progress";
import { useKeptBallot } from "./use-kept-ballot";

const WRONG_PHASE = 412;

/** One elector's ballot: the choice in the form, and the way to the server, which it travels once however often it is sent. */
export function useCast(debate: string, poll: MyPollView, mine: MyBallot) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { kept, latest, keep } = useKeptBallot(mine.electorId, poll);
  const inFlight = useRef(false);
  const polls = trpc.polls.list.queryKey({ debate });

  const mutation = useMutation(
    trpc.ballots.cast.mutationOptions({
      onSuccess: (receipt, { ballot }) => {
        keep(keptAfter(latest.current, ballot));
        queryClient.setQueryData(polls, (all) => all?.map((one) => withCast(one, mine.electorId, ballot, receipt)));
      },
      onError: (error) => {
        if (isAnswer(error)) keep({ ...latest.current, attempt: null });
        // The paper goes with the vote; this stays for a while.
        if (error.data?.httpStatus === WRONG_PHASE) toast({ message: `Not cast. ${sentenceOf(error)}` });
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
    type Sent = Parameters<typeof mutation.mutate>[0]["ballot"];
    mutation.mutate({ debate, poll: poll.key, electorId: mine.electorId, ballot: attempt.ballot as Sent, idempotencyKey, nonce });
  }

  return {
    draft: kept.draft ?? mine.cast?.ballot ?? null,
    isChanged: kept.draft !== null && !(mine.cast && sameBallot(kept.draft, mine.cast.ballot)),
    choose: (draft: BallotContent) => keep({ ...latest.current, draft }),
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
