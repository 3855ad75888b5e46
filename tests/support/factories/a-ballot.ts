import { randomBytes } from "node:crypto";
import type { BallotContent } from "@/contracts/polls";
import type { TestDebate } from "./a-debate";
import { newKey, type Somebody } from "./a-user";

export const newNonce = (): string => randomBytes(16).toString("base64url");

/** The ballots somebody may cast in a poll. */
export async function ballotsOf(debate: TestDebate, somebody: Somebody, poll: string) {
  const polls = await somebody.api.polls.list({ debate: debate.slug });
  return polls.find(({ key }) => key === poll)!.mine;
}

/** Everything a cast ballot is asked with; the same input again is the same request. */
export async function aBallot(debate: TestDebate, somebody: Somebody, poll: string, ballot: BallotContent) {
  const [mine] = await ballotsOf(debate, somebody, poll);
  return { debate: debate.slug, poll, electorId: mine!.electorId, ballot: ballot as never, nonce: newNonce(), ...newKey() };
}

export async function vote(debate: TestDebate, somebody: Somebody, poll: string, ballot: BallotContent) {
  return somebody.api.ballots.cast(await aBallot(debate, somebody, poll, ballot));
}
