import { act } from "@/server/data/acts/act";
import { findPanel, type PanelRow } from "@/server/data/panel/panel/panel";
import { answersAsText, type NewFigures, writeFigures } from "@/server/data/panel/rounds/figures";
import { deleteReleases, releasedOf } from "@/server/data/panel/rounds/releases";
import { type PanelRoundRow, roundsOf } from "@/server/data/panel/rounds/rounds";
import { findDebateForServer } from "@/server/data/scope";
import { thread } from "@/server/workers/thread";
import { computeFigures, type FiguresQuestion } from "../results/compute-figures";
import { isWithoutFigures } from "./without-figures";

/**
 * Computes the figures that closed rounds of a debate's panel are still owed, oldest first, and keeps each once. Safe to call anywhere, at
 * any time and again: they are computed outside every lock, from answers that nobody can change, and whoever comes first keeps them.
 */
export function storeFigures(debateId: string): Promise<void> {
  const going = storing.get(debateId) ?? store(debateId).finally(() => storing.delete(debateId));
  storing.set(debateId, going);
  return going;
}

const storing = new Map<string, Promise<void>>();
const computing = thread<FiguresQuestion, NewFigures>(new URL("../../../workers/panel/entry.mjs", import.meta.url));

/** Ends the thread; the next large round begins another. */
export const endFiguresThread = (): Promise<void> => computing.end();

async function store(debateId: string): Promise<void> {
  const panel = await findPanel(debateId);
  if (!panel) return;
  for (;;) {
    const rounds = await roundsOf(debateId);
    const round = rounds.find(isWithoutFigures);
    if (!round) return;
    const question = await questionAbout(panel, round, rounds);
    const isSmall = [question.answers, ...question.answersBefore.values()].every(({ length }) => length < SMALL);
    await keep(debateId, round, isSmall ? computeFigures(question) : await computing.ask(question));
  }
}

/** Characters of answers whose figures are there sooner than a thread has begun: those of some hundred panellists. */
const SMALL = 250_000;

async function questionAbout(panel: PanelRow, round: PanelRoundRow, rounds: readonly PanelRoundRow[]): Promise<FiguresQuestion> {
  const earlier = rounds.filter(({ number }) => number > 0 && number < round.number);
  const answersBefore = new Map<string, string>();
  for (const { id } of earlier) answersBefore.set(id, await answersAsText(id));
  const released = panel.mode === "real-time" ? await releasedOf(round.id) : null;
  return {
    panel,
    round,
    earlier,
    answers: await answersAsText(round.id),
    answersBefore,
    released: released && new Map([...released].map(([id, { snapshots }]) => [id, snapshots])),
  };
}

async function keep(debateId: string, { id, number }: PanelRoundRow, figures: NewFigures): Promise<void> {
  const scope = await findDebateForServer(debateId);
  if (!scope) return;
  const { resultsHash, settled, stops } = figures;
  await act(scope, null, async (tx) => {
    const isNew = await writeFigures(tx, id, figures);
    // What stood in between was needed until now, and is not kept.
    await deleteReleases(tx, id);
    return { answer: null, entries: isNew ? [{ type: "panel-figures-computed", payload: { number, settled, stops, resultsHash } }] : [] };
  });
}
