import { TabLinks } from "@/components/ui/navigation/tab-links";
import { ExternalLink } from "@/components/ui/text/external-link";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
import type { ElectorateCount, ResultsView } from "@/contracts/voting/results";
import { type TallyResult, tallyMethods } from "@/domain/tally";
import { looksOf } from "../../shell/option-looks";
import { CAPACITY_WORDS } from "../../shell/polls/poll-words";
import { RoomHeader } from "../../shell/room-header";
import { findingOf } from "./findings/methods";
import { MethodWorking } from "./working/method-working";

type Props = {
  readonly debate: DebateView;
  readonly results: ResultsView;
  readonly count: ElectorateCount;
  readonly result: TallyResult;
};

/** How one method counts the ballots of a poll, step by step. */
export function WorkingRoom({ debate, results, count, result }: Props) {
  const { poll, counts } = results;
  const { tally, electorate } = count;
  const looks = looksOf(debate.options);
  const { label, says, source } = tallyMethods[result.method];
  const page = `/debates/${debate.slug}/results/${poll.key}`;
  const at = (method: string, of: string) => `${page}/${method}${of === counts[0]?.electorate ? "" : `?electorate=${of}`}`;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-1">
        {counts.length > 1 ? (
          <TabLinks
            label="Electorate"
            current={at(result.method, electorate)}
            items={counts.map((one) => ({ href: at(result.method, one.electorate), label: CAPACITY_WORDS[one.electorate] }))}
          />
        ) : null}
        <TabLinks
          label="Working by method"
          current={at(result.method, electorate)}
          items={tally.results.map(({ method }) => ({ href: at(method, electorate), label: tallyMethods[method].label }))}
        />
      </div>
      <RoomHeader
        eyebrow={
          <>
            <TextLink href={page}>{poll.title}</TextLink> Counted by {label}
            {result.method === tally.results[0]?.method ? ", which decides" : ", shown beside the method that decides"}
          </>
        }
        title={findingOf(result, tally, (option) => looks(option).label)}
        lead={
          <>
            {says} <TextLink href={`/methods/${result.method}`}>{label} in full, with an example</TextLink>
          </>
        }
      />
      <MethodWorking result={result} tally={tally} looks={looks} />
      <p className="font-sans text-sm text-muted">
        Source: <ExternalLink href={source.url}>{source.title}</ExternalLink>. <TextLink href={page}>Back to the results</TextLink>
      </p>
    </div>
  );
}
