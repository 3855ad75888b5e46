import { parentPort } from "node:worker_threads";
import type { Answered, Asked } from "./thread";

/** Inside a thread: answers each question that the server asks; what the answer fails with is told, and the thread goes on. */
export function answering<Question, Answer>(answer: (question: Question) => Answer): void {
  const answerTo = ({ number, question }: Asked<Question>): Answered<Answer> => {
    try {
      return { number, answer: answer(question) };
    } catch (error) {
      return { number, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    }
  };
  parentPort?.on("message", (asked: Asked<Question>) => parentPort?.postMessage(answerTo(asked)));
}
