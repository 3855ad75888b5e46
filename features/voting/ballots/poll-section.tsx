"use client";

import { Fragment } from "react";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Meter } from "@/components/ui/data/meter";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import { Countdown } from "@/components/ui/time/countdown";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyBallot, MyPollView } from "@/contracts/voting/polls";
import { formatNumber } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { CAPACITY_WORDS, factsOf, opensWhen, quorumOf } from "../../shell/polls/poll-words";
import { FEWER_THAN_THREE, isSecret } from "../../shell/polls/secrecy-words";
import { BallotPaper } from "./ballot-paper";
import { NoBallot } from "./no-ballot";
import { Receipt } from "./receipt";
import { OwnNumber } from "./secret/own-number";
import { SecretPaper } from "./secret/secret-paper";
import { hasStraw, hearsObjectionsNow } from "./shown-beside";
import { SilenceSection } from "./silence/silence-section";
import { StrawSection } from "./straw/straw-section";
import { UncastChoice } from "./uncast-choice";

type Props = { readonly debate: DebateView; readonly poll: MyPollView; readonly looks: OptionLooks };

/** One poll: what is asked and how it stands, then the ballots of whoever looks at it. */
export function PollSection({ debate, poll, looks }: Props) {
  return (
    <Section
      id={poll.key}
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {poll.title}
          <StatusBadge status={poll.status} isUncounted={poll.status === "closed" && poll.turnoutRefusal !== null} />
        </span>
      }
    >
      <Body {...{ debate, poll, looks }} />
    </Section>
  );
}

function Body({ debate, poll, looks }: Props) {
  if (poll.status === "open") return <OpenPoll {...{ debate, poll, looks }} />;
  if (poll.status === "closed") return <ClosedPoll {...{ debate, poll, looks }} />;
  return (
    <>
      <p className="measure font-serif text-lg">{poll.question}</p>
      <p className="font-sans text-base text-muted">{opensWhen(poll, debate.phases)}</p>
      <Disclosure summary="How this vote will work">
        <KeyValueList items={factsOf(poll)} />
      </Disclosure>
      {hasStraw(debate, poll) ? (
        <Disclosure summary="Straw vote of your delegation, before voting opens">
          <StrawSection {...{ debate, poll, looks }} />
        </Disclosure>
      ) : null}
    </>
  );
}

function OpenPoll({ debate, poll, looks }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex flex-col gap-4 lg:col-start-2 lg:row-start-1">
        <Closing poll={poll} now={debate.now} />
        {poll.proposal === null ? <Turnout poll={poll} /> : <CheckedProposal debate={debate} number={poll.proposal} />}
        {poll.visibility === "open" ? (
          <TextLink href={`/debates/${debate.slug}/results/${poll.key}`} className="w-fit font-sans text-base">
            Follow the running count
          </TextLink>
        ) : null}
        <Disclosure summary="How this vote works" className="lg:hidden">
          <KeyValueList items={factsOf(poll)} />
        </Disclosure>
        <KeyValueList items={factsOf(poll)} className="max-lg:hidden" />
      </div>
      <div className="flex min-w-0 flex-col gap-10 lg:col-start-1 lg:row-start-1">
        {poll.proposal === null ? <Papers {...{ debate, poll, looks }} /> : <p className="measure font-serif text-lg">{poll.question}</p>}
        {hearsObjectionsNow(poll) ? <SilenceSection {...{ debate, poll, looks }} /> : null}
      </div>
    </div>
  );
}

/** In person first, then what the delegation tells its head, then the delegation's own ballot. */
function Papers({ debate, poll, looks }: Props) {
  return (
    <>
      {poll.mine.length === 0 ? <NoBallot {...{ debate, poll, looks }} /> : null}
      {poll.mine.filter(isInPerson).map((mine) => (
        <InPerson key={mine.electorId} {...{ debate, poll, mine, looks }} />
      ))}
      {hasStraw(debate, poll) ? <StrawSection {...{ debate, poll, looks }} /> : null}
      {poll.mine
        .filter((mine) => !isInPerson(mine))
        .map((mine) => (
          <BallotPaper key={mine.electorId} {...{ debate, poll, mine, looks }} />
        ))}
    </>
  );
}

const InPerson = (props: Props & { readonly mine: MyBallot }) =>
  isSecret(props.poll) ? <SecretPaper {...props} /> : <BallotPaper {...props} />;

function CheckedProposal({ debate, number }: { readonly debate: DebateView; readonly number: number }) {
  return (
    <TextLink href={`/debates/${debate.slug}/proposals/${number}`} className="w-fit font-sans text-base">
      Read proposal {number}
    </TextLink>
  );
}

const isInPerson = ({ capacity }: MyBallot): boolean => capacity === "participant";

function ClosedPoll({ debate, poll, looks }: Props) {
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
            <OwnNumber debate={debate.slug} poll={poll.key} />
          ) : null}
          {mine.cast ? <Receipt debate={debate.slug} poll={poll} cast={mine.cast} looks={looks} now={debate.now} /> : null}
        </Fragment>
      ))}
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/debates/${debate.slug}/results/${poll.key}`}>See the result</LinkButton>
        {poll.role === "final" ? (
          <LinkButton variant="quiet" href={`/debates/${debate.slug}/change-of-mind`}>
            What changed minds
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}

function Closing({ poll, now }: { readonly poll: MyPollView; readonly now: string }) {
  if (poll.deadline || poll.heldMs !== null)
    return (
      <Countdown
        deadline={poll.deadline}
        heldMs={poll.heldMs}
        serverNow={now}
        label="until voting ends"
        expired="Voting has ended"
        size="large"
      />
    );
  return <p className="font-sans text-base">Voting ends when the facilitator moves on.</p>;
}

function Turnout({ poll: { turnouts, turnoutRefusal, quorum } }: { readonly poll: MyPollView }) {
  if (turnoutRefusal) return <p className="measure font-sans text-base">{FEWER_THAN_THREE}</p>;
  return turnouts.map(({ electorate, cast, eligible }) => {
    const needed = quorumOf({ quorum, turnout: { cast, eligible } });
    return (
      <Meter
        key={electorate}
        label={turnouts.length > 1 ? `Turn-out of ${CAPACITY_WORDS[electorate].toLowerCase()}` : "Turn-out"}
        value={cast}
        max={eligible}
        {...(needed > 0 ? { threshold: { value: needed, label: cast >= needed ? `Quorum of ${needed} met` : `Quorum ${needed}` } } : {})}
      />
    );
  });
}

function StatusBadge({ status, isUncounted }: { readonly status: MyPollView["status"]; readonly isUncounted: boolean }) {
  if (isUncounted) return <Badge>Not counted</Badge>;
  const { tone, words } = STATUS[status];
  return <Badge tone={tone}>{words}</Badge>;
}

const STATUS = {
  open: { tone: "accent", words: "Voting is open" },
  waiting: { tone: "neutral", words: "Not open yet" },
  closed: { tone: "strong", words: "Counted" },
} as const satisfies Record<MyPollView["status"], { readonly tone: "accent" | "neutral" | "strong"; readonly words: string }>;
