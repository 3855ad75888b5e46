import { Section } from "@/components/layout/section";
import type { DebateView } from "@/contracts/debates";
import type { ElectorateCount, ResultsView } from "@/contracts/results";
import type { OptionLooks } from "../shell/option-looks";
import { CAPACITY_WORDS } from "../shell/poll-words";
import { ChangeSection } from "./change-section";
import { CountCharts } from "./count-charts";
import { DelegationsTable } from "./delegations-table";
import { DisagreementNotice } from "./disagreement-notice";
import { countHeadline } from "./findings/headline";
import { MethodsCompared } from "./methods-compared";
import { OutcomeFacts } from "./outcome-facts";
import { PairwiseSection } from "./pairwise-section";

export type Level = 2 | 3;

type Props = {
  readonly debate: DebateView;
  readonly results: ResultsView;
  readonly count: ElectorateCount;
  readonly looks: OptionLooks;
};

/** One count: what it decided, by every method, by pairs, by delegation, and against the earlier ballot. Under a heading of its own where there are two. */
export function ElectorateSections(props: Props) {
  const { results, count, looks } = props;
  if (results.counts.length < 2) return <Sections {...props} level={2} />;
  const name = (option: string) => looks(option).label;
  return (
    <Section
      id={count.electorate}
      title={`${CAPACITY_WORDS[count.electorate]}: ${countHeadline(results.poll, count.tally, name)}`}
      className="gap-8"
    >
      <Sections {...props} level={3} />
    </Section>
  );
}

function Sections({ debate, results, count, looks, level }: Props & { readonly level: Level }) {
  const { tally, byDelegation } = count;
  const { poll } = results;
  const workings = workingsOf(debate.slug, results, count);
  return (
    <div className="flex flex-col gap-12">
      <OutcomeFacts debate={debate.slug} results={results} tally={tally} workings={workings} now={debate.now} />
      <DisagreementNotice tally={tally} looks={looks} />
      <CountCharts {...{ tally, looks, level, workings }} />
      <MethodsCompared {...{ tally, looks, level, workings }} />
      {tally.pairwise ? <PairwiseSection pairwise={tally.pairwise} looks={looks} level={level} /> : null}
      {byDelegation.length > 0 ? (
        <DelegationsTable groups={byDelegation} tally={tally} delegations={debate.delegations} looks={looks} level={level} />
      ) : null}
      <ChangeSection poll={poll} change={count.change} delegations={debate.delegations} looks={looks} level={level} />
    </div>
  );
}

/** Where a method's working stands. */
export type Workings = (method: string) => string;

function workingsOf(debate: string, { poll, counts }: ResultsView, { electorate }: ElectorateCount): Workings {
  const query = counts.length > 1 && electorate === "delegations" ? "?electorate=delegations" : "";
  return (method) => `/debates/${debate}/results/${poll.key}/${method}${query}`;
}
