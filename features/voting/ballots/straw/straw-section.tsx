"use client";

import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { Meter } from "@/components/ui/data/meter";
import { Notice } from "@/components/ui/feedback/notice";
import { Skeleton } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { DebateView } from "@/contracts/debates/debates";
import type { BallotContent, MyPollView, StrawView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../../shell/option-looks";
import { ballotInWords, isBlank } from "../../../shell/polls/ballot-content";
import { BallotChoices } from "../ballot-choices";
import { CHOOSE_FIRST } from "../choose-first";
import { StrawCount } from "./straw-count";
import { useStraw } from "./use-straw";

type Props = { readonly debate: DebateView; readonly poll: MyPollView; readonly looks: OptionLooks };

/** What the members of a delegation want, for their head to see before the delegation's ballot is cast. */
export function StrawSection(props: Props) {
  const id = useId();
  const { debate } = props;
  const name = debate.delegations.find(({ key }) => key === debate.seat?.delegation)?.name ?? "your delegation";
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-l-4 border-line pl-4">
      <div className="flex flex-col gap-1">
        <h3 id={id} className="font-serif text-lg font-semibold">
          Straw vote of {name}
          <VisuallyHidden>{` (${props.poll.title})`}</VisuallyHidden>
        </h3>
        <p className="measure font-sans text-sm text-muted">
          It tells the head what the delegation wants before the head casts its ballot. Only {name} sees it; it is not in the record and
          never in the count.
        </p>
      </div>
      <Straw {...props} participantId={debate.seat!.participantId} />
    </section>
  );
}

function Straw({ debate, poll, looks, participantId }: Props & { readonly participantId: string }) {
  const { straw, draft, isChanged, choose, casting } = useStraw(debate.slug, poll, participantId);
  if (straw === undefined) return <Skeleton className="h-32 w-full" />;
  if (!straw) return <Notice tone="refusal">Your delegation holds no straw vote on this.</Notice>;
  const { turnout, tally, tallyRefusal, refusal, mine } = straw;
  const nothingToSend = refusalToSend(poll, draft, isChanged, mine);
  return (
    <>
      <Meter label="Straw ballots" value={turnout.cast} max={turnout.eligible} />
      {tally ? <StrawCount tally={tally} looks={looks} /> : null}
      {tallyRefusal ? <p className="measure font-sans text-base text-muted">{tallyRefusal}</p> : null}
      <p role="status" className="font-sans text-base empty:hidden">
        {mine ? `Your straw ballot: ${ballotInWords(mine.ballot, (key) => looks(key).label)}.` : ""}
      </p>
      {refusal ? (
        <Notice tone="refusal">{refusal}</Notice>
      ) : (
        <Disclosure look="section" summary={mine ? "Change your straw ballot" : "Cast your straw ballot"}>
          <form
            className="flex flex-col gap-4 pt-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (draft && !nothingToSend) casting.act({ ballot: draft });
            }}
          >
            <BallotChoices poll={poll} looks={looks} draft={draft} onChoose={choose} />
            <Button type="submit" busy={casting.isBusy} refusal={nothingToSend}>
              {mine ? "Change straw ballot" : "Cast straw ballot"}
            </Button>
            <FormError message={casting.problem} title="Not cast" />
          </form>
        </Disclosure>
      )}
    </>
  );
}

function refusalToSend(poll: MyPollView, draft: BallotContent | null, isChanged: boolean, mine: StrawView["mine"]): string | null {
  if (draft === null || (poll.ballotType !== "plurality" && isBlank(draft))) return CHOOSE_FIRST[poll.ballotType];
  if (isChanged) return null;
  return mine ? "This is the straw ballot that is cast. Choose something else to change it." : CHOOSE_FIRST[poll.ballotType];
}
