import { Cluster } from "@/components/layout/stack";
import { FigureNumber } from "@/components/ui/data/figure-number";
import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { ResultsView } from "@/contracts/voting/results";
import type { Outcome, PollTally } from "@/domain/tally";
import { formatNumber, formatPercent } from "@/lib/format";
import { decides } from "../../shell/polls/poll-words";
import { ruleWords } from "../../shell/polls/rule-words";
import type { Workings } from "./electorate-sections";

type Props = {
  readonly debate: string;
  readonly results: ResultsView;
  readonly tally: PollTally;
  readonly workings: Workings;
  readonly now: string;
};

/** What the count decided and on what it rests: the rule's own reason, quorum, turn-out and the entry that closed it. */
export function OutcomeFacts({ debate, results, tally, workings, now }: Props) {
  const { poll, record, closedAt } = results;
  const { outcome, turnout } = tally;
  const isDecision = decides(poll) && poll.status === "closed";
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col items-start gap-2">
        {isDecision ? <Badge tone={OUTCOMES[outcome.outcome].tone}>{OUTCOMES[outcome.outcome].words}</Badge> : null}
        <p className="measure font-serif text-lg">
          {outcome.reason}{" "}
          {decides(poll) ? null : <span className="text-muted">This ballot shows where the debate stands; it decides nothing.</span>}
        </p>
        {isDecision ? <p className="measure font-sans text-sm text-muted">The rule: {ruleWords(poll.rule)}</p> : null}
      </div>
      {poll.proposal === null ? <Turnout turnout={turnout} /> : null}
      <p className="font-sans text-sm text-muted">
        {record ? <Origin {...{ debate, poll, now }} closedAt={closedAt} seq={record.seq} /> : null}
        See <TextLink href="#how-it-is-counted">how it is counted</TextLink> and{" "}
        <TextLink href={workings(tally.results[0]!.method)}>every step of the working</TextLink>.
      </p>
    </div>
  );
}

/** A consensus check has none: nobody casts a ballot in it. */
function Turnout({ turnout }: Pick<PollTally, "turnout">) {
  const { quorum } = turnout;
  return (
    <Cluster gap={12} className="gap-y-4">
      <FigureNumber
        label="Turn-out"
        value={formatNumber(turnout.cast)}
        unit={`of ${formatNumber(turnout.eligible)} electors`}
        note={formatPercent(turnout.share.value, 1)}
      />
      <FigureNumber
        label="Quorum"
        value={quorum.percent === 0 ? "None" : quorum.met ? "Met" : "Not met"}
        note={quorum.percent === 0 ? "none was asked for" : `${formatNumber(quorum.needed)} needed (${quorum.percent}%)`}
      />
      <FigureNumber label="Blank ballots" value={formatNumber(turnout.blank)} note="count for turn-out only" />
    </Cluster>
  );
}

type OriginProps = Pick<Props, "debate" | "now"> & Pick<ResultsView, "poll" | "closedAt"> & { readonly seq: number };

/** When the count was made and where it stands in the record; for history, which file it was made from. */
function Origin({ debate, poll: { imported }, closedAt, seq, now }: OriginProps) {
  const entry = <TextLink href={`/debates/${debate}/record?entry=${seq}`}>entry {seq} of the record</TextLink>;
  if (imported)
    return (
      <>
        Imported from “{imported.fileName}” ({imported.format}) <Time iso={imported.at} show="both" now={now} />, {entry}.{" "}
      </>
    );
  if (!closedAt) return null;
  return (
    <>
      Voting ended <Time iso={closedAt} show="both" now={now} />; the count is {entry}.{" "}
    </>
  );
}

const OUTCOMES = {
  adopted: { tone: "strong", words: "Adopted" },
  "not-adopted": { tone: "neutral", words: "Not adopted" },
  "no-decision": { tone: "neutral", words: "No decision" },
} as const satisfies Record<Outcome["outcome"], { readonly tone: "strong" | "neutral"; readonly words: string }>;
