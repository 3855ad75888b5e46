"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { Badge } from "@/components/ui/marks/badge";
import { TabLinks } from "@/components/ui/navigation/tab-links";
import type { DebateView } from "@/contracts/debates";
import type { PollView } from "@/contracts/polls";
import type { ResultsView } from "@/contracts/results";
import type { PollTally } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf, type OptionLooks } from "../shell/option-looks";
import { methodLabel } from "../shell/poll-words";
import { RoomHeader } from "../shell/room-header";
import { BallotsSection } from "./ballots-section";
import { ChangeSection } from "./change-section";
import { CountChart } from "./count-chart";
import { CountingWords } from "./counting-words";
import { DelegationsTable } from "./delegations-table";
import { ExportLinks } from "./export-links";
import { headlineOf } from "./findings";
import { NotShownYet } from "./not-shown-yet";
import { OutcomeFacts } from "./outcome-facts";
import { PairwiseSection } from "./pairwise-section";
import { Working } from "./working/working";

/** The result of one poll, and the way to the others. */
export function ResultsRoom({ debate: slug, poll: key }: { readonly debate: string; readonly poll: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: polls } = useSuspenseQuery(trpc.polls.list.queryOptions({ debate: slug }));
  const { data: results } = useSuspenseQuery(trpc.polls.results.queryOptions({ debate: slug, poll: key }));
  const poll = polls.find((one) => one.key === key) ?? results.poll;
  const mine = polls.find((one) => one.key === key)?.mine ?? [];
  const looks = looksOf(debate.options);
  return (
    <div className="flex flex-col gap-8">
      <PollTabs debate={slug} polls={polls} current={key} />
      <RoomHeader
        eyebrow={
          <>
            {results.tally ? poll.title : null}{" "}
            <Badge tone={poll.status === "closed" ? "strong" : "neutral"}>{STATUS_WORDS[poll.status]}</Badge>
          </>
        }
        title={results.tally ? headlineOf(poll, results.tally, (option) => looks(option).label) : poll.title}
        lead={poll.question}
      />
      {results.tally ? (
        <Count {...{ debate, results, looks, poll }} tally={results.tally} />
      ) : (
        <NotShownYet debate={debate} poll={poll} hasBallot={mine.some(({ refusal }) => refusal === null)} />
      )}
    </div>
  );
}

/** For a debate whose scenario has no poll. */
export function NoResults() {
  return (
    <EmptyState title="Nothing was put to a vote" heading="h2">
      This debate has no ballots. What the delegations want is in Positions, and why is on the Floor.
    </EmptyState>
  );
}

const STATUS_WORDS = { open: "Voting is open", waiting: "Not open yet", closed: "Counted" } as const satisfies Record<
  PollView["status"],
  string
>;

function PollTabs({ debate, polls, current }: { readonly debate: string; readonly polls: readonly PollView[]; readonly current: string }) {
  if (polls.length < 2) return null;
  const at = (key: string) => `/debates/${debate}/results/${key}`;
  return (
    <TabLinks label="Results by ballot" current={at(current)} items={polls.map(({ key, title }) => ({ href: at(key), label: title }))} />
  );
}

type CountProps = {
  readonly debate: DebateView;
  readonly poll: PollView;
  readonly results: ResultsView;
  readonly tally: PollTally;
  readonly looks: OptionLooks;
};

function Count({ debate, poll, results, tally, looks }: CountProps) {
  const isClosed = poll.status === "closed";
  return (
    <div className="flex flex-col gap-12">
      <OutcomeFacts debate={debate.slug} results={results} tally={tally} now={debate.now} />
      <Disagreement tally={tally} looks={looks} />
      <Section title="By option">
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
          {tally.results.map((result) => (
            <CountChart key={result.method} result={result} tally={tally} looks={looks} />
          ))}
        </div>
      </Section>
      {tally.pairwise ? <PairwiseSection pairwise={tally.pairwise} looks={looks} /> : null}
      <DelegationsTable groups={results.byDelegation} tally={tally} delegations={debate.delegations} looks={looks} />
      <Change {...{ debate, poll, results, looks }} />
      <Working tally={tally} looks={looks} />
      <CountingWords poll={poll} />
      {isClosed ? (
        <BallotsSection debate={debate.slug} poll={poll.key} first={results.ballots} delegations={debate.delegations} looks={looks} />
      ) : null}
      {isClosed ? <ExportLinks debate={debate.slug} poll={poll.key} /> : null}
    </div>
  );
}

function Disagreement({ tally, looks }: Pick<CountProps, "tally" | "looks">) {
  const { disagreement } = tally;
  if (!disagreement) return null;
  return (
    <Notice tone="warning" title="The methods disagree">
      <ul className="mb-2 list-disc pl-5">
        {disagreement.winners.map(({ method, winners }) => (
          <li key={method}>
            {methodLabel(method)}: {winners.length > 0 ? joinWords(winners.map((key) => looks(key).label)) : "nobody"}
          </li>
        ))}
      </ul>
      {disagreement.says} {methodLabel(tally.results[0]!.method)} was chosen before voting began, so it decides.
    </Notice>
  );
}

function Change({ debate, poll, results, looks }: Omit<CountProps, "tally">) {
  if (results.change) return <ChangeSection change={results.change} delegations={debate.delegations} looks={looks} />;
  if (poll.role !== "final" || poll.status !== "closed") return null;
  return (
    <Section title="Changed minds">
      <p className="measure font-sans text-base text-muted">
        Swing needs an opening ballot over the same options, by the same kind of electors, whose ballots name a first choice. This debate
        has none.
      </p>
    </Section>
  );
}
