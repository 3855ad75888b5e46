import type { LogEntryView } from "@/contracts/argument/moderation";
import { csvText } from "../csv";

/** One row an entry, oldest first. Empty where there is nothing, or nothing that whoever takes it away may read. */
export function moderationLogCsv(entries: readonly LogEntryView[]): string {
  const header = ["entry", "at", "action", "by", "kind", "thing", "stands", "reason", "reason_label", "words", "into", "note", "about"];
  const rows = entries.map(({ id, at, action, by, kind, thingId, status, reason, words, into, note, about }) => [
    id,
    at,
    action,
    by ?? "",
    kind,
    thingId,
    status,
    reason?.key ?? "",
    reason?.label ?? "",
    words ?? "",
    into ?? "",
    note ?? "",
    about ?? "",
  ]);
  return csvText([header, ...rows]);
}
