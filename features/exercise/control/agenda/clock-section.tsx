"use client";

import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Countdown, useCorrection } from "@/components/ui/time/countdown";
import { useNow } from "@/components/ui/time/ticker";
import type { DebateView, PhaseView } from "@/contracts/debates/debates";
import { refusalToHold } from "@/domain/phases";
import { formatCountdown } from "@/lib/format-time";
import { ActionRow } from "./action-row";
import { MinutesForm } from "./minutes-form";
import { useClock } from "./use-clock";

type Props = {
  readonly debate: DebateView;
  readonly phase: PhaseView;
  /** No phase comes after this one. */
  readonly isLast: boolean;
  readonly refresh: () => Promise<unknown>;
};

const STEPS = [1, 5, 10] as const;

/** The clock of the present phase: more time, standing still, everything standing still, another deadline. */
export function ClockSection({ debate, phase, isLast, refresh }: Props) {
  const { extending, setting, holding, freezing } = useClock(debate.slug, phase.order, refresh);
  const { isFrozen, now } = debate;
  const isHeld = phase.held !== null;
  return (
    <Section title={`Now: ${phase.title}`} lead={leadOf(debate.advance, isLast)}>
      <p className="flex min-h-10 flex-wrap items-baseline gap-x-2 font-sans text-base">
        <Clock phase={phase} serverNow={now} />
      </p>
      <div className="divide-y divide-line border-y border-line">
        <ActionRow says={isHeld ? "Added to what is left; the clock stands still." : MORE_TIME}>
          {STEPS.map((minutes) => (
            <Button key={minutes} size="small" icon="plus" busy={extending.isBusy} onClick={() => extending.act({ minutes })}>
              {minutes} min
            </Button>
          ))}
        </ActionRow>
        <HoldRow phase={phase} serverNow={now} isBusy={holding.isBusy} onPress={() => holding.act({ isHeld })} />
        <ActionRow says={isFrozen ? UNFREEZING : FREEZING}>
          <Button size="small" icon={isFrozen ? "play" : "lock"} busy={freezing.isBusy} onClick={() => freezing.act({ isFrozen })}>
            {isFrozen ? "Let the debate go on" : "Freeze the debate"}
          </Button>
        </ActionRow>
      </div>
      <Disclosure summary="Another deadline, or none">
        <div className="flex flex-col items-start gap-3">
          <MinutesForm isBusy={setting.isBusy} onSet={(minutes) => setting.act({ minutes })} />
          {phase.deadline || isHeld ? (
            <Button size="small" busy={setting.isBusy} onClick={() => setting.act({ minutes: null })}>
              Lift the deadline
            </Button>
          ) : null}
        </div>
      </Disclosure>
      <FormError message={extending.problem ?? setting.problem ?? holding.problem ?? freezing.problem} title="Nothing was changed" />
    </Section>
  );
}

const MORE_TIME =
  "More time, for the poll open in it too. A consensus check and answers to news keep their own time. What was counted stays counted.";
const FREEZING = "Nobody writes or votes, and the clock stands still. Everybody is told.";
const UNFREEZING = "Everybody can write and vote again, and the clock goes on.";

const HOLDING =
  "The clock stands still, and with it polls, consensus checks, answers to news, news that comes by time and whoever speaks. People go on.";
const RESUMING = "All of it goes on with what is left.";

type HoldProps = { readonly phase: PhaseView; readonly serverNow: string; readonly isBusy: boolean; readonly onPress: () => void };

/** Refused where the phase's own time has run out. */
function HoldRow({ phase: { deadline, held }, serverNow, isBusy, onPress }: HoldProps) {
  const ticking = useNow(1000, null);
  const correction = useCorrection(serverNow, undefined);
  const clock = { isHeld: held !== null, deadline: deadline === null ? null : Date.parse(deadline) };
  const refusal = held ? null : refusalToHold(clock, ticking === null ? Date.parse(serverNow) : ticking + correction);
  return (
    <ActionRow says={held ? RESUMING : HOLDING}>
      <Button size="small" icon={held ? "play" : "pause"} busy={isBusy} refusal={refusal?.message ?? null} onClick={onPress}>
        {held ? "Let the clock go on" : "Hold the clock"}
      </Button>
    </ActionRow>
  );
}

function leadOf(advance: DebateView["advance"], isLast: boolean): string {
  if (isLast) return "When its deadline passes, nothing more is accepted in it.";
  return advance === "by-clock"
    ? "At its deadline the next phase begins by itself."
    : "When its deadline passes, nothing more is accepted in it. You still decide when the next phase begins.";
}

function Clock({ phase, serverNow }: { readonly phase: PhaseView; readonly serverNow: string }) {
  if (phase.held)
    return (
      <>
        {phase.held.ms === null ? null : <span className="figures text-3xl font-semibold">{formatCountdown(phase.held.ms)}</span>}
        <span>{phase.held.ms === null ? "There is no deadline, and the clock stands still." : "left, and the clock stands still"}</span>
      </>
    );
  if (!phase.deadline) return <span>There is no deadline.</span>;
  return <Countdown deadline={phase.deadline} serverNow={serverNow} size="large" label="left" expired="The deadline has passed" />;
}
