import { hot } from "../connection/client";

/** Answers are kept for two days: longer than any browser tries again. */
export async function forgetOldAnswers(): Promise<void> {
  await hot.query("DELETE FROM idempotency WHERE created_at < clock_timestamp() - interval '2 days'");
}
