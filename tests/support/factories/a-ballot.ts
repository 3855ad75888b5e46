import { randomBytes } from "node:crypto";
import type { BallotContent } from "@/contracts/voting/polls";
import type { BallotType } from "@/domain/tally";
import type { TestDebate } from "./a-debate";
import { newKey, type Somebody } from "./a-user";

export const newNonce = (): string => randomBytes(16).toString("base64url");

/** The ballots somebody may cast in a poll. */
export async function ballotsOf(debate: TestDebate, somebody: Somebody, poll: string) {
  const polls = await somebody.api.polls.list({ debate: debate.slug });
  return polls.find(({ key }) => key === poll)!.mine;
}

/** A ballot of each type over the options of the test scenario; garden comes first in all of them. */
export const BALLOTS = {
  plurality: { choice: "garden" },
  approval: { approved: ["garden"] },
  ranked: { tiers: [["garden"], ["playground", "court"]] },
  score: { scores: { garden: 5, playground: 3, court: 0 } },
  cumulative: { dots: { garden: 7, court: 3 } },
  quadratic: { votes: { garden: 3, playground: 1 } },
  consent: { answers: { garden: "support", playground: "object", court: "block" } },
} as const satisfies Record<BallotType, BallotContent>;

type Capacity = "participant" | "delegation";

/** Everything a cast ballot is asked with; the same input again is the same request. */
export async function aBallot(debate: TestDebate, somebody: Somebody, poll: string, ballot: BallotContent, capacity?: Capacity) {
  const mine = (await ballotsOf(debate, somebody, poll)).find((one) => capacity === undefined || one.capacity === capacity);
  return { debate: debate.slug, poll, electorId: mine!.electorId, ballot: ballot as never, nonce: newNonce(), ...newKey() };
}

export async function voteSecretly(debate: TestDebate, somebody: Somebody, poll: string, ballot: BallotContent) {
  return somebody.api.ballots.castSecret(await aBallot(debate, somebody, poll, ballot));
}

export async function vote(debate: TestDebate, somebody: Somebody, poll: string, ballot: BallotContent, capacity?: Capacity) {
  return somebody.api.ballots.cast(await aBallot(debate, somebody, poll, ballot, capacity));
}
