"use client";

import { type FormEvent, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import type { BallotContent, MyBallot, MyPollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../../shell/option-looks";
import { BLANK, isBlank } from "../../../shell/polls/ballot-content";
import { SECRECY_WORDS } from "../../../shell/polls/secrecy-words";
import { BallotChoices } from "../ballot-choices";
import { CHOOSE_FIRST } from "../choose-first";
import { SendingState } from "../sending/sending-state";
import { OwnNumber } from "./own-number";
import { useCastSecret } from "./use-cast-secret";

type Props = {
  readonly debate: DebateView;
  readonly poll: MyPollView;
  readonly mine: MyBallot;
  readonly looks: OptionLooks;
};

/** A ballot that is cast once: what is promised and what is not stands above the choice, and nothing of the choice is left below it. */
export function SecretPaper({ debate, poll, mine, looks }: Props) {
  const id = useId();
  const heading = useFocusOnceCast(mine.hasVoted);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h3 id={id} ref={heading} tabIndex={-1} className="font-serif text-lg font-semibold">
        Your own ballot, in secret
      </h3>
      {mine.hasVoted ? (
        <div role="status" className="flex flex-col gap-3">
          <Notice title="You have voted">
            {poll.secrecy === "secret-trackable"
              ? "Your ballot is in the box, apart from you: only your number leads to it. It cannot be changed or taken back."
              : "Your ballot is in the box, apart from you: nobody can tell which one it is, so it cannot be shown, changed or taken back."}
          </Notice>
          {poll.secrecy === "secret-trackable" ? <OwnNumber debate={debate.slug} poll={poll.key} isCounted={false} /> : null}
        </div>
      ) : mine.refusal ? (
        <Notice tone="refusal">{mine.refusal}</Notice>
      ) : (
        <Paper {...{ debate, poll, mine, looks }} />
      )}
    </section>
  );
}

/** The button that cast the ballot goes with its form: whoever stood on it stands at the head of what took its place. */
function useFocusOnceCast(hasVoted: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(hasVoted);
  useEffect(() => {
    if (hasVoted && !before.current) heading.current?.focus();
    before.current = hasVoted;
  }, [hasVoted]);
  return heading;
}

function Paper({ debate, poll, mine, looks }: Props) {
  const { draft, choose, cast, sending, problem } = useCastSecret(debate.slug, poll, mine);
  const isEmpty = draft === null || (poll.ballotType !== "plurality" && isBlank(draft));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft && !isEmpty) cast(draft);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Promised poll={poll} />
      <BallotChoices poll={poll} looks={looks} draft={draft} onChoose={choose} />
      <p className="measure font-sans text-base">
        <strong className="font-semibold">Once cast, it stays as it is:</strong> a secret ballot cannot be changed.
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <Button
          type="submit"
          variant="primary"
          icon="ballot"
          busy={sending !== "idle"}
          refusal={isEmpty ? CHOOSE_FIRST[poll.ballotType] : null}
        >
          Cast ballot for good
        </Button>
        <CastBlank {...{ poll, draft, cast }} isBusy={sending !== "idle"} />
      </div>
      <SendingState sending={sending} problem={problem} />
    </form>
  );
}

/** What is promised, what an operator could still see, and what a number of one's own is good and bad for. */
function Promised({ poll }: Pick<Props, "poll">) {
  const { says, operator, toVoters } = SECRECY_WORDS[poll.secrecy];
  return (
    <div className="flex flex-col gap-2">
      <p className="measure font-sans text-base">{says}</p>
      {toVoters ? <Notice tone="warning">{toVoters}</Notice> : null}
      <Disclosure summary="What the operator of the server can still see">
        <p className="measure font-sans text-sm">{operator}</p>
      </Disclosure>
    </div>
  );
}

type BlankProps = {
  readonly poll: MyPollView;
  readonly draft: BallotContent | null;
  readonly cast: (ballot: BallotContent) => void;
  readonly isBusy: boolean;
};

function CastBlank({ poll, draft, cast, isBusy }: BlankProps) {
  if (poll.ballotType === "plurality" || (draft !== null && !isBlank(draft))) return null;
  return (
    <Button variant="quiet" busy={isBusy} onClick={() => cast(BLANK[poll.ballotType])}>
      Cast a blank ballot for good
    </Button>
  );
}
