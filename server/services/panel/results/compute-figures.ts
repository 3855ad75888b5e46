import type { Snapshot } from "@/domain/disclosure";
import type { NewFigures } from "@/server/data/panel/rounds/figures";
import { type CloseInput, closeResults } from "./close-results";
import type { AnswerHeld } from "./respondents";
import { snapshotsOf } from "./snapshots";

/** Everything that the figures of a closed round stand on. Answers are texts, so that they reach another thread at no cost. */
export type FiguresQuestion = Pick<CloseInput, "panel" | "round" | "earlier"> & {
  readonly answers: string;
  /** Those of every earlier round, by its id. */
  readonly answersBefore: ReadonlyMap<string, string>;
  /** In real time, what was let out of each item while the round was open. */
  readonly released: ReadonlyMap<string, readonly Snapshot[]> | null;
};

/** The figures of a closed round. Pure: the same answers give the same figures, wherever and whenever they are computed. */
export function computeFigures({ panel, round, earlier, answersBefore, released, ...given }: FiguresQuestion): NewFigures {
  const answers = heldIn(given.answers);
  const { results, hash, summary } = closeResults({
    ...{ panel, round, earlier, answers },
    answersBefore: new Map([...answersBefore].map(([id, text]) => [id, heldIn(text)])),
    ...(released && { released: withLast(released, snapshotsOf(round, answers)) }),
  });
  return {
    results: JSON.stringify(results),
    resultsHash: hash,
    settled: summary.settled,
    stops: panel.stopRule ? summary.stops : null,
  };
}

/** Everything that was let out while the round was open, and what is let out with its close. */
const withLast = (released: ReadonlyMap<string, readonly Snapshot[]>, last: ReadonlyMap<string, Snapshot>): CloseInput["released"] =>
  new Map([...last].map(([id, snapshot]) => [id, [...(released.get(id) ?? []), snapshot]]));

type HeldText = readonly [itemId: string, holder: string, group: string | null, expertise: string | null, value: unknown, reason: string];

const heldIn = (text: string): readonly AnswerHeld[] =>
  (JSON.parse(text) as readonly HeldText[]).map(([itemId, holder, group, expertise, value, reason]) => ({
    ...{ itemId, holder, groups: { group, expertise }, value, reason },
  }));
