import { Worker } from "node:worker_threads";

/** A thread went before it answered: it may be asked again, and begins anew. */
export class ThreadEnded extends Error {}

export type Thread<Question, Answer> = {
  /** Answers when the thread has; rejects with `ThreadEnded` when it goes first. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** How many threads there have been: what an earlier one was told, the present one does not know. */
  readonly births: () => number;
  readonly end: () => Promise<void>;
};

export type Asked<Question> = { readonly number: number; readonly question: Question };
export type Answered<Answer> = { readonly number: number; readonly answer: Answer } | { readonly number: number; readonly problem: string };

/**
 * One thread beside the server for work that takes long: started when it is first asked, started anew when it has ended, one question
 * after the other. It holds no process open. `entry` is a plain module, which Node starts without anybody's help.
 */
export function thread<Question, Answer>(entry: URL): Thread<Question, Answer> {
  let running: Worker | null = null;
  let births = 0;
  let asked = 0;
  const waiting = new Map<
    number,
    { readonly worker: Worker; readonly resolve: (answer: Answer) => void; readonly reject: (why: Error) => void }
  >();

  const begin = (): Worker => {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    births += 1;
    worker.unref();
    worker.on("message", (message: Answered<Answer>) => {
      const one = waiting.get(message.number);
      waiting.delete(message.number);
      if ("problem" in message) one?.reject(new Error(message.problem));
      else one?.resolve(message.answer);
    });
    worker.on("error", (error) => {
      console.warn(
        JSON.stringify({ level: "warn", event: "thread-failed", entry: entry.pathname.split("/").at(-1), message: error.message }),
      );
    });
    worker.on("exit", () => {
      if (running === worker) running = null;
      for (const [number, one] of waiting) {
        if (one.worker !== worker) continue;
        waiting.delete(number);
        one.reject(new ThreadEnded("The thread ended before it answered."));
      }
    });
    return worker;
  };

  return {
    ask(question) {
      running ??= begin();
      const worker = running;
      const number = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(number, { worker, resolve, reject });
        try {
          worker.postMessage({ number, question } satisfies Asked<Question>);
        } catch (error) {
          waiting.delete(number);
          reject(error);
        }
      });
    },
    births: () => births,
    async end() {
      await running?.terminate();
    },
  };
}

/** More than a map of 100,000 people takes; whoever needs more ends the thread, not the server. */
const MOST_MEGABYTES = 1_536;
