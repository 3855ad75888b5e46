import { isUnavailable } from "@/server/api/errors";
import { forgetOldAnswers } from "@/server/data/idempotency";
import { forgetOldWindows } from "@/server/data/limits";
import { forgetOldSessions } from "@/server/data/sessions";
import { reportFailure } from "@/server/log";
import { closeDueRounds } from "@/server/services/polls/close-due-rounds";

type Job = { readonly name: string; readonly everyMs: number; readonly run: () => Promise<unknown> };

/** What must happen though nobody asks. Each is safe to run on several servers at once. */
const JOBS: readonly Job[] = [
  { name: "close-due-rounds", everyMs: 1_000, run: closeDueRounds },
  { name: "forget-old-windows", everyMs: 600_000, run: forgetOldWindows },
  { name: "forget-old-answers", everyMs: 3_600_000, run: forgetOldAnswers },
  { name: "forget-old-sessions", everyMs: 3_600_000, run: forgetOldSessions },
];

export function startJobs(): { readonly stop: () => void } {
  const timers = JOBS.map((job) => {
    let isRunning = false;
    const timer = setInterval(() => {
      if (isRunning) return;
      isRunning = true;
      job
        .run()
        // While the database is away there is nothing to do and nothing to mend; requests say so already.
        .catch((error) => isUnavailable(error) || reportFailure("job", job.name, error))
        .finally(() => {
          isRunning = false;
        });
    }, job.everyMs);
    timer.unref();
    return timer;
  });
  return { stop: () => timers.forEach(clearInterval) };
}
