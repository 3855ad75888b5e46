"use client";

import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Skeleton } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyPollView, ObjectionView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../../shell/option-looks";
import { ObjectionForm } from "./objection-form";
import { useSilence } from "./use-silence";

type Props = { readonly debate: DebateView; readonly poll: MyPollView; readonly looks: OptionLooks };

/** Who has broken silence on what, in the open, and the way to do so. */
export function SilenceSection({ debate, poll, looks }: Props) {
  const id = useId();
  const { silence, objecting, withdrawing } = useSilence(debate.slug, poll.key);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-l-4 border-line pl-4">
      <div className="flex flex-col gap-1">
        <h3 id={id} className="font-serif text-lg font-semibold">
          Silence procedure
          <VisuallyHidden>{` (${poll.title})`}</VisuallyHidden>
        </h3>
        <p className="measure font-sans text-sm text-muted">
          Who stays silent agrees. Whoever breaks silence on an option stops it, and says why; everybody in the debate sees that at once,
          even while the ballots are hidden.
        </p>
      </div>
      {silence === undefined ? <Skeleton className="h-16 w-full" /> : null}
      {silence ? (
        <>
          <div aria-live="polite">
            {silence.objections.length === 0 ? (
              <p className="font-sans text-base">Nobody has broken silence.</p>
            ) : (
              <RuledList>
                {silence.objections.map((objection) => (
                  <Objection
                    key={`${objection.electorId} ${objection.option}`}
                    {...{ objection, looks }}
                    now={debate.now}
                    isBusy={withdrawing.isBusy}
                    onWithdraw={
                      silence.mine.some(({ electorId, refusal }) => electorId === objection.electorId && refusal === null)
                        ? () => withdrawing.act({ electorId: objection.electorId, option: objection.option })
                        : null
                    }
                  />
                ))}
              </RuledList>
            )}
          </div>
          <FormError message={withdrawing.problem} title="Not taken back" />
          {silence.mine
            .filter(({ refusal }) => refusal === null)
            .map(({ electorId, capacity, delegation }) => {
              const isOpposed = (option: string) => silence.objections.some((one) => one.electorId === electorId && one.option === option);
              const options = poll.optionKeys.filter((option) => !isOpposed(option));
              return (
                <Disclosure key={electorId} look="section" summary={`Break silence ${inWhoseName(debate, capacity, delegation)}`}>
                  <ObjectionForm
                    // Whoever has opposed one option begins anew with the next.
                    key={options.join(" ")}
                    {...{ electorId, looks, options }}
                    isBusy={objecting.isBusy}
                    problem={objecting.problem}
                    onObject={(said) => objecting.act({ electorId, ...said })}
                  />
                </Disclosure>
              );
            })}
        </>
      ) : null}
    </section>
  );
}

function inWhoseName({ delegations }: DebateView, capacity: "participant" | "delegation", delegation: string | null): string {
  if (capacity === "participant") return "in your own name";
  return `for ${delegations.find(({ key }) => key === delegation)?.name ?? "your delegation"}`;
}

type ObjectionProps = {
  readonly objection: ObjectionView;
  readonly looks: OptionLooks;
  readonly now: string;
  readonly isBusy: boolean;
  /** Null where it is somebody else's. */
  readonly onWithdraw: (() => void) | null;
};

function Objection({ objection: { by, option, reason, at }, looks, now, isBusy, onWithdraw }: ObjectionProps) {
  return (
    <RuledItem className="flex flex-col gap-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-2 font-sans text-base">
        <span className="font-semibold">{by}</span> opposes <OptionChip {...looks(option).mark} label={looks(option).label} />
      </p>
      <p className="written measure">{reason}</p>
      <p className="flex flex-wrap items-center gap-x-3 font-sans text-sm text-muted">
        <Time iso={at} show="relative" now={now} />
        {onWithdraw ? (
          <Button variant="quiet" size="small" busy={isBusy} onClick={onWithdraw}>
            Take it back<VisuallyHidden>{` (the objection to ${looks(option).label})`}</VisuallyHidden>
          </Button>
        ) : null}
      </p>
    </RuledItem>
  );
}
