import { type ReactNode, useId } from "react";
import { formatNumber, formatShare } from "@/lib/format";
import { classNames } from "../class-names";
import { Bar } from "../marks/bar";
import type { Mark } from "../marks/option-mark";

type MeterProps = {
  readonly label: ReactNode;
  readonly value: number;
  readonly max: number;
  /** The figure beside it; by default "7 of 10". */
  readonly figure?: string;
  /** A line to reach, such as a quorum, in the units of `max`. */
  readonly threshold?: { readonly value: number; readonly label: string };
  readonly mark?: Mark;
  readonly className?: string;
};

/** How much of a known whole. `<Meter label="Turnout" value={7} max={10} threshold={{ value: 5, label: "Quorum 5" }} />` */
export function Meter({ label, value, max, figure, threshold, mark, className }: MeterProps) {
  const id = useId();
  const words = figure ?? `${formatNumber(value)} of ${formatNumber(max)}`;
  const at = threshold && max > 0 ? `${Math.min(100, (threshold.value / max) * 100)}%` : null;
  return (
    <div className={classNames("flex flex-col gap-1 font-sans", className)}>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <span id={id}>{label}</span>
        <span className="figures font-semibold whitespace-nowrap">{words}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn in our look, nor carry the threshold. */}
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={`${words}, ${formatShare(value, max)}${threshold ? `; ${threshold.label}` : ""}`}
        className="relative border-b border-edge bg-wash"
      >
        <Bar fraction={max > 0 ? value / max : 0} mark={mark} height={10} />
        {at ? (
          <svg aria-hidden="true" className="absolute -top-1 left-0 h-5 w-full overflow-visible text-ink">
            <line x1={at} x2={at} y1="0" y2="100%" stroke="var(--color-paper)" strokeWidth="6" />
            <line x1={at} x2={at} y1="0" y2="100%" stroke="currentColor" strokeWidth="2" />
          </svg>
        ) : null}
      </div>
      {threshold ? <p className="text-xs text-muted">{threshold.label}</p> : null}
    </div>
  );
}

type ProgressProps = {
  readonly label: string;
  /** 0 to 1; leave it out while the length of the work is unknown. */
  readonly fraction?: number;
  readonly className?: string;
};

/** Work under way. `<ProgressBar label="Importing ballots" fraction={0.4} />` */
export function ProgressBar({ label, fraction, className }: ProgressProps) {
  const id = useId();
  const known = fraction !== undefined;
  return (
    <div className={classNames("flex flex-col gap-1 font-sans text-sm", className)}>
      <div className="flex items-baseline justify-between gap-4">
        <span id={id}>{label}</span>
        <span className="figures">{known ? formatShare(fraction, 1) : "working"}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={known ? Math.round(fraction * 100) : undefined}
        className="border-b border-edge bg-wash"
      >
        <Bar fraction={known ? fraction : 1} fill={known ? "accent" : "hatched"} height={6} />
      </div>
    </div>
  );
}
