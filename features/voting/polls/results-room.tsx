import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { Badge } from "@/components/ui/marks/badge";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyPollView, PollView } from "@/contracts/voting/polls";
import type { ResultsView } from "@/contracts/voting/results";
import { looksOf, type OptionLooks } from "../../shell/option-looks";
import { headlineOf } from "../../shell/polls/headline";
import { isSecret } from "../../shell/polls/secrecy-words";
import { RoomHeader } from "../../shell/room-header";
import { BallotsSection } from "./ballots/ballots-section";
import { SealedSection } from "./ballots/sealed-section";
import { CountingWords } from "./counting-words";
import { ElectorateSections } from "./electorate-sections";
import { ExportLinks } from "./export-links";
import { NotShownYet } from "./not-shown-yet";
import { ObjectionList } from "./objection-list";
import { PollTabs } from "./poll-tabs";
import { RefreshOnChange } from "./refresh-on-change";

type Props = { readonly debate: DebateView; readonly polls: readonly MyPollView[]; readonly results: ResultsView };

/** The result of one poll, and the way to the others. Made on the server, whole. */
export function ResultsRoom({ debate, polls, results }: Props) {
  const { poll } = results;
  const mine = polls.find(({ key }) => key === poll.key)?.mine ?? [];
  const looks = looksOf(debate.options);
  const isShown = results.counts.length > 0;
  return (
    <div className="flex flex-col gap-8">
      <RefreshOnChange debate={debate.slug} />
      <PollTabs debate={debate.slug} polls={polls} current={poll.key} />
      <RoomHeader
        eyebrow={
          <>
            {isShown ? poll.title : null} <Badge tone={poll.status === "closed" ? "strong" : "neutral"}>{statusWords(poll)}</Badge>
          </>
        }
        title={headlineOf(poll, results, (option) => looks(option).label)}
        lead={poll.question}
      />
      {isShown ? (
        <Counts {...{ debate, results, looks }} />
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

function statusWords({ imported, status, turnoutRefusal }: PollView): string {
  if (imported) return "Imported";
  return status === "closed" && turnoutRefusal ? "Not counted" : STATUS_WORDS[status];
}

type CountsProps = Pick<Props, "debate" | "results"> & { readonly looks: OptionLooks };

function Counts({ debate, results, looks }: CountsProps) {
  const { poll, counts, together, objections, ballots } = results;
  const isNamed = poll.status === "closed" && !poll.imported && !isSecret(poll);
  const options = Object.fromEntries(debate.options.map(({ key, label }) => [key, label]));
  return (
    <div className="flex flex-col gap-12">
      {together ? (
        <Notice title="Two electorates, counted apart">
          {together.outcome?.reason ?? "Each is judged by the rule by itself, and neither overrides the other."}
        </Notice>
      ) : null}
      {counts.map((count) => (
        <ElectorateSections key={count.electorate} {...{ debate, results, count, looks }} />
      ))}
      {objections.length > 0 ? <ObjectionList objections={objections} looks={looks} now={debate.now} /> : null}
      <CountingWords poll={poll} />
      {isNamed ? (
        <BallotsSection
          debate={debate.slug}
          poll={poll.key}
          first={ballots}
          delegations={Object.fromEntries(debate.delegations.map(({ key, name }) => [key, name]))}
          options={options}
        />
      ) : null}
      {poll.status === "closed" && isSecret(poll) ? (
        <SealedSection debate={debate.slug} poll={poll.key} isTrackable={poll.secrecy === "secret-trackable"} options={options} />
      ) : null}
      {poll.status === "closed" ? <ExportLinks debate={debate.slug} poll={poll.key} hasTwoElectorates={counts.length > 1} /> : null}
    </div>
  );
}
