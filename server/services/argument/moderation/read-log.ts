import type { z } from "zod";
import type { LogEntryView, LogFilter, LogPage, moderationLogInput } from "@/contracts/argument/moderation";
import type { LogAction } from "@/domain/moderation";
import { type LogRow, listLog } from "@/server/data/argument/moderation/log";
import { findThings, type ThingRef } from "@/server/data/argument/moderation/things";
import type { DebateScope } from "@/server/data/scope";
import { noteFor, reasonOf, refIn } from "./entry-words";
import { readerOf } from "./reader";
import { wordsOf } from "./thing-view";

const PAGE = 30;

/** A page of the log, newest first, with the words that this reader may read. */
export async function readLog(scope: DebateScope, { before, filter }: z.output<typeof moderationLogInput>): Promise<LogPage> {
  const rows = await listLog(scope.debate.id, { before, actions: filter && FILTERED[filter], limit: PAGE + 1 });
  const entries = await entryViews(scope, rows.slice(0, PAGE));
  return { entries, next: rows.length > PAGE ? entries.at(-1)!.id : null };
}

const FILTERED = {
  restrictions: ["hold", "hide", "lock"],
  releases: ["approve", "restore", "unlock"],
  appeals: ["appeal", "uphold", "overturn"],
  merges: ["merge", "unmerge"],
} as const satisfies Record<LogFilter, readonly LogAction[]>;

export async function entryViews(scope: DebateScope, rows: readonly LogRow[]): Promise<readonly LogEntryView[]> {
  const refs = rows.flatMap((row): ThingRef[] => [refIn(row), ...(row.into_id ? [{ kind: "claim", id: row.into_id } as const] : [])]);
  const things = await findThings("now", scope.debate.id, refs);
  const reader = readerOf(scope);
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    at: row.at.toISOString(),
    by: row.by,
    kind: row.kind,
    thingId: row.thing_id,
    words: wordsOf(refIn(row), things, reader),
    status: (row.kind === "claim" ? things.claims : things.arguments).get(row.thing_id)!.status,
    into: row.into_id === null ? null : wordsOf({ kind: "claim", id: row.into_id }, things, reader),
    reason: reasonOf(row),
    note: noteFor(row, things, reader),
    about: row.about_id,
  }));
}
