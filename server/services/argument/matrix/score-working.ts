import type { ScoreWorking } from "@/contracts/argument/matrix";
import { type CellBasis, cellValue, columnScores } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { wordsOfClaims } from "@/server/data/argument/matrix";
import type { DebateScope } from "@/server/data/scope";
import { readMatrix } from "./read-matrix";

/** What an option's inconsistency score is the sum of. */
export async function scoreWorking(
  scope: DebateScope,
  { option, basis }: { readonly option: string; readonly basis: CellBasis },
): Promise<ScoreWorking> {
  const { options, rows } = await readMatrix(scope);
  const column = options.indexOf(option);
  if (column < 0) throw new DomainError("not-found", "There is no such option in this debate.");
  const negative = rows
    .map(({ claim, cells }) => ({ claim, value: cellValue(cells[column]!, basis) ?? 0 }))
    .filter(({ value }) => value < 0)
    .toSorted((a, b) => a.value - b.value);
  const [shown, rest] = [negative.slice(0, TERMS), negative.slice(TERMS)];
  const words = await wordsOfClaims(
    scope.debate.id,
    shown.map(({ claim }) => claim),
  );
  const score = columnScores(
    options,
    rows.map(({ cells }) => cells),
    basis,
  )[column]!;
  return {
    ...score,
    terms: shown.map(({ claim, value }) => ({ claim, value, text: words.get(claim)?.text.slice(0, LONGEST) ?? "" })),
    more: { count: rest.length, sum: rest.reduce((sum, { value }) => sum + value * value, 0) },
  };
}

const TERMS = 40;
/** Enough to know a claim again. */
const LONGEST = 600;
