import type { PollTally, TallyResult } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import type { Name } from "./amounts";
import { leadingStep } from "./leading";
import { stepFinding } from "./steps";

/** What one count shows, in a line. */
export function findingOf(result: TallyResult, tally: PollTally, name: Name): string {
  if (result.winners.length === 0) return tally.turnout.cast === 0 ? "Nobody voted" : "Every ballot was blank";
  const step = leadingStep(result);
  return step ? stepFinding(step, { result, tally, name }) : `${joinWords(result.winners.map(name))} in first place`;
}

/** What the methods say together: "Six of seven methods put Pacts first". */
export function comparisonFinding({ results, tie, conventions }: PollTally, name: Name): string {
  const [deciding] = results;
  if (!deciding || deciding.winners.length === 0) return "No ballot names an option, so no method names a winner";
  const places = conventions.seats > 1 ? "elect" : "put";
  const first = deciding.winners;
  const same = results.filter(({ winners }) => winners.length === first.length && winners.every((option) => first.includes(option)));
  const names = joinWords(first.map(name));
  const rest = places === "elect" ? "" : first.length > 1 ? " first together" : " first";
  if (results.length === 1)
    return `${names} ${first.length > 1 ? "share first place" : "comes first"}${tie && tie.left.length === 1 ? `; the tie-break chose ${name(tie.left[0]!)}` : ""}`;
  if (same.length === results.length) return `${results.length === 2 ? "Both" : `All ${results.length}`} methods ${places} ${names}${rest}`;
  return `${same.length} of ${results.length} methods ${same.length === 1 ? `${places}s` : places} ${names}${rest}`;
}

/** "A, then B and C tied, then D". */
export function rankingFinding({ ranking }: Pick<TallyResult, "ranking">, name: Name): string {
  return ranking.map((tier) => `${joinWords(tier.map(name))}${tier.length > 1 ? " tied" : ""}`).join(", then ");
}
