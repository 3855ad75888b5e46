import { Badge } from "@/components/ui/marks/badge";
import { Time } from "@/components/ui/time/time";
import type { LogEntryView } from "@/contracts/argument/moderation";
import { ACTION_WORDS } from "@/domain/moderation";

/** One entry of the log: what, by whom, why, and the words where the reader may read them. */
export function LogItem({ entry, now }: { readonly entry: LogEntryView; readonly now: string }) {
  const { action, by, at, kind, words, into, reason, note } = entry;
  return (
    <div className="flex min-w-0 flex-col gap-1.5 font-sans">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <Badge>{ACTION_WORDS[action]}</Badge>
        <span>
          {kind === "claim" ? "A claim" : "An argument"}, by {by ?? "somebody who has left"}, <Time iso={at} now={now} />
        </span>
      </p>
      {reason ? <p className="text-base">{reason.label}</p> : null}
      {words === null ? (
        <p className="border-l-4 border-dashed border-edge pl-3 text-base text-muted">Words out of sight</p>
      ) : (
        <p dir="auto" className="measure font-serif text-base wrap-anywhere">
          “{words}”
        </p>
      )}
      {into === null ? null : (
        <p dir="auto" className="measure text-sm text-muted">
          Into: <span className="font-serif text-base text-ink">“{into}”</span>
        </p>
      )}
      {note ? (
        <p dir="auto" className="measure border-l-4 border-edge pl-3 text-base whitespace-pre-line wrap-anywhere">
          {note}
        </p>
      ) : null}
    </div>
  );
}
