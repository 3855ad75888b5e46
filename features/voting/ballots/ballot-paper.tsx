"use client";

import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import type { DebateView } from "@/contracts/debates/debates";
import type { BallotContent, MyBallot, MyPollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import { BLANK, isBlank } from "../../shell/polls/ballot-content";
import { BallotChoices } from "./ballot-choices";
import { CHOOSE_FIRST } from "./choose-first";
import { CreditsSection } from "./credits/credits-section";
import { Receipt } from "./receipt";
import type { Sending } from "./sending/progress";
import { SendingState } from "./sending/sending-state";
import { useCast } from "./sending/use-cast";

type Props = {
  readonly debate: DebateView;
  readonly poll: MyPollView;
  readonly mine: MyBallot;
  readonly looks: OptionLooks;
};

/** One ballot of this person in an open poll: the paper, the way to cast it, and what was cast. */
export function BallotPaper({ debate, poll, mine, looks }: Props) {
  const id = useId();
  const { draft, isChanged, choose, cast, sending, problem } = useCast(debate.slug, poll, mine);
  const refusal = isChanged ? null : nothingNew(poll, mine, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refusal && draft && !isEmpty(poll, draft)) cast(draft);
  };
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h3 id={id} className="font-serif text-lg font-semibold">
        {paperTitle(debate, mine)}
      </h3>
      {mine.refusal ? (
        <Notice tone="refusal">{mine.refusal}</Notice>
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-4">
          <BallotChoices poll={poll} looks={looks} draft={draft} onChoose={choose} />
          <div className="flex flex-wrap items-start gap-3">
            <Button
              type="submit"
              variant="primary"
              icon="ballot"
              busy={sending !== "idle"}
              refusal={draft && isEmpty(poll, draft) ? CHOOSE_FIRST[poll.ballotType] : refusal}
            >
              {mine.cast ? "Change ballot" : "Cast ballot"}
            </Button>
            <CastBlank {...{ poll, mine, draft, cast, sending }} />
          </div>
          <SendingState sending={sending} problem={problem} />
        </form>
      )}
      <div aria-live="polite">
        {mine.cast ? <Receipt debate={debate.slug} poll={poll} cast={mine.cast} looks={looks} now={debate.now} /> : null}
      </div>
      {poll.role === "final" && mine.cast && !mine.refusal ? <CreditsSection {...{ debate, poll, mine, looks }} /> : null}
    </section>
  );
}

type BlankProps = {
  readonly poll: MyPollView;
  readonly mine: MyBallot;
  readonly draft: BallotContent | null;
  readonly cast: (ballot: BallotContent) => void;
  readonly sending: Sending;
};

/** Where blank is not one of the options, it is a button of its own: nobody casts it by pressing too early. */
function CastBlank({ poll, mine, draft, cast, sending }: BlankProps) {
  const isOffered = poll.ballotType !== "plurality" && (draft === null || isBlank(draft)) && !(mine.cast && isBlank(mine.cast.ballot));
  if (!isOffered) return null;
  return (
    <Button variant="quiet" busy={sending !== "idle"} onClick={() => cast(BLANK[poll.ballotType])}>
      Cast a blank ballot
    </Button>
  );
}

const isEmpty = (poll: MyPollView, draft: BallotContent): boolean => poll.ballotType !== "plurality" && isBlank(draft);

function nothingNew(poll: MyPollView, mine: MyBallot, draft: BallotContent | null): string {
  if (mine.cast && draft) return "This is the ballot that is cast. Choose something else to change it.";
  return CHOOSE_FIRST[poll.ballotType];
}

function paperTitle({ delegations }: DebateView, { capacity, delegation, weight }: MyBallot): string {
  const name = delegations.find(({ key }) => key === delegation)?.name ?? "your delegation";
  const title = capacity === "delegation" ? `The ballot of ${name}` : "Your own ballot";
  return weight === 1 ? title : `${title}, with a weight of ${weight}`;
}
