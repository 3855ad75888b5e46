"use client";

import { useEffect, useState } from "react";
import { formatCountdown, formatDuration } from "@/lib/format-time";
import { classNames } from "../class-names";
import { useServerAhead } from "./server-clock";
import { useNow } from "./ticker";

type Props = {
  /** When it ends, ISO 8601; null while it stands still. */
  readonly deadline: string | null;
  /** What is left while it stands still, in milliseconds. */
  readonly heldMs?: number | null;
  /** The server's time when the page was made, ISO 8601: the first paint, and the correction of a wrong clock. */
  readonly serverNow: string;
  /** Server's clock minus this one, in milliseconds, where it is not what the live feed tells. */
  readonly offset?: number;
  /** What is counted: "until ballots close". */
  readonly label: string;
  readonly expired?: string;
  readonly size?: "regular" | "large" | "screen";
  readonly className?: string;
};

/** Time left, by the server's clock; spoken at ten, five and one minute and at the end. `<Countdown deadline={phase.endsAt} serverNow={now} label="left" />` */
export function Countdown(props: Props) {
  const { deadline, heldMs = null, ...look } = props;
  if (heldMs !== null) return <StandingStill heldMs={heldMs} {...look} />;
  return deadline === null ? null : <Running {...props} deadline={deadline} />;
}

type StillProps = Pick<Props, "label" | "size" | "className"> & { readonly heldMs: number };

/** Time left of a clock that stands still; nothing in it ticks. */
function StandingStill({ heldMs, label, size = "regular", className }: StillProps) {
  return (
    <span className={classNames("inline-flex flex-wrap items-baseline gap-x-1.5 font-sans", className)}>
      <span className={classNames("figures font-semibold", SIZES[size])}>{formatCountdown(heldMs)}</span>
      <span className="text-sm text-muted">{label}; the clock stands still</span>
    </span>
  );
}

type RunningProps = Props & { readonly deadline: string };

function Running({ deadline, serverNow, offset, label, expired = "Time is up", size = "regular", className }: RunningProps) {
  const correction = useCorrection(serverNow, offset);
  const ticking = useNow(1000, null);
  const now = ticking === null ? Date.parse(serverNow) : ticking + correction;
  const left = Date.parse(deadline) - now;
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5 font-sans", className)}>
      <span
        role="timer"
        aria-label={left > 0 ? `${formatDuration(left)} ${label}` : expired}
        className={classNames("figures font-semibold", SIZES[size])}
      >
        {formatCountdown(left)}
      </span>
      <span className="text-sm text-muted">{left > 0 ? label : expired}</span>
      <span role="status" className="sr-only">
        {milestone(left, label, expired)}
      </span>
    </span>
  );
}

/** A page may reach the reader seconds after it was made: only a larger difference is a wrong clock. */
const TOLERANCE = 10_000;

/** What to add to this browser's clock, in milliseconds. */
export function useCorrection(serverNow: string, offset: number | undefined): number {
  const told = useServerAhead();
  const [guess, setGuess] = useState(0);
  useEffect(() => {
    const difference = Date.parse(serverNow) - Date.now();
    setGuess(Math.abs(difference) > TOLERANCE ? difference : 0);
  }, [serverNow]);
  return offset ?? told ?? guess;
}

/** Stays the same between two milestones, so that a screen reader speaks at each once. */
function milestone(left: number, label: string, expired: string): string {
  if (left <= 0) return expired;
  const minutes = [1, 5, 10].find((limit) => left <= limit * 60_000);
  return minutes ? `Less than ${minutes} min ${label}` : "";
}

const SIZES = {
  regular: "min-w-[4ch] text-lg",
  large: "min-w-[4ch] text-3xl",
  screen: "min-w-[4ch] text-[clamp(3rem,10vw,8rem)] leading-none",
} as const;
