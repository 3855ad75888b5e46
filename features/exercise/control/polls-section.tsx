"use client";

import { useId } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { Meter } from "@/components/ui/data/meter";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { PhaseView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import { formatNumber } from "@/lib/format";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ConsequenceList } from "./agenda/consequence-list";
import { countWords } from "./agenda/consequences";

type Props = {
  readonly debate: string;
  readonly polls: readonly PollView[];
  readonly phases: readonly PhaseView[];
  /** Why polls cannot be run now, or null. */
  readonly refusal: string | null;
  readonly refresh: () => Promise<unknown>;
};

/** The polls of the agenda: how many have voted, and the way to close one early. */
export function PollsSection({ debate, polls, phases, refusal, refresh }: Props) {
  return (
    <Section title="Polls">
      {polls.length === 0 ? <p className="font-sans text-base text-muted">This agenda holds no poll.</p> : null}
      <RuledList className="-mt-4 border-t-0">
        {polls.map((poll) => (
          <RuledItem key={poll.key} className="flex flex-col gap-2 py-3">
            <h3 className="flex flex-wrap items-center gap-2 font-serif text-lg font-semibold">
              {poll.title}
              {poll.status === "waiting" ? (
                <span className="font-sans text-sm font-normal text-muted">{opensWith(poll, phases)}</span>
              ) : (
                <Badge tone={poll.status === "open" ? "accent" : "neutral"}>{poll.status === "open" ? "open" : "counted"}</Badge>
              )}
            </h3>
            {poll.imported ? null : (
              <p>
                <TextLink
                  href={`/debates/${debate}/control/polls/${poll.key}`}
                  className="inline-flex min-h-11 items-center font-sans text-base"
                >
                  {poll.configureRefusal ? "How it works" : "Choose how it works"}
                  <VisuallyHidden>{` (${poll.title})`}</VisuallyHidden>
                </TextLink>
              </p>
            )}
            {poll.status === "waiting" || poll.proposal !== null ? null : <Turnout poll={poll} />}
            {poll.status === "open" ? <CloseEarly debate={debate} poll={poll} refusal={refusal} refresh={refresh} /> : null}
            {poll.status === "closed" ? (
              <p>
                <TextLink href={`/debates/${debate}/results`} className="inline-flex min-h-11 items-center font-sans text-base">
                  See the result
                </TextLink>
              </p>
            ) : null}
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
}

function Turnout({ poll: { turnout, turnoutRefusal, quorum } }: { readonly poll: PollView }) {
  if (turnoutRefusal) return <p className="font-sans text-base text-muted">{turnoutRefusal}</p>;
  const needed = Math.ceil((quorum * turnout.eligible) / 100);
  return (
    <Meter
      label="Ballots cast"
      value={turnout.cast}
      max={turnout.eligible}
      threshold={needed > 0 ? { value: needed, label: `Quorum: ${formatNumber(needed)}` } : undefined}
    />
  );
}

function opensWith({ key }: PollView, phases: readonly PhaseView[]): string {
  const phase = phases.find(({ poll, state }) => poll === key && state === "next");
  return phase ? `Opens with phase ${phase.order + 1}, “${phase.title}”.` : "Its phase was skipped, so it is not held.";
}

type CloseProps = Pick<Props, "debate" | "refusal" | "refresh"> & { readonly poll: PollView };

function CloseEarly({ debate, poll, refusal, refresh }: CloseProps) {
  const id = useId();
  const client = useTRPCClient();
  const closing = useAct((_: object, keyed) => client.polls.close.mutate({ debate, poll: poll.key, ...keyed }), refresh);
  return (
    <Disclosure summary="Close it early">
      <div className="flex flex-col items-start gap-3">
        <ConsequenceList
          id={id}
          items={[countWords(poll), { text: "The phase goes on. A counted ballot cannot be opened again.", isWarning: false }]}
        />
        <Button busy={closing.isBusy} refusal={refusal} aria-describedby={id} onClick={() => closing.act({})}>
          Close and count now
        </Button>
        <FormError message={closing.problem} title="The poll stays open" />
      </div>
    </Disclosure>
  );
}
