import { classNames } from "@/components/ui/class-names";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import { formatCountdown } from "@/lib/format-time";

/** What always stands on the wall: the question, where the agenda is, and the clock. */
export function ScreenHead({ debate }: { readonly debate: DebateView }) {
  const now = debate.phases.find(({ state }) => state === "now");
  const next = debate.phases.find(({ order }) => order === (now?.order ?? Number.NaN) + 1);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-[2em] gap-y-[0.4em] border-b-2 border-ink pb-[0.6em] lg:flex-nowrap">
      <div className="min-w-0">
        <p className="font-sans text-[0.9em] text-muted lg:line-clamp-1">{debate.title}</p>
        <h1 className={classNames("font-serif leading-tight font-semibold text-balance", sizeOf(debate.question))}>{debate.question}</h1>
      </div>
      <div className="flex shrink-0 flex-col gap-[0.2em] font-sans lg:max-w-[40%] lg:items-end lg:text-right">
        <p className="font-semibold lg:line-clamp-1">
          {now ? `${now.order + 1} of ${debate.phases.length}: ${now.title}` : STATUS_WORDS[debate.status]}
        </p>
        {next ? <p className="text-[0.8em] text-muted lg:line-clamp-1">then {next.title}</p> : null}
        {now ? <Clock phase={now} isFrozen={debate.isFrozen} serverNow={debate.now} /> : null}
      </div>
    </header>
  );
}

function sizeOf(question: string): string {
  if (question.length <= 110) return "text-[1.6em] lg:line-clamp-2";
  return question.length <= 180 ? "text-[1.25em] lg:line-clamp-2" : "text-[1em] lg:line-clamp-3";
}

const STATUS_WORDS = { draft: "The room is not open yet", open: "", closed: "The debate is closed" } as const;

type ClockProps = { readonly phase: DebateView["phases"][number]; readonly isFrozen: boolean; readonly serverNow: string };

function Clock({ phase, isFrozen, serverNow }: ClockProps) {
  if (phase.held)
    return (
      <p className="flex items-baseline gap-[0.4em]">
        {phase.held.ms === null ? null : (
          <span className="figures text-[2.3em] leading-none font-semibold">{formatCountdown(phase.held.ms)}</span>
        )}
        <span className="text-muted">{isFrozen ? "The debate has stopped for a moment" : "The clock stands still"}</span>
      </p>
    );
  return (
    <>
      {phase.deadline ? <Countdown deadline={phase.deadline} serverNow={serverNow} label="left" /> : null}
      {isFrozen ? <p className="text-muted">The debate has stopped for a moment</p> : null}
    </>
  );
}
