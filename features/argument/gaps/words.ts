import type { GapView } from "@/contracts/argument/gaps";
import type { GapKind } from "@/domain/argumentation";
import { formatNumber, plural, pluralWord } from "@/lib/format";

type Words = {
  /** The heading, with how many there are. */
  readonly title: (total: number) => string;
  /** Why it matters, and what closes it. */
  readonly lead: string;
  /** What stands in the place of the heading's count when there is none. */
  readonly none: string;
  /** What the link to where it is mended says. */
  readonly mend: string;
};

export const GAP_WORDS = {
  "unanswered-attack": {
    title: (total) => `${plural(total, "attack")} without an answer`,
    lead: "Nothing speaks against their premises or their step. Those that harm the options with most delegations behind them come first.",
    none: "Every attack is answered",
    mend: "Answer it",
  },
  "unopposed-option": {
    title: (total) => `${plural(total, "option")} that nobody argued against`,
    lead: "An option that was never attacked was never tested.",
    none: "Every option has an argument against it",
    mend: "Argue against it",
  },
  "unsupported-option": {
    title: (total) => `${plural(total, "option")} that nobody argued for`,
    lead: "What is on the list without a reason is chosen, or dropped, without one.",
    none: "Every option has an argument for it",
    mend: "Argue for it",
  },
  "unsourced-claim": {
    title: (total) => `${plural(total, "claim")} without a source`,
    lead: "Arguments rest on them, and they cite nothing.",
    none: "Every claim in use cites a source",
    mend: "Cite a source",
  },
  "silent-delegation": {
    title: (total) => `${plural(total, "delegation")} that said nothing`,
    lead: "No claim, no argument, no position of their own.",
    none: "Every voting delegation has spoken",
    mend: "See positions",
  },
  "unrated-argument": {
    title: (total) => `${plural(total, "argument")} nobody rated`,
    lead: "How relevant they are is open; until somebody says, they count as decisive.",
    none: "Every argument is rated",
    mend: "Rate it",
  },
} as const satisfies Record<GapKind, Words>;

/** What the whole page says, in a sentence. */
export function summaryOf(totals: readonly number[]): string {
  const sum = totals.reduce((all, total) => all + total, 0);
  if (sum === 0) return "Nothing is missing: every attack is answered, every claim in use has a source, everybody has spoken.";
  return `${formatNumber(sum)} ${pluralWord(sum, "gap")}. Each leads to where it is mended.`;
}

type Names = { readonly option: (key: string) => string };

/** What a delegation is asked, ready to be edited. */
export function proposedPrompt(gap: Pick<GapView, "kind" | "subject" | "text" | "options">, { option }: Names): string {
  const quoted = gap.text ? `“${shortened(gap.text)}”` : "";
  const [harmed] = gap.options;
  switch (gap.kind) {
    case "unanswered-attack":
      return `Nobody has answered ${quoted}${harmed ? `, which speaks against ${option(harmed)}` : ""}. What do you say to it?`;
    case "unopposed-option":
      return `Nobody has argued against ${option(gap.subject)}. What speaks against it?`;
    case "unsupported-option":
      return `Nobody has argued for ${option(gap.subject)}. What speaks for it?`;
    case "unsourced-claim":
      return `${quoted} cites nothing. Can you give a source for it, or against it?`;
    case "silent-delegation":
      return "We have not heard from you yet. Where do you stand, and why?";
    case "unrated-argument":
      return `Nobody has rated how relevant ${quoted} is. How much does it matter?`;
  }
}

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
