import type { PhaseView } from "@/contracts/debates/debates";
import type { Capacity, PollView } from "@/contracts/voting/polls";
import type { BallotLimits, BallotType } from "@/domain/tally";
import { formatNumber, joinWords, plural } from "@/lib/format";
import { methodLabel } from "./method-labels";
import { ruleWords } from "./rule-words";
import { isSecret, SECRECY_WORDS } from "./secrecy-words";

export { methodLabel } from "./method-labels";

/** What a voter must know about a poll, each as a heading and a sentence. */
export function factsOf(poll: PollView): readonly { readonly key: string; readonly value: string }[] {
  if (poll.proposal !== null) return CHECK_FACTS;
  return [
    { key: "Who votes", value: ELECTORATE_WORDS[poll.electorate] },
    { key: "On the ballot", value: BALLOT_WORDS[poll.ballotType](poll.limits) },
    { key: "How it is counted", value: countWords(poll) },
    { key: "What it takes", value: `${decides(poll) ? ruleWords(poll.rule) : DECIDES_NOTHING} ${quorumWords(poll)}` },
    { key: "If there is a tie", value: tieBreakWords(poll.tieBreak) },
    { key: "Who sees what", value: isSecret(poll) ? secretWords(poll) : VISIBILITY_WORDS[poll.visibility] },
  ];
}

/** Whether its outcome is a decision of the debate. */
export const decides = ({ role }: Pick<PollView, "role">): boolean => role === "final" || role === "consensus-check";

const CHECK_FACTS = [
  { key: "Who may break silence", value: "Each voting delegation, through its head, with a reason." },
  { key: "What it takes", value: "The proposal is adopted at the deadline, unless a delegation breaks silence." },
  { key: "Who sees what", value: "Everybody in the debate sees at once who breaks silence and why." },
] as const;

const DECIDES_NOTHING = "It decides nothing; it shows where the debate stands.";

export const ELECTORATE_WORDS = {
  participants: "Everyone with a seat in a voting delegation, each in person.",
  delegations: "Each voting delegation casts one ballot, through its head.",
  both: "Everyone with a seat in a voting delegation, and each voting delegation through its head. The two are counted apart.",
} as const satisfies Record<PollView["electorate"], string>;

export const CAPACITY_WORDS = { participants: "People", delegations: "Delegations" } as const satisfies Record<Capacity, string>;

export const BALLOT_LABELS = {
  plurality: "One choice",
  approval: "Approvals",
  ranked: "Ranking",
  score: "Scores",
  cumulative: "Dots",
  quadratic: "Votes with a rising price",
  consent: "Consent",
} as const satisfies Record<BallotType, string>;

/** What a voter does with a ballot of this type, within the poll's limits. */
export const BALLOT_WORDS = {
  plurality: () => "One option.",
  approval: ({ maximumChoices }) =>
    maximumChoices === null ? "As many options as you like." : `At most ${plural(maximumChoices, "option")}.`,
  ranked: () => "The options in order; ties are allowed, and so is leaving some out.",
  score: ({ maximumScore }) => `A score from 0 to ${maximumScore} for each option; leaving one out counts as 0.`,
  cumulative: ({ budget }) => `${plural(budget, "dot")} to spread over the options, as many on one as you like.`,
  quadratic: ({ budget }) => `${plural(budget, "credit")} to buy votes with: 1 vote for an option costs 1, 2 cost 4, 3 cost 9.`,
  consent: () => "For each option: support, abstain, object or block.",
} as const satisfies Record<BallotType, (limits: BallotLimits) => string>;

export function tieBreakWords(tieBreak: PollView["tieBreak"]): string {
  switch (tieBreak.kind) {
    case "none":
      return "It stays a tie, and nothing is adopted.";
    case "earlier-round":
      return "The tied option that stood higher in the ballot before this one comes first.";
    case "lot":
      return tieBreak.seed === null
        ? "A lot is drawn, with a seed that is published when voting opens, so that anybody can draw it again."
        : `A lot is drawn with the seed “${tieBreak.seed}”, so that anybody can draw it again.`;
  }
}

const secretWords = ({ secrecy }: Pick<PollView, "secrecy">): string =>
  `${SECRECY_WORDS[secrecy].short} The count is seen once voting ends, if at least three have voted.`;

const VISIBILITY_WORDS = {
  blind: "Nobody sees how the ballots stand until voting ends. Then everybody in the debate sees the count, and who cast which ballot.",
  open: `Everybody can follow the running count. ${SECRECY_WORDS.named.short}`,
} as const satisfies Record<PollView["visibility"], string>;

function countWords({ methods, seats }: PollView): string {
  const [first = "", ...others] = methods.map(methodLabel);
  const elects = seats > 1 ? ` ${plural(seats, "option")} are elected where a method elects several.` : "";
  if (others.length === 0) return `${first}.${elects}`;
  return `${first} decides; ${joinWords(others)} ${others.length === 1 ? "is" : "are"} shown beside it.${elects}`;
}

function quorumWords({ quorum, turnout, electorate }: PollView): string {
  if (quorum === 0) return "There is no quorum.";
  if (electorate === "both") return `At least ${quorum}% of the people, and of the delegations, must vote.`;
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
