import { LinkButton } from "@/components/ui/actions/link-button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Meter } from "@/components/ui/data/meter";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import { factsOf, opensWhen, quorumOf } from "../../shell/polls/poll-words";
import { FEWER_THAN_THREE } from "../../shell/polls/secrecy-words";

type Props = { readonly debate: DebateView; readonly poll: PollView; readonly hasBallot: boolean };

/** Why there is nothing to see yet, when there will be, and what can be seen meanwhile. */
export function NotShownYet({ debate, poll, hasBallot }: Props) {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {poll.status === "waiting" ? (
        <EmptyState title="Nobody has voted yet" heading="h2">
          {opensWhen(poll, debate.phases)} The result will stand here as soon as it is counted.
        </EmptyState>
      ) : poll.status === "closed" ? (
        <EmptyState title="This vote was not counted" heading="h2">
          {poll.resultsRefusal}
        </EmptyState>
      ) : (
        <>
          <EmptyState
            heading="h2"
            title="The count is sealed until voting ends"
            action={
              <LinkButton href={`/debates/${debate.slug}/vote`} variant={hasBallot ? "primary" : "secondary"} icon="ballot">
                {hasBallot ? "To your ballot" : "To the vote"}
              </LinkButton>
            }
          >
            Nobody can see how the ballots stand, neither the facilitator nor those who have voted, so that everyone chooses for themselves.
            When voting ends, the whole count appears here, for everybody at once.
          </EmptyState>
          <Countdown
            deadline={poll.deadline}
            heldMs={poll.heldMs}
            serverNow={debate.now}
            label="until the count"
            expired="Voting has ended"
            size="large"
          />
          {poll.turnoutRefusal ? (
            <p className="font-sans text-base">{FEWER_THAN_THREE}</p>
          ) : (
            <Meter
              label="Turn-out so far"
              value={poll.turnout.cast}
              max={poll.turnout.eligible}
              {...(quorumOf(poll) > 0 ? { threshold: { value: quorumOf(poll), label: `Quorum ${quorumOf(poll)}` } } : {})}
            />
          )}
        </>
      )}
      <KeyValueList items={factsOf(poll)} />
    </div>
  );
}
