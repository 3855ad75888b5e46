"use client";

import { Section } from "@/components/layout/section";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyPollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import { factsOf, opensWhen } from "../../shell/polls/poll-words";
import { ClosedPoll } from "./closed-poll";
import { OpenPoll } from "./open-poll";
import { hasStraw } from "./shown-beside";
import { StrawSection } from "./straw/straw-section";

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
