import { Fragment } from "react";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyPollView } from "@/contracts/voting/polls";
import { formatNumber } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { Receipt } from "./receipt";
import { OwnNumber } from "./secret/own-number";
import { UncastChoice } from "./uncast-choice";

type Props = { readonly debate: DebateView; readonly poll: MyPollView; readonly looks: OptionLooks };

/** A poll that is over: whether it was counted, what whoever looks at it cast in it, and the way to the result. */
export function ClosedPoll({ debate, poll, looks }: Props) {
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="measure font-serif text-lg">{poll.question}</p>
      {poll.imported ? (
        <p className="measure font-sans text-base text-muted">
          Ballots of another election, taken from the file {poll.imported.fileName}. Nobody here has voted in it.
        </p>
      ) : null}
      <p className="figures font-sans text-base">
        {poll.turnoutRefusal ? "Fewer than three voted, so this secret ballot was not counted. " : null}
        {poll.proposal === null && !poll.turnoutRefusal ? (
          <>
            {formatNumber(poll.turnout.cast)} of {formatNumber(poll.turnout.eligible)} electors voted.{" "}
          </>
        ) : null}
        {poll.closedAt ? (
          <>
            {poll.proposal === null ? "Voting" : "Silence"} ended <Time iso={poll.closedAt} now={debate.now} />.
          </>
        ) : null}
      </p>
      {poll.mine.map((mine) => (
        <Fragment key={mine.electorId}>
          <UncastChoice poll={poll} mine={mine} looks={looks} />
          {mine.hasVoted && poll.secrecy === "secret-trackable" && !poll.turnoutRefusal ? (
            <OwnNumber debate={debate.slug} poll={poll.key} isCounted />
          ) : null}
          {mine.cast ? <Receipt debate={debate.slug} poll={poll} cast={mine.cast} looks={looks} now={debate.now} /> : null}
        </Fragment>
      ))}
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/debates/${debate.slug}/results/${poll.key}`}>
          {poll.turnoutRefusal ? "About this vote" : "See the result"}
        </LinkButton>
        {poll.role === "final" && !poll.turnoutRefusal ? (
          <LinkButton variant="quiet" href={`/debates/${debate.slug}/change-of-mind`}>
            What changed minds
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}
