"use client";

import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Icon } from "@/components/ui/marks/icon";
import { useCorrection } from "@/components/ui/time/countdown";
import { useNow } from "@/components/ui/time/ticker";
import { Time } from "@/components/ui/time/time";
import type { DebateView, PhaseView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import { type PhasePlan, planOf, type Span } from "@/domain/phases";
import { formatDuration } from "@/lib/format-time";
import { behindWords } from "./behind";

type Props = { readonly debate: Pick<DebateView, "phases" | "now" | "status">; readonly polls: readonly PollView[] };

/** The whole agenda: what was planned against what the clock says, and when it will end. */
export function PlanList({ debate: { phases, now, status }, polls }: Props) {
  const titles = new Map(polls.map(({ key, title }) => [key, title]));
  const ticking = useNow(10_000, null);
  const correction = useCorrection(now, undefined);
  const plan = planOf(phases.map(plannedPhase), ticking === null ? Date.parse(now) : ticking + correction);
  const isRunning = status === "open";
  return (
    <Section title="Plan and clock" lead={isRunning ? <Ending plan={plan} now={now} /> : null}>
      <RuledList ordered className="-mt-4 border-t-0 font-sans text-base">
        {phases.map((phase, index) => (
          <RuledItem
            key={phase.order}
            aria-current={phase.state === "now" ? "step" : undefined}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-2"
          >
            <span className="figures text-muted">{phase.order + 1}.</span>
            <span className="flex min-w-0 flex-col">
              <span className={phase.state === "now" ? "font-semibold" : undefined}>{phase.title}</span>
              <span className="text-sm text-muted">
                {phase.minutes > 0 ? formatDuration(phase.minutes * 60_000) : "open end"}
                {phase.poll && titles.has(phase.poll) ? `, with the poll “${titles.get(phase.poll)}”` : ""}
                {phase.panelItems > 0 ? ", with a round of the panel" : ""}
              </span>
              {status === "draft" ? null : <Spans phase={phase} plan={plan.phases[index]!} now={now} />}
            </span>
            <State phase={phase} />
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
}

function Ending({ plan, now }: { readonly plan: ReturnType<typeof planOf>; readonly now: string }) {
  return (
    <>
      {behindWords(plan.behindMs)}. As it stands, it ends at <Clock at={plan.end} now={now} />.
    </>
  );
}

type SpansProps = { readonly phase: PhaseView; readonly plan: PhasePlan; readonly now: string };

function Spans({ phase, plan: { planned, actual }, now }: SpansProps) {
  return (
    <span className="flex flex-wrap gap-x-4 text-sm">
      <span className="text-muted">
        planned <FromTo span={planned} now={now} />
      </span>
      {actual ? (
        <span>
          {WORDS[phase.state]} <FromTo span={actual} now={now} />
        </span>
      ) : null}
    </span>
  );
}

const WORDS = { done: "was", now: "is", next: "will be" } as const;

function FromTo({ span: { start, end }, now }: { readonly span: Span; readonly now: string }) {
  return (
    <span className="figures whitespace-nowrap">
      <Clock at={start} now={now} />–<Clock at={end} now={now} />
    </span>
  );
}

const Clock = ({ at, now }: { readonly at: number; readonly now: string }) => (
  <Time iso={new Date(at).toISOString()} show="clock" now={now} />
);

function plannedPhase({ order, minutes, state, enteredAt, closedAt, deadline, held }: PhaseView) {
  const at = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  return { order, minutes, state, enteredAt: at(enteredAt), closedAt: at(closedAt), deadline: at(deadline), heldMs: held?.ms ?? null };
}

function State({ phase: { state, enteredAt } }: { readonly phase: PhaseView }) {
  if (state === "now") return <Badge tone="accent">now</Badge>;
  if (state === "next") return <span className="text-sm text-muted">to come</span>;
  return enteredAt ? (
    <span className="inline-flex items-center gap-1 text-sm text-muted">
      <Icon name="check" width="16" height="16" />
      done
    </span>
  ) : (
    <span className="text-sm text-muted">skipped</span>
  );
}
