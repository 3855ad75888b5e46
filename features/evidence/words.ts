import type { EvidenceView, SourceView } from "@/contracts/floor";
import { formatPartialDate } from "@/lib/format-time";

/** "Dmytro Kuleba · Espreso Global · 4 Sep 2025": what is known of a source beside its title. */
export function originOf({ author, publisher, issued }: Pick<SourceView, "author" | "publisher" | "issued">): string {
  const date = /^\d{4}(-\d{2}){0,2}$/.test(issued) ? formatPartialDate(issued) : issued;
  return [author || "Author not given", publisher, date].filter(Boolean).join(" · ");
}

type Bearing = EvidenceView["bearsOn"][number]["bearing"];
export const BEARING_WORDS = { for: "For", against: "Against", both: "Both ways for" } as const satisfies Record<Bearing, string>;
