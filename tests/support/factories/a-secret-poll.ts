import type { PollSettings } from "@/contracts/voting/polls";
import { aDebate, type TestDebate } from "./a-debate";
import { configure } from "./a-poll";

export type SecretOf = Readonly<Record<string, number>>;

/** A debate whose opening ballot is open and secret, with so many people in each voting delegation. */
export async function aSecretPoll(delegates: SecretOf, changes: Partial<PollSettings> = {}): Promise<TestDebate> {
  const debate = await aDebate({ phase: "positions", delegates });
  await configure(debate, "opening", { secrecy: "secret", ...changes });
  await debate.enter("opening-ballot");
  return debate;
}
