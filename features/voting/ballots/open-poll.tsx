import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Meter } from "@/components/ui/data/meter";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyBallot, MyPollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import { CAPACITY_WORDS, factsOf, quorumOf } from "../../shell/polls/poll-words";
import { FEWER_THAN_THREE, isSecret } from "../../shell/polls/secrecy-words";
import { BallotPaper } from "./ballot-paper";
import { NoBallot } from "./no-ballot";
import { SecretPaper } from "./secret/secret-paper";
import { hasStraw, hearsObjectionsNow } from "./shown-beside";
import { SilenceSection } from "./silence/silence-section";
import { StrawSection } from "./straw/straw-section";

type Props = { readonly debate: DebateView; readonly poll: MyPollView; readonly looks: OptionLooks };

/** A poll in which voting is open: the ballots of whoever looks at it, and beside them how it stands and works. */
export function OpenPoll({ debate, poll, looks }: Props) {
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

const isInPerson = ({ capacity }: MyBallot): boolean => capacity === "participant";

function CheckedProposal({ debate, number }: { readonly debate: DebateView; readonly number: number }) {
  return (
    <TextLink href={`/debates/${debate.slug}/proposals/${number}`} className="w-fit font-sans text-base">
      Read proposal {number}
    </TextLink>
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
