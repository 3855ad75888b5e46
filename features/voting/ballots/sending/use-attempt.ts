import { useRef } from "react";
import type { BallotContent, MyPollView } from "@/contracts/voting/polls";
import { newKey } from "@/lib/trpc/keys";
import { isAnswer } from "@/lib/trpc/use-act";
import { type Attempt, attemptFor, newNonce } from "./attempt";
import { useKeptBallot } from "./use-kept-ballot";

/** One elector's choice as it is kept in this tab, and the one attempt at a time to send it. */
export function useAttempt(electorId: string, poll: MyPollView) {
  const { kept, latest, keep } = useKeptBallot(electorId, poll);
  const inFlight = useRef(false);
  return {
    draft: kept.draft,
    latest,
    keep,
    choose: (draft: BallotContent) => keep({ ...latest.current, draft }),
    /** The attempt to send; null for a second click, which comes before the first one has been rendered. */
    begin(ballot: BallotContent): Attempt | null {
      if (inFlight.current) return null;
      inFlight.current = true;
      const attempt = attemptFor(latest.current, ballot, { key: newKey, nonce: newNonce });
      keep({ draft: ballot, attempt });
      return attempt;
    },
    /** Once the way is over, with its error if it had one: what the server has answered is never sent again as the same attempt. */
    end(error: unknown) {
      inFlight.current = false;
      if (error && isAnswer(error)) keep({ ...latest.current, attempt: null });
    },
  };
}
