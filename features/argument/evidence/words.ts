import type { LedgerFilter, LedgerOrder, PreparedEvidenceView, SourceSummary } from "@/contracts/argument/evidence";
import { dateInWords } from "../../shell/evidence/source-line";

/** "Dmytro Kuleba · Espreso Global · 4 Sep 2025": what is known of a source beside its title. */
export function originOf({ author, publisher, issued }: Pick<SourceSummary, "author" | "publisher" | "issued">): string {
  return [author || "Author not given", publisher, dateInWords(issued)].filter(Boolean).join(" · ");
}

type Bearing = PreparedEvidenceView["bearsOn"][number]["bearing"];
export const BEARING_WORDS = { for: "For", against: "Against", both: "Both ways for" } as const satisfies Record<Bearing, string>;

export const FILTER_WORDS = {
  all: "All",
  unused: "Unused",
  "over-relied": "Over-relied on",
  disputed: "Disputed or disputing",
  "both-sides": "Cited for both sides",
  mine: "Mine",
} as const satisfies Record<LedgerFilter, string>;

export const ORDER_WORDS = {
  cited: "Most cited first",
  reliability: "Most reliable first",
  title: "By title",
  newest: "Newest first",
} as const satisfies Record<LedgerOrder, string>;
