import type { InfiniteData } from "@tanstack/react-query";
import type { LogFilter, LogPage } from "@/contracts/argument/moderation";

export type LogPages = InfiniteData<LogPage, string | null>;

/** The key under which the pages of the log are kept, on the server as in the browser. */
export const logKey = (path: readonly unknown[], debate: string, filter: LogFilter | null) => [...path, "pages", debate, filter] as const;

export const FILTER_LABELS = {
  restrictions: "Held, hidden and locked",
  releases: "Approved, restored and unlocked",
  appeals: "Appeals and what was decided",
  merges: "Merged and set apart",
} as const satisfies Record<LogFilter, string>;

export const isLogFilter = (value: string): value is LogFilter => Object.hasOwn(FILTER_LABELS, value);
