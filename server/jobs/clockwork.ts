import { isUnavailable } from "@/server/api/errors";
import { forgetOldAnswers } from "@/server/data/acts/idempotency";
import { answerWakeUps, type WakeWorker } from "@/server/data/acts/jobs/queue";
import { forgetOldWindows } from "@/server/data/connection/limits";
import { forgetOldSessions } from "@/server/data/people/sessions";
import { reportFailure } from "@/server/log";
import { attendTo, sweep } from "./duties";
import { figuresAreDone } from "./figures";
import { postIsDone } from "./post";

type Job = { readonly name: string; readonly everyMs: number; readonly run: () => Promise<unknown> };

/** What must happen though nobody asks. Each is safe to run on several servers at once. */
const JOBS: readonly Job[] = [
  // Deadlines are kept by the queue. This finds what it cannot know of: a call that a killed server had taken, or a deadline
  // that was there before the queue was, as in a database restored without it.
  { name: "sweep", everyMs: 2_000, run: sweep },
  { name: "forget-old-windows", everyMs: 600_000, run: forgetOldWindows },
  { name: "forget-old-answers", everyMs: 3_600_000, run: forgetOldAnswers },
  { name: "forget-old-sessions", everyMs: 3_600_000, run: forgetOldSessions },
];

export function startJobs(): { readonly stop: () => Promise<void> } {
  const timers = JOBS.map(repeat);
  const waking = startWaking();
  return {
    stop: async () => {
      timers.forEach(clearInterval);
      await Promise.all([waking.stop(), figuresAreDone(), postIsDone()]);
    },
  };
}

function repeat({ name, everyMs, run }: Job): NodeJS.Timeout {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    run()
      .catch(reporting(name))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  return timer.unref();
}

/** Takes calls from the queue as soon as the database answers. */
function startWaking(): { readonly stop: () => Promise<void> } {
  let worker: WakeWorker | null = null;
  let isStopped = false;
  const start = async (): Promise<void> => {
    try {
      worker = await answerWakeUps({ onWake: (debateIds) => attendTo(debateIds), onError: reporting("queue") });
      if (isStopped) await worker.stop();
    } catch (error) {
      reporting("queue")(error);
      if (!isStopped) setTimeout(() => void start(), 1_000).unref();
    }
  };
  const starting = start();
  return {
    stop: async () => {
      isStopped = true;
      await starting;
      await worker?.stop();
    },
  };
}

/** While the database is away there is nothing to do and nothing to mend; requests say so already. */
const reporting = (name: string) => (error: unknown) => void (isUnavailable(error) || reportFailure("job", name, error));
