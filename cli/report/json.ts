import type { Amount } from "@/domain/tally";
import type { BallotSet } from "@/formats/ballots";
import type { Counted } from "../tallying";

/** The result as docs/command-line.md describes it: one object, or an array of them. */
export function toJson({ profile }: BallotSet, counted: readonly Counted[], isArray: boolean): string {
  const results = counted.map(({ method, winners, ranking, figures, steps }) => ({
    method,
    options: profile.optionKeys,
    ballots: profile.counted.weight + profile.blank.weight,
    winners,
    ranking,
    figures: Object.fromEntries(
      figures.map(({ option, place, amounts }) => [
        option,
        { place, ...Object.fromEntries(Object.entries(amounts).map(([figure, amount]) => [figure, plain(amount)])) },
      ]),
    ),
    steps,
  }));
  return `${harmless(JSON.stringify(isArray ? results : results[0]))}\n`;
}

/** A number where it is whole, else "7/2". */
function plain({ exact, value }: Amount): number | string {
  return Number.isSafeInteger(value) && !exact.includes("/") ? value : exact;
}

/** The same JSON, without characters that would steer a terminal. */
export const harmless = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
