import { classNames } from "@/components/ui/class-names";
import { Bar } from "@/components/ui/marks/bar";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import type { Scene, VotingView } from "@/contracts/exercise/screen";
import { plural } from "@/lib/format";
import { FEWER_THAN_THREE } from "../../../shell/polls/secrecy-words";
import { type Bands, MOST } from "../room-on-wall";

type Props = { readonly scene: Extract<Scene, { kind: "voting" }>; readonly debate: DebateView; readonly bands: Bands };

/** How many have voted, and nothing of what they say. */
export function VotingScene({ scene: { polls }, debate, bands }: Props) {
  const phase = debate.phases.find(({ state }) => state === "now");
  const isBrief = polls.length > MOST.ballotsWithQuestions[bands];
  const shown = polls.slice(0, MOST.ballots[bands]);
  const isRoomy = polls.length === 1 && bands === 0;
  return (
    <ul
      className={classNames(
        "flex min-h-0 flex-1 flex-col justify-center overflow-hidden",
        isBrief ? "gap-[0.8em]" : "gap-[1.5em]",
        isRoomy && "text-[1.25em]",
      )}
    >
      {shown.map((poll) => (
        <Ballot
          key={poll.key}
          poll={poll}
          now={debate.now}
          isBrief={isBrief}
          hasOwnClock={poll.deadline !== (phase?.deadline ?? null) || poll.heldMs !== (phase?.held?.ms ?? null)}
        />
      ))}
      {polls.length > shown.length ? (
        <li className="font-sans text-muted">and {plural(polls.length - shown.length, "more ballot")}</li>
      ) : null}
    </ul>
  );
}

type BallotProps = { readonly poll: VotingView; readonly now: string; readonly isBrief: boolean; readonly hasOwnClock: boolean };

function Ballot({
  poll: { title, question, turnout, turnoutRefusal, proposal, deadline, heldMs },
  now,
  isBrief,
  hasOwnClock,
}: BallotProps) {
  const { cast, eligible } = turnout;
  return (
    <li className="flex flex-col gap-[0.4em]">
      <div className="flex items-baseline justify-between gap-[1em]">
        <h2 className="font-sans text-[1.1em] font-semibold lg:line-clamp-1">{title}</h2>
        {hasOwnClock && !isBrief ? (
          <Countdown
            deadline={deadline}
            heldMs={heldMs}
            serverNow={now}
            label={proposal === null ? "until ballots close" : "until it is adopted"}
            expired={proposal === null ? "Ballots are closing" : "Silence is over"}
            className="shrink-0"
          />
        ) : null}
      </div>
      {isBrief ? null : <p className="font-serif text-[1.4em] leading-tight text-balance wrap-anywhere lg:line-clamp-2">{question}</p>}
      {turnoutRefusal ? (
        <p className="font-sans text-muted">{FEWER_THAN_THREE}</p>
      ) : proposal === null ? (
        <>
          <p className="figures font-sans leading-none">
            <span className={classNames("font-semibold", isBrief ? "text-[1.6em]" : "text-[3em]")}>{cast}</span>
            <span className="text-[1.4em] text-muted"> of {plural(eligible, "ballot")} cast</span>
          </p>
          <span className="block border border-edge">
            <Bar fraction={eligible > 0 ? cast / eligible : 0} className="h-[1em]" />
          </span>
        </>
      ) : (
        <p className="font-sans text-muted">Whoever stays silent agrees.</p>
      )}
    </li>
  );
}
