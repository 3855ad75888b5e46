import { Section } from "@/components/layout/section";
import type { DebateView } from "@/contracts/debates/debates";
import type { ElectorateCount, ResultsView } from "@/contracts/voting/results";
import type { OptionLooks } from "../../shell/option-looks";
import { countHeadline } from "../../shell/polls/headline";
import { CAPACITY_WORDS } from "../../shell/polls/poll-words";
import { ChangeSection } from "./change-section";
import { CountCharts } from "./count-charts";
import { DelegationsTable } from "./delegations-table";
import { DisagreementNotice } from "./disagreement-notice";
import { MethodsCompared } from "./methods-compared";
import { OutcomeFacts } from "./outcome-facts";
import { PairwiseSection } from "./pairwise-section";

/** Where the sections of a count stand: on their own, or under the heading of one of two electorates, which their names then carry. */
export type Place = { readonly level: 2 | 3; readonly of: string };

type Props = {
  readonly debate: DebateView;
  readonly results: ResultsView;
  readonly count: ElectorateCount;
  readonly looks: OptionLooks;
};

/** One count: what it decided, by every method, by pairs, by delegation, and against the earlier ballot. Under a heading of its own where there are two. */
export function ElectorateSections(props: Props) {
  const { results, count, looks } = props;
  if (results.counts.length < 2) return <Sections {...props} place={{ level: 2, of: "" }} />;
  const name = (option: string) => looks(option).label;
  return (
    <Section
      id={count.electorate}
      title={`${CAPACITY_WORDS[count.electorate]}: ${countHeadline(results.poll, count.tally, name)}`}
      className="gap-8"
    >
      <Sections {...props} place={{ level: 3, of: ` (${CAPACITY_WORDS[count.electorate].toLowerCase()})` }} />
    </Section>
  );
}

function Sections({ debate, results, count, looks, place }: Props & { readonly place: Place }) {
  const { tally, byDelegation } = count;
  const { poll } = results;
  const workings = workingsOf(debate.slug, results, count);
  return (
    <div className="flex flex-col gap-12">
      <OutcomeFacts debate={debate.slug} results={results} tally={tally} workings={workings} now={debate.now} />
      <DisagreementNotice tally={tally} looks={looks} decides={!poll.imported} />
      <CountCharts {...{ tally, looks, place, workings }} />
      <MethodsCompared {...{ tally, looks, place, workings }} />
      {tally.pairwise ? <PairwiseSection pairwise={tally.pairwise} looks={looks} place={place} /> : null}
      {byDelegation.some(({ group }) => group !== "") || count.byDelegationRefusal === null ? (
        byDelegation.length > 0 && (
          <DelegationsTable
            groups={byDelegation}
            tally={tally}
            delegations={debate.delegations}
            looks={looks}
            place={place}
            refusal={count.byDelegationRefusal}
          />
        )
      ) : (
        <Section title={`By delegation${place.of}`} level={place.level}>
          <p className="measure font-sans text-base text-muted">This vote was secret. {count.byDelegationRefusal}</p>
        </Section>
      )}
      <ChangeSection poll={poll} change={count.change} delegations={debate.delegations} looks={looks} place={place} />
    </div>
  );
}

/** Where a method's working stands. */
export type Workings = (method: string) => string;

function workingsOf(debate: string, { poll, counts }: ResultsView, { electorate }: ElectorateCount): Workings {
  const query = counts.length > 1 && electorate === "delegations" ? "?electorate=delegations" : "";
  return (method) => `/debates/${debate}/results/${poll.key}/${method}${query}`;
}
