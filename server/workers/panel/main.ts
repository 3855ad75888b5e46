import { parentPort } from "node:worker_threads";
import type { NewFigures } from "@/server/data/panel/rounds/figures";
import { computeFigures, type FiguresQuestion } from "@/server/services/panel/results/compute-figures";
import type { Answered, Asked } from "../thread";

parentPort?.on("message", ({ number, question }: Asked<FiguresQuestion>) => {
  parentPort?.postMessage(answerTo(number, question));
});

function answerTo(number: number, question: FiguresQuestion): Answered<NewFigures> {
  try {
    return { number, answer: computeFigures(question) };
  } catch (error) {
    return { number, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
