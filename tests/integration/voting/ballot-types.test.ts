import { describe, expect, it } from "vitest";
import type { BallotContent } from "@/contracts/voting/polls";
import { BALLOT_TYPES, type BallotType, DEFAULT_BALLOT_LIMITS, methodsFor } from "@/domain/tally";
import { BALLOTS, ballotsOf, vote } from "../../support/factories/a-ballot";
import { aDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, resultsOf } from "../../support/factories/a-poll";

async function anOpenPoll(ballotType: BallotType, limits = DEFAULT_BALLOT_LIMITS) {
  const debate = await aDebate({ phase: "positions" });
  await configure(debate, "opening", { ballotType, limits, methods: [...methodsFor(ballotType)] });
  await debate.enter("opening-ballot");
  return debate;
}

describe("a ballot of each type", () => {
  it.each(BALLOT_TYPES)("%s is cast, kept, recorded and counted by every method", async (ballotType) => {
    const debate = await anOpenPoll(ballotType);
    const head = debate.headOf("parents");
    await vote(debate, head, "opening", BALLOTS[ballotType]);
    expect((await ballotsOf(debate, head, "opening"))[0]?.cast?.ballot).toEqual(BALLOTS[ballotType]);
    await close(debate, "opening");
    expect((await lastEntry(debate, "ballot-cast")).ballot).toEqual(BALLOTS[ballotType]);
    const { counts, ballots } = await resultsOf(debate, "opening");
    expect(counts[0]?.tally.results.map(({ method }) => method)).toEqual(methodsFor(ballotType));
    expect(counts[0]?.tally.results.every(({ winners }) => winners.join() === "garden")).toBe(true);
    expect(ballots.ballots[0]?.ballot).toEqual(BALLOTS[ballotType]);
  });

  it.each(BALLOT_TYPES)("of no other type is taken where %s ballots are", async (ballotType) => {
    const debate = await anOpenPoll(ballotType);
    for (const other of BALLOT_TYPES.filter((type) => type !== ballotType))
      await expect(vote(debate, debate.headOf("parents"), "opening", BALLOTS[other])).rejects.toMatchObject({
        code: "UNPROCESSABLE_CONTENT",
      });
  });
});

describe("the limits of a poll", () => {
  const limits = { maximumChoices: 2, maximumScore: 3, budget: 12 };

  it.each<[BallotType, BallotContent, BallotContent]>([
    ["approval", { approved: ["garden", "court"] }, { approved: ["garden", "court", "playground"] }],
    ["score", { scores: { garden: 3 } }, { scores: { garden: 4 } }],
    ["cumulative", { dots: { garden: 12 } }, { dots: { garden: 7, court: 6 } }],
    ["quadratic", { votes: { garden: 2, court: 2, playground: 2 } }, { votes: { garden: 3, court: 2 } }],
  ])("of %s ballots are the server's to keep", async (ballotType, within, beyond) => {
    const debate = await anOpenPoll(ballotType, limits);
    const head = debate.headOf("parents");
    await expect(vote(debate, head, "opening", beyond)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    expect((await ballotsOf(debate, head, "opening"))[0]?.cast).toBeNull();
    await vote(debate, head, "opening", within);
    expect((await ballotsOf(debate, head, "opening"))[0]?.cast?.ballot).toEqual(within);
  });
});
