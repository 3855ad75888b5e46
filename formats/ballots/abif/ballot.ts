import { tierFiller } from "../gathering/ballot-sink";
import { problem } from "../problem";

/** Fills a packed ballot from the options of a vote line, one after the other. */
type AbifBallot = {
  readonly option: (option: number, score: number, line: number) => void;
  readonly separator: (sign: ">" | "=" | ",") => void;
  readonly close: () => void;
};

/** An option without a score is unscored. */
export function scoreBallot(packed: Uint8Array, names: readonly string[]): AbifBallot {
  const given = new Uint8Array(names.length);
  return {
    option(option, score, line) {
      if (given[option] === 1) throw twice(names[option]!, line);
      given[option] = 1;
      if (score >= 0) packed[option] = score + 1;
    },
    separator: () => {},
    close: () => given.fill(0),
  };
}

/** Separators say the order; where there is no > and there are scores, these do, and an option without one is unranked. */
export function rankedBallot(packed: Uint8Array, names: readonly string[]): AbifBallot {
  const filler = tierFiller(packed);
  const scores = new Map<number, number>();
  let isOrdered = false;
  return {
    option(option, score, line) {
      if (!filler.place(option)) throw twice(names[option]!, line);
      if (score >= 0) scores.set(option, score);
    },
    separator(sign) {
      if (sign !== ">") return;
      isOrdered = true;
      filler.closeTier();
    },
    close() {
      if (!isOrdered && scores.size > 0) rankByScore(packed, scores);
      filler.restart();
      scores.clear();
      isOrdered = false;
    },
  };
}

function rankByScore(packed: Uint8Array, scores: ReadonlyMap<number, number>): void {
  packed.fill(0);
  const highestFirst = [...new Set(scores.values())].sort((a, b) => b - a);
  for (const [option, score] of scores) packed[option] = highestFirst.indexOf(score) + 1;
}

const twice = (name: string, line: number) => problem(line, `This vote names “${name}” twice.`);
