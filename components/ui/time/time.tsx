"use client";

import { formatClockLocal, formatDateLocal, formatInstantLocal, formatInstantUtc, formatRelative } from "@/lib/format-time";
import { classNames } from "../class-names";
import { useNow } from "./ticker";

type Props = {
  /** An instant, ISO 8601. */
  readonly iso: string;
  /** relative: "3 min ago" with the instant as a tip; instant, date and clock: in the reader's own time zone; both: "22 Aug 2025, 16:05 (3 min ago)". */
  readonly show?: "relative" | "instant" | "date" | "clock" | "both";
  /** When the page was made (ISO): then relative times are right from the first paint. */
  readonly now?: string;
  readonly className?: string;
};

/** A moment. The server writes it in UTC (or relative to `now`); the browser then in its own zone. `<Time iso={claim.createdAt} now={renderedAt} />` */
export function Time({ iso, show = "relative", now, className }: Props) {
  const ticking = useNow(30_000, null);
  const instant = new Date(iso);
  const reference = ticking ?? (now ? Date.parse(now) : null);
  const local = ticking !== null;
  return (
    <time
      // Newer data may come before the page has woken up: then it is a little later than what the server wrote.
      suppressHydrationWarning
      dateTime={iso}
      title={local ? formatInstantLocal(instant) : formatInstantUtc(instant)}
      className={classNames(show !== "both" && "whitespace-nowrap", className)}
    >
      {wording(instant, show, reference, local)}
    </time>
  );
}

function wording(instant: Date, show: NonNullable<Props["show"]>, reference: number | null, local: boolean): string {
  const relative = reference === null ? null : formatRelative(instant, new Date(reference));
  const absolute = local ? formatInstantLocal(instant) : formatInstantUtc(instant);
  if (show === "relative") return relative ?? absolute;
  if (show === "both") return relative ? `${absolute} (${relative})` : absolute;
  if (show === "instant") return absolute;
  const [date = "", clock = ""] = absolute.split(", ");
  if (show === "date") return local ? formatDateLocal(instant) : date;
  return local ? formatClockLocal(instant) : clock;
}
