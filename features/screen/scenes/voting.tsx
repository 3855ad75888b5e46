import { Bar } from "@/components/ui/marks/bar";
import { Countdown } from "@/components/ui/time/countdown";
import type { Scene } from "@/contracts/screen";

type Props = { readonly scene: Extract<Scene, { kind: "voting" }>; readonly now: string };

/** How many have voted, and nothing of what they say. */
export function VotingScene({ scene: { polls }, now }: Props) {
  return (
    <ul className="flex min-h-0 flex-1 flex-col justify-center gap-[1.5em] overflow-hidden">
      {polls.map(({ key, title, question, turnout: { cast, eligible }, deadline }) => (
        <li key={key} className="flex flex-col gap-[0.5em]">
          <h2 className="font-sans text-[1.1em] text-muted lg:line-clamp-1">{title}</h2>
          <p className="font-serif text-[1.5em] leading-tight font-semibold text-balance wrap-anywhere lg:line-clamp-2">{question}</p>
          <p className="figures font-sans leading-none">
            <span className="text-[3.4em] font-semibold">{cast}</span>
            <span className="text-[1.5em] text-muted"> of {eligible} ballots cast</span>
          </p>
          <span className="block border border-edge">
            <Bar fraction={eligible > 0 ? cast / eligible : 0} className="h-[1.2em]" />
          </span>
          {deadline ? <Countdown deadline={deadline} serverNow={now} label="until ballots close" expired="Ballots are closing" /> : null}
        </li>
      ))}
    </ul>
  );
}
