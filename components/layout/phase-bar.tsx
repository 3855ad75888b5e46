import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/marks/icon";
import { ScrollRow } from "../ui/navigation/scroll-row";
import { VisuallyHidden } from "../ui/text/visually-hidden";

export type PhaseStep = {
  readonly key: string;
  readonly label: string;
  readonly state: "done" | "current" | "ahead";
  /** A few words under it: "10 min", "by 14:00". */
  readonly note?: ReactNode;
};

type Props = {
  readonly label?: string;
  readonly steps: readonly PhaseStep[];
  /** A Countdown, or what is waited for. */
  readonly countdown?: ReactNode;
  /** What one can do now, in a sentence. */
  readonly now?: ReactNode;
  /** A facilitator's "Next phase". */
  readonly actions?: ReactNode;
  readonly className?: string;
};

/** Where the debate is and what comes. `<PhaseBar steps={steps} now="Argue: post claims and answer others" countdown={<Countdown … />} />` */
export function PhaseBar({ label = "Agenda", steps, countdown, now, actions, className }: Props) {
  const current = steps.find((step) => step.state === "current");
  return (
    <section aria-label={label} className={classNames("flex flex-col border-b border-line pt-2", className)}>
      <ScrollRow current={current?.key ?? ""} label="Phases">
        <ol className="flex w-max min-w-full print:w-full print:flex-wrap">
          {steps.map((step, index) => (
            <Step key={step.key} step={step} number={index + 1} />
          ))}
        </ol>
      </ScrollRow>
      {now || countdown || actions ? (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          {now ? <p className="min-w-0 font-sans text-sm sm:text-base">{now}</p> : null}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            {countdown}
            {actions}
          </div>
        </div>
      ) : null}
    </section>
  );
}

function Step({ step, number }: { readonly step: PhaseStep; readonly number: number }) {
  const { rule, text } = LOOKS[step.state];
  return (
    <li aria-current={step.state === "current" ? "step" : undefined} className="min-w-28 flex-auto pr-1 last:pr-0">
      <span className={classNames("block border-t-4", rule)} />
      <span className={classNames("flex items-start gap-1.5 pt-2 pr-4 pb-1 font-sans text-sm whitespace-nowrap", text)}>
        <span className="figures flex h-5.5 min-w-4 shrink-0 items-center">
          {step.state === "done" ? <Icon name="check" width="16" height="16" /> : `${number}.`}
        </span>
        <span className="flex flex-col">
          <span>
            {step.label}
            <VisuallyHidden>{WORDS[step.state]}</VisuallyHidden>
          </span>
          {step.note ? <span className="text-xs font-normal text-muted">{step.note}</span> : null}
        </span>
      </span>
    </li>
  );
}

const WORDS = { done: " (done)", current: " (now)", ahead: " (to come)" } as const satisfies Record<PhaseStep["state"], string>;
const LOOKS = {
  done: { rule: "border-ink", text: "text-muted" },
  current: { rule: "border-accent", text: "font-semibold text-ink" },
  ahead: { rule: "border-line", text: "text-muted" },
} as const satisfies Record<PhaseStep["state"], { rule: string; text: string }>;
