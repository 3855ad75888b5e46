import type { TallyStep } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import { amountWords, votesWords } from "./amounts";
import { leadingStep } from "./leading";
import { findingOf, rankingFinding } from "./methods";
import { type Context, unitOf } from "./steps";

/** What the picture of a step is called among the others: the step that says most stands for the ranking, the others say what they show. */
export function titleOf(step: TallyStep, context: Context): string {
  const { result, tally, name } = context;
  if (result.winners.length === 0) return findingOf(result, tally, name);
  if (step === leadingStep(result)) return rankingFinding(result, name);
  switch (step.kind) {
    case "totals":
      return mostFinding(step.rows, context);
    case "links":
      return linksFinding(step.links, context);
    case "beats":
      return beatsFinding(step.pairs, context);
    case "strongest-paths":
      return "The strongest paths";
    default:
      return "";
  }
}

type Rows<Kind extends TallyStep["kind"], Member extends string> =
  Extract<TallyStep, { kind: Kind }> extends Readonly<Record<Member, infer List>> ? List : never;

function mostFinding(rows: Rows<"totals", "rows">, { result, name }: Context): string {
  const most = Math.max(0, ...rows.map(({ total }) => total.value));
  const leading = rows.filter(({ total }) => total.value === most);
  if (most === 0 || leading.length === 0) return "No option has anything";
  const amount = votesWords(leading[0]!.total, unitOf(result));
  return leading.length === 1
    ? `${name(leading[0]!.option)} has the most: ${amount}`
    : `${joinWords(leading.map(({ option }) => name(option)))} have the most: ${amount} each`;
}

function linksFinding(links: Rows<"links", "links">, { name }: Context): string {
  const [first, second] = links;
  if (!first) return "Every two options are tied";
  const strength = amountWords({ exact: `${first.strength}`, value: first.strength });
  if (second && second.strength === first.strength) {
    const equal = links.filter(({ strength }) => strength === first.strength).length;
    return `${equal} victories are the clearest, with a strength of ${strength} each`;
  }
  return `${name(first.from)} over ${name(first.to)} is the clearest victory: ${strength}`;
}

function beatsFinding(pairs: Rows<"beats", "pairs">, { result, tally, name }: Context): string {
  const wins = (option: string) => pairs.filter(({ winner }) => winner === option).length;
  const [winner] = result.winners;
  if (result.winners.length !== 1 || winner === undefined) return `Nothing has a stronger path to ${joinWords(result.winners.map(name))}`;
  const others = tally.options.length - 1;
  return wins(winner) === others
    ? `${name(winner)} has the stronger path to every other option`
    : `${name(winner)} has the stronger path to ${wins(winner)} of ${others} others, and none has to it`;
}
