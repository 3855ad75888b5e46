import { Section } from "@/components/layout/section";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Icon } from "@/components/ui/marks/icon";
import { Time } from "@/components/ui/time/time";
import type { PhaseView } from "@/contracts/debates";
import type { PollView } from "@/contracts/polls";
import { formatDuration } from "@/lib/format-time";

type Props = { readonly phases: readonly PhaseView[]; readonly polls: readonly PollView[]; readonly now: string };

/** The whole agenda with the state of each phase. */
export function AgendaList({ phases, polls, now }: Props) {
  const titles = new Map(polls.map(({ key, title }) => [key, title]));
  return (
    <Section title="All phases" lead="Phases go forward only: a ballot that was counted stays counted.">
      <RuledList ordered className="-mt-4 border-t-0 font-sans text-base">
        {phases.map((phase) => (
          <RuledItem
            key={phase.order}
            aria-current={phase.state === "now" ? "step" : undefined}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-2"
          >
            <span className="figures text-muted">{phase.order + 1}.</span>
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <span className={phase.state === "now" ? "font-semibold" : undefined}>{phase.title}</span>
              <span className="text-sm text-muted">
                {phase.minutes > 0 ? formatDuration(phase.minutes * 60_000) : "open end"}
                {phase.enteredAt ? (
                  <>
                    , begun <Time iso={phase.enteredAt} show="clock" now={now} />
                  </>
                ) : null}
                {phase.poll && titles.has(phase.poll) ? `, with the poll “${titles.get(phase.poll)}”` : ""}
              </span>
            </span>
            <State phase={phase} />
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
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
