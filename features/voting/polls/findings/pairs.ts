import type { PairwiseSummary } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import type { Name } from "./amounts";

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
