import { parentPort } from "node:worker_threads";
import type { Answered, Asked } from "../thread";
import type { OpinionsAnswer, OpinionsQuestion } from "./questions";
import { opinionStates } from "./states";

const states = opinionStates();

parentPort?.on("message", ({ number, question }: Asked<OpinionsQuestion>) => {
  parentPort?.postMessage(answerTo(number, question));
});

function answerTo(number: number, question: OpinionsQuestion): Answered<OpinionsAnswer> {
  try {
    return { number, answer: states.answer(question) };
  } catch (error) {
    return { number, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
