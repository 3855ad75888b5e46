"use client";

import { formatCountdown, formatDuration } from "@/lib/format-time";
import { classNames } from "../class-names";
import { useCorrection } from "./countdown";
import { useNow } from "./ticker";

type Props = {
  /** When the speech began, ISO 8601. */
  readonly startedAt: string;
  readonly seconds: number;
  /** What was left when the clock was stopped, in milliseconds; null while it runs. */
  readonly heldMs: number | null;
  /** The server's time when the page was made, ISO 8601. */
  readonly serverNow: string;
  readonly size?: "regular" | "large";
  readonly className?: string;
};

/** A speaker's time: counts down, then says how far over it is. `<SpeechClock startedAt={speech.startedAt} seconds={120} heldMs={null} serverNow={now} />` */
export function SpeechClock({ startedAt, seconds, heldMs, serverNow, size = "regular", className }: Props) {
  const correction = useCorrection(serverNow, undefined);
  const ticking = useNow(1000, null);
  const now = ticking === null ? Date.parse(serverNow) : ticking + correction;
  const left = heldMs ?? Math.min(seconds * 1000, Date.parse(startedAt) + seconds * 1000 - now);
  const isOver = left <= -1000;
  const word = isOver ? "over" : "left";
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5 font-sans", className)}>
      <span
        role="timer"
        aria-label={`${formatDuration(Math.abs(left))} ${word}`}
        className={classNames("figures font-semibold", SIZES[size], isOver && "text-danger")}
      >
        {isOver ? "+" : ""}
        {formatCountdown(isOver ? -left : left)}
      </span>
      <span className={classNames("text-sm", isOver ? "text-danger" : "text-muted")}>
        {heldMs === null ? word : `${word}; the clock stands still`}
      </span>
      <span role="status" className="sr-only">
        {heldMs === null ? milestone(left) : ""}
      </span>
    </span>
  );
}

/** Stays the same between two milestones, so that a screen reader speaks at each once. */
function milestone(left: number): string {
  if (left <= 0) return "The time to speak is up";
  return left <= 30_000 ? "Less than 30 seconds to speak" : "";
}

const SIZES = {
  regular: "min-w-[4ch] text-lg",
  large: "min-w-[4ch] text-4xl",
} as const;
