"use client";

import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView, PhaseView } from "@/contracts/debates";
import { formatCountdown } from "@/lib/format-time";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ActionRow } from "./action-row";
import { MinutesForm } from "./minutes-form";

type Props = {
  readonly debate: DebateView;
  readonly phase: PhaseView;
  /** No phase comes after this one. */
  readonly isLast: boolean;
  readonly refresh: () => Promise<unknown>;
};

const STEPS = [1, 5, 10] as const;

/** The clock of the present phase: more time, standing still, everything standing still, another deadline. */
export function ClockSection({ debate: { slug: debate, isFrozen, advance, now }, phase, isLast, refresh }: Props) {
  const client = useTRPCClient();
  const here = { debate, order: phase.order };
  const extending = useAct(
    (input: { readonly minutes: number }, keyed) => client.control.extend.mutate({ ...here, ...input, ...keyed }),
    refresh,
  );
  const setting = useAct(
    (input: { readonly minutes: number | null }, keyed) => client.debates.setDeadline.mutate({ ...here, ...input, ...keyed }),
    refresh,
  );
  const holding = useAct(
    ({ isHeld }: { readonly isHeld: boolean }, keyed): Promise<unknown> =>
      client.control[isHeld ? "resume" : "hold"].mutate({ ...here, ...keyed }),
    refresh,
  );
  const freezing = useAct(
    (_: { readonly isFrozen: boolean }, keyed) => client.control[isFrozen ? "unfreeze" : "freeze"].mutate({ debate, ...keyed }),
    refresh,
  );
  const isHeld = phase.held !== null;
  return (
    <Section title={`Now: ${phase.title}`} lead={leadOf(advance, isLast)}>
      <p className="flex min-h-10 flex-wrap items-baseline gap-x-2 font-sans text-base">
        <Clock phase={phase} serverNow={now} />
      </p>
      <div className="divide-y divide-line border-y border-line">
        <ActionRow
          says={
            isHeld
              ? "Added to what is left; the clock stands still."
              : "More time, for the poll open in it too. What was counted stays counted."
          }
        >
          {STEPS.map((minutes) => (
            <Button key={minutes} size="small" icon="plus" busy={extending.isBusy} onClick={() => extending.act({ minutes })}>
              {minutes} min
            </Button>
          ))}
        </ActionRow>
        {phase.deadline || isHeld ? (
          <ActionRow says={isHeld ? "It goes on with what is left." : "The clock stands still, for the poll open in it too. People go on."}>
            <Button size="small" icon={isHeld ? "play" : "pause"} busy={holding.isBusy} onClick={() => holding.act({ isHeld })}>
              {isHeld ? "Let the clock go on" : "Hold the clock"}
            </Button>
          </ActionRow>
        ) : null}
        <ActionRow
          says={
            isFrozen
              ? "Everybody can write and vote again, and the clock goes on."
              : "Nobody writes or votes, and the clock stands still. Everybody is told."
          }
        >
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
        <span className="figures text-3xl font-semibold">{formatCountdown(phase.held.ms ?? 0)}</span>
        <span>left, and the clock stands still</span>
      </>
    );
  if (!phase.deadline) return <span>There is no deadline.</span>;
  return <Countdown deadline={phase.deadline} serverNow={serverNow} size="large" label="left" expired="The deadline has passed" />;
}
