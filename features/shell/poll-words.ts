import type { PhaseView } from "@/contracts/debates";
import type { PollView } from "@/contracts/polls";
import { type BallotType, decisionRules, tallyMethods } from "@/domain/tally";
import { formatNumber, joinWords, plural } from "@/lib/format";

/** What a voter must know about a poll, each as a heading and a sentence. */
export function factsOf(poll: PollView): readonly { readonly key: string; readonly value: string }[] {
  return [
    { key: "Who votes", value: ELECTORATE_WORDS[poll.electorate] },
    { key: "On the ballot", value: BALLOT_WORDS[poll.ballotType] },
    { key: "How it is counted", value: countWords(poll) },
    { key: "What it takes", value: `${poll.role === "final" ? ruleWords(poll.rule) : DECIDES_NOTHING} ${quorumWords(poll)}` },
    { key: "Who sees what", value: VISIBILITY_WORDS[poll.visibility] },
  ];
}

const DECIDES_NOTHING = "It decides nothing; it shows where the debate stands.";

export const methodLabel = (method: string): string =>
  (tallyMethods as Readonly<Record<string, { label: string }>>)[method]?.label ?? method;

export const ruleWords = (rule: string): string => (decisionRules as Readonly<Record<string, { says: string }>>)[rule]?.says ?? "";

const ELECTORATE_WORDS = {
  participants: "Everyone with a seat in a voting delegation, each in person.",
  delegations: "Each voting delegation casts one ballot, through its head.",
} as const satisfies Record<PollView["electorate"], string>;

const BALLOT_WORDS = {
  plurality: "One option.",
  approval: "As many options as you like.",
  ranked: "The options in order; ties are allowed, and so is leaving some out.",
} as const satisfies Record<BallotType, string>;

const VISIBILITY_WORDS = {
  blind: "Nobody sees how the ballots stand until voting ends. Then everybody in the debate sees the count, and who cast which ballot.",
  open: "Everybody can follow the running count. Once voting ends, everybody in the debate sees who cast which ballot.",
} as const satisfies Record<PollView["visibility"], string>;

function countWords({ methods }: PollView): string {
  const [first = "", ...others] = methods.map(methodLabel);
  if (others.length === 0) return `${first}.`;
  return `${first} decides; ${joinWords(others)} ${others.length === 1 ? "is" : "are"} shown beside it.`;
}

function quorumWords({ quorum, turnout }: PollView): string {
  if (quorum === 0) return "There is no quorum.";
  const needed = quorumOf({ quorum, turnout });
  return turnout.eligible === 0
    ? `At least ${quorum}% of those entitled must vote.`
    : `At least ${formatNumber(needed)} of ${plural(turnout.eligible, "elector")} must vote.`;
}

/** How many ballots the quorum asks for. */
export function quorumOf({ quorum, turnout }: Pick<PollView, "quorum" | "turnout">): number {
  return Math.ceil((quorum * turnout.eligible) / 100);
}

/** When a poll that is not open yet will open, as far as the agenda says. */
export function opensWhen({ key }: Pick<PollView, "key">, phases: readonly PhaseView[]): string {
  const coming = phases.filter(({ poll, state }) => state === "next" && poll === key);
  if (coming.length === 0) return "It opens when the facilitator opens it.";
  const names = coming.map(({ order, title }) => `phase ${order + 1}, “${title}”`);
  return `It opens when the facilitator begins ${joinWords(names, "or")}.`;
}
