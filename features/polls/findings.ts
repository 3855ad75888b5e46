import type { PollView } from "@/contracts/polls";
import {
  type Amount,
  fraction,
  fromAmount,
  inWords,
  minus,
  type PairwiseSummary,
  type PollTally,
  plus,
  type TallyResult,
  toAmount,
  ZERO,
} from "@/domain/tally";
import { joinWords } from "@/lib/format";

/** An option's name for a sentence. */
type Name = (option: string) => string;

/** "12", "3 1/2": exact, as it was counted. */
export const amountWords = (amount: Amount): string => inWords(fromAmount(amount));

/** "12 votes", "1 vote", "1/2 of a vote". */
export function votesWords(amount: Amount, unit = "vote"): string {
  if (amount.value > 0 && amount.value < 1) return `${amountWords(amount)} of a ${unit}`;
  return `${amountWords(amount)}\u00a0${amount.value === 1 ? unit : `${unit}s`}`;
}

/** The result in one line. Only a final ballot decides; a count that still runs says so. */
export function headlineOf(poll: PollView, tally: PollTally, name: Name): string {
  const leaders = tally.tie?.left ?? tally.results[0]?.winners ?? [];
  const isRunning = poll.status !== "closed";
  if (leaders.length === 0)
    return isRunning
      ? "Nothing has been chosen yet"
      : `${NO_DECISION}: ${tally.turnout.cast === 0 ? "nobody voted" : "every ballot was blank"}`;
  const names = joinWords(leaders.map(name));
  const isTied = leaders.length > 1;
  if (isRunning) return isTied ? `${names} share first place so far` : `${names} is ahead so far`;
  if (poll.role !== "final") return isTied ? `${names} share first place` : `${names} comes first`;
  const { outcome } = tally.outcome;
  if (outcome === "adopted") return `${name(tally.outcome.option!)} is adopted`;
  if (outcome === "not-adopted") return isTied ? `${names} tie, and none is adopted` : `${names} comes first, but is not adopted`;
  return tally.turnout.quorum.met ? `${NO_DECISION}: ${names} share first place` : `${NO_DECISION}: too few voted`;
}

const NO_DECISION = "No decision";

/** What the picture of one count shows. */
export function findingOf(result: TallyResult, { turnout, pairwise }: PollTally, name: Name): string {
  const { winners, method } = result;
  if (winners.length === 0) return turnout.cast === 0 ? "Nobody voted" : "Every ballot was blank";
  const names = joinWords(winners.map(name));
  if (method === "schulze") return schulzeFinding(winners, names, pairwise);
  const [first, second] = [...result.figures].sort((a, b) => b.support.value - a.support.value);
  if (!first) return names;
  const unit = method === "approval" ? "approval" : "vote";
  if (winners.length > 1) return `${names} share first place, with ${votesWords(first.support, unit)} each`;
  if (method === "approval")
    return `${names} is approved by ${amountWords(first.support)} of ${votesWords(toAmount(fraction(turnout.weight.counted)))}`;
  if (!second || second.support.value === 0) return `Every vote went to ${names}`;
  return `${names} leads by ${votesWords(toAmount(minus(fromAmount(first.support), fromAmount(second.support))))}`;
}

function schulzeFinding(winners: readonly string[], names: string, pairwise: PairwiseSummary | null): string {
  if (winners.length > 1) return `Nothing beats ${names}`;
  return pairwise?.condorcetWinner === winners[0]
    ? `${names} beats every other option one against one`
    : `${names} wins by the strongest paths`;
}

/** What one-against-one comparisons say, whatever the method. */
export function pairwiseFinding({ condorcetWinner, smithSet, cycle, options }: PairwiseSummary, name: Name): readonly string[] {
  if (condorcetWinner !== null)
    return [`${name(condorcetWinner)} wins against every other option (the Condorcet winner), so it alone is the Smith set.`];
  const set = smithSet.length === options.length ? "all options together" : joinWords(smithSet.map(name));
  const sentences = [
    `No option wins against every other. The smallest group whose members each beat every option outside it (the Smith set) is ${set}.`,
  ];
  if (cycle.length > 0) {
    const circle = cycle.map((option, index) => `${name(option)} beats ${name(cycle[(index + 1) % cycle.length]!)}`);
    sentences.push(`Preferences run in a circle: ${joinWords(circle)}.`);
  }
  return sentences;
}

/** In how many groups the leading option leads. */
export function groupsFinding(
  groups: readonly { readonly rows: readonly { readonly option: string; readonly total: Amount }[] }[],
  name: Name,
): string {
  const leads = new Map<string, number>();
  for (const { rows } of groups) {
    const most = Math.max(0, ...rows.map(({ total }) => total.value));
    const leading = rows.filter(({ total }) => most > 0 && total.value === most);
    if (leading.length === 1) leads.set(leading[0]!.option, (leads.get(leading[0]!.option) ?? 0) + 1);
  }
  const most = Math.max(0, ...leads.values());
  const best = [...leads].filter(([, count]) => count === most).map(([option]) => name(option));
  if (most === 0) return "No option leads in any delegation";
  const of = `${most} of ${groups.length} ${groups.length === 1 ? "delegation" : "delegations"}`;
  return best.length === 1 ? `${best[0]} leads in ${of}` : `${joinWords(best)} lead in ${of} each`;
}

/** The sum of exact amounts, for a footer. */
export const sumOf = (amounts: readonly Amount[]): Amount => toAmount(amounts.reduce((sum, amount) => plus(sum, fromAmount(amount)), ZERO));
