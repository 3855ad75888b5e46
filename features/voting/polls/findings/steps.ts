import type { PollTally, TallyResult, TallyStep } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import { amountWords, difference, type Name, votesWords } from "./amounts";
import { figuresIn } from "./figures";
import type { LeadingStep } from "./leading";

export type Context = { readonly result: TallyResult; readonly tally: PollTally; readonly name: Name };
type Step<Kind extends TallyStep["kind"]> = Extract<TallyStep, { kind: Kind }>;

/** What the picture of a step shows, as a title; the count has a winner. */
export function stepFinding(step: LeadingStep, context: Context): string {
  switch (step.kind) {
    case "totals":
      return totalsFinding(step, context);
    case "elimination":
      return eliminationFinding(step, context);
    case "stages":
      return `${namesOf(context)} ${context.result.winners.length === 1 ? "is" : "are"} elected, with a quota of ${votesWords(step.quota)}`;
    case "runoff":
      return runoffFinding(step, context);
    case "grades":
      return gradesFinding(step, context);
    case "answers":
      return answersFinding(step, context);
    case "orders":
      return ordersFinding(step, context);
    case "locks":
      return locksFinding(context);
    case "strongest-paths":
      return pathsFinding(context);
    case "contests":
      return contestsFinding(step, context);
    case "worst-defeats":
      return worstFinding(step, context);
  }
}

const namesOf = ({ result, name }: Context) => joinWords(result.winners.map(name));
const sharePlace = (context: Context, rest = "") => `${namesOf(context)} share first place${rest}`;

/** What a total is a total of, from the count's main figure. */
export function unitOf(result: Pick<TallyResult, "figures">): string {
  return UNITS[figuresIn(result)[0] ?? "votes"] ?? "vote";
}

const UNITS: Readonly<Record<string, string>> = { approvals: "approval", points: "point", dots: "dot" };

function totalsFinding({ rows, of }: Step<"totals">, context: Context): string {
  const { result, name } = context;
  const unit = unitOf(result);
  const [first, second] = [...rows].sort((a, b) => b.total.value - a.total.value);
  if (result.winners.length > 1) return sharePlace(context, `, with ${votesWords(first!.total, unit)} each`);
  if (unit === "approval") return `${name(first!.option)} is approved by ${amountWords(first!.total)} of ${votesWords(of)}`;
  if (!second || second.total.value === 0) return `Every ${unit} went to ${name(first!.option)}`;
  return `${name(first!.option)} leads by ${votesWords(difference(first!.total, second.total), unit)}`;
}

function eliminationFinding({ rounds }: Step<"elimination">, context: Context): string {
  const { winners } = context.result;
  const last = rounds.at(-1);
  const won = last?.rows.find(({ option }) => option === winners[0]);
  if (winners.length > 1) return `${namesOf(context)} can each win: it depends on how ties are broken`;
  if (!last || !won) return `${namesOf(context)} wins`;
  const when = rounds.length === 1 ? "at once" : `in round ${last.number}`;
  const others = last.rows.filter(({ option }) => option !== winners[0]);
  const [rival] = others;
  const against =
    others.length === 1 && rival ? `, ${amountWords(won.votes)} votes to ${amountWords(rival.votes)}` : ` with ${votesWords(won.votes)}`;
  return `${namesOf(context)} wins ${when}${against}`;
}

function runoffFinding({ contests, finalists }: Step<"runoff">, context: Context): string {
  const { result, name } = context;
  const [winner] = result.winners;
  if (result.winners.length > 1) return sharePlace(context);
  if (finalists.length === 2 && contests.length === 1) {
    const { pair, prefer } = contests[0]!;
    const at = pair.indexOf(winner!);
    if (at >= 0 && prefer[at]! > prefer[1 - at]!)
      return `${name(winner!)} wins the runoff against ${name(pair[1 - at]!)}, ${prefer[at]} votes to ${prefer[1 - at]}`;
  }
  return `${name(winner!)} wins the runoff`;
}

function gradesFinding({ rows }: Step<"grades">, context: Context): string {
  const { winners } = context.result;
  const median = rows.find(({ option }) => option === winners[0])?.median ?? 0;
  if (winners.length > 1) return sharePlace(context, `, with equal grades around the median ${median}`);
  const shared = rows.filter((row) => row.median === median).length > 1;
  return shared
    ? `${namesOf(context)} is best of those with the median grade ${median}`
    : `${namesOf(context)} has the highest median grade: ${median}`;
}

function answersFinding({ rows }: Step<"answers">, context: Context): string {
  const { winners } = context.result;
  const row = rows.find(({ option }) => option === winners[0]);
  if (winners.length > 1 || !row) return sharePlace(context);
  if (row.block > 0) return `Every option is blocked; ${namesOf(context)} has the fewest blocks: ${row.block}`;
  if (row.object > 0)
    return `Nobody blocks ${namesOf(context)}; ${votesWords(whole(row.object))} ${row.object === 1 ? "objects" : "object"}`;
  return `Nobody blocks ${namesOf(context)} or objects to it`;
}

function ordersFinding({ count, agreement, of }: Step<"orders">, context: Context): string {
  if (context.result.winners.length > 1) return `${namesOf(context)} each begin one of ${count} orders that agree best`;
  const order = count === 1 ? "The order that agrees best begins" : `All ${count} orders that agree best begin`;
  return `${order} with ${namesOf(context)}: ${agreement} of ${of} preferences`;
}

function contestsFinding({ rows }: Step<"contests">, context: Context): string {
  const { winners } = context.result;
  const row = rows.find(({ option }) => option === winners[0]);
  if (winners.length > 1 || !row) return sharePlace(context, row ? `, with ${votesWords(row.score, "point")} each` : "");
  const others = rows.length - 1;
  return row.wins === others
    ? `${namesOf(context)} beats every other option`
    : `${namesOf(context)} beats ${row.wins} of ${others} others and has the most points`;
}

function worstFinding({ rows }: Step<"worst-defeats">, context: Context): string {
  const { winners } = context.result;
  const worst = rows.find(({ option }) => option === winners[0])?.strength ?? 0;
  if (worst === 0) return `Nothing beats ${namesOf(context)}`;
  if (winners.length > 1) return `The worst defeats of ${namesOf(context)} are equally mild: ${worst} votes`;
  return `The worst defeat of ${namesOf(context)} is the mildest: ${worst} votes`;
}

function pathsFinding(context: Context): string {
  if (context.result.winners.length > 1) return `Nothing beats ${namesOf(context)}`;
  return condorcetFinding(context) ?? `${namesOf(context)} wins by the strongest paths`;
}

function locksFinding(context: Context): string {
  if (context.result.winners.length > 1) return `${namesOf(context)} can each come first: it depends on how ties are broken`;
  return condorcetFinding(context) ?? `${namesOf(context)} comes first once every pair is locked or left out`;
}

function condorcetFinding({ result, tally, name }: Context): string | null {
  const [winner] = result.winners;
  return tally.pairwise?.condorcetWinner === winner ? `${name(winner!)} beats every other option one against one` : null;
}

const whole = (value: number) => ({ exact: `${value}`, value });
