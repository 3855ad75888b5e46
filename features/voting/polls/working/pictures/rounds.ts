import type { RoundBand, RoundColumn } from "@/components/charts/rounds-layout";
import type { EliminationStep, StagesStep } from "@/domain/tally";

/** Stands for votes that no option on the ballot can take any more. No option key is empty. */
export const EXHAUSTED = "";

export type RoundsPicture = {
  /** Options in the order to draw, the winner first, then the exhausted votes where there are any. */
  readonly keys: readonly string[];
  readonly rounds: readonly RoundColumn[];
  readonly bands: readonly (readonly RoundBand[])[];
};

/** Where votes go from round to round of an instant runoff. */
export function eliminationPicture({ rounds }: EliminationStep): RoundsPicture {
  const isExhausted = rounds.some(({ exhausted }) => exhausted.value > 0);
  const standing = rounds.map(({ rows }) => rows.map(({ option, votes }) => ({ key: option, value: votes.value })));
  return {
    keys: [...lastFirst(standing), ...(isExhausted ? [EXHAUSTED] : [])],
    rounds: rounds.map(({ number, exhausted }, index) => ({
      key: `${number}`,
      label: `Round ${number}`,
      nodes: [...standing[index]!, ...(exhausted.value > 0 ? [{ key: EXHAUSTED, value: exhausted.value }] : [])],
    })),
    bands: rounds
      .slice(0, -1)
      .map(({ rows, exhausted, eliminated, transfers }) => [
        ...rows.filter(({ option }) => !eliminated.includes(option)).map(({ option, votes }) => stay(option, votes.value)),
        ...transfers.map(({ from, to, votes }) => ({ from, to: to ?? EXHAUSTED, value: votes.value })),
        stay(EXHAUSTED, exhausted.value),
      ]),
  };
}

/** Where votes go from stage to stage of a single transferable vote: what an option keeps, and what its surplus or exclusion hands on. */
export function stagesPicture({ stages }: StagesStep): RoundsPicture {
  const standing = stages.map(({ rows }) => rows.filter(isIn).map(({ option, votes }) => ({ key: option, value: votes.value })));
  const isExhausted = stages.some(({ exhausted }) => exhausted.value > 0);
  return {
    keys: [...lastFirst(standing), ...(isExhausted ? [EXHAUSTED] : [])],
    rounds: stages.map(({ number, exhausted }, index) => ({
      key: `${number}`,
      label: `Stage ${number}`,
      nodes: [...standing[index]!, ...(exhausted.value > 0 ? [{ key: EXHAUSTED, value: exhausted.value }] : [])],
    })),
    bands: stages.slice(1).map(({ rows, from, exhausted }, index) => {
      const before = stages[index]!.exhausted.value;
      const gained = rows.filter(({ change }) => change.value > 0);
      return [
        ...rows.map(({ option, votes, change }) => stay(option, change.value > 0 ? votes.value - change.value : votes.value)),
        ...(from === null ? [] : gained.map(({ option, change }) => ({ from, to: option, value: change.value }))),
        ...(from === null ? [] : [{ from, to: EXHAUSTED, value: exhausted.value - before }]),
        stay(EXHAUSTED, before),
      ];
    }),
  };
}

/** An excluded option keeps its row with no votes; it is not drawn. */
const isIn = ({ status, votes }: StagesStep["stages"][number]["rows"][number]): boolean => status !== "excluded" || votes.value > 0;

const stay = (key: string, value: number): RoundBand => ({ from: key, to: key, value });

/** Who stood longest comes first, then who held most when last seen. */
function lastFirst(standing: readonly (readonly { readonly key: string; readonly value: number }[])[]): readonly string[] {
  const keys: string[] = [];
  for (const nodes of standing.toReversed())
    for (const { key } of [...nodes].sort((a, b) => b.value - a.value)) if (!keys.includes(key)) keys.push(key);
  return keys;
}
