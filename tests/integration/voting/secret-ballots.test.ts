import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { commitSecretBallots } from "@/server/data/voting/ballots/secret-batch";
import { decideSecretBallots } from "@/server/services/voting/ballots/decide-secret";
import { exportOf } from "@/server/services/voting/polls/exports/export-results";
import { aBallot, ballotsOf, vote, voteSecretly } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";
import { aSecretPoll } from "../../support/factories/a-secret-poll";
import { newKey } from "../../support/factories/a-user";
import { CHOICES, everybodyVotes, refused, rows, sealedOf } from "../../support/secret/ballots";

describe("a secret ballot", () => {
  it("is cast once, and answered the same whoever casts what", async () => {
    const debate = await aSecretPoll({ parents: 3, players: 2 });
    expect(await everybodyVotes(debate)).toEqual(Array(5).fill({ kept: true }));
    expect(await rows(debate)).toEqual({ voters: 5, box: 5, sealed: 0 });
    const voter = debate.delegates[0]!;
    await expect(voteSecretly(debate, voter, "opening", { choice: "court" })).rejects.toEqual(refused("CONFLICT", /cannot be changed/));
    const [mine] = await ballotsOf(debate, voter, "opening");
    expect(mine).toMatchObject({ hasVoted: true, cast: null, refusal: expect.stringMatching(/You have voted/) });
    expect(await rows(debate)).toEqual({ voters: 5, box: 5, sealed: 0 });
  });

  it("answers a repeated request as before, and refuses its key with another choice", async () => {
    const debate = await aSecretPoll({ parents: 3 });
    const voter = debate.delegates[0]!;
    const request = await aBallot(debate, voter, "opening", { choice: "garden" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => voter.api.ballots.castSecret(request)));
    expect(answers).toEqual(Array(8).fill({ kept: true }));
    expect(await voter.api.ballots.castSecret(request)).toEqual({ kept: true });
    await expect(voter.api.ballots.castSecret({ ...request, ballot: { choice: "court" } })).rejects.toEqual(
      refused("UNPROCESSABLE_CONTENT"),
    );
    expect(await rows(debate)).toEqual({ voters: 1, box: 1, sealed: 0 });
  });

  it("is one for each elector, however many arrive at once", async () => {
    const debate = await aSecretPoll({ parents: 10, gardeners: 10, players: 10 });
    const requests = await Promise.all(
      debate.delegates.flatMap((one) =>
        CHOICES.map(async (choice) => ({ one, request: await aBallot(debate, one, "opening", { choice }) })),
      ),
    );
    const answers = await Promise.allSettled(requests.map(({ one, request }) => one.api.ballots.castSecret(request)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
    expect(await rows(debate)).toEqual({ voters: 30, box: 30, sealed: 0 });
    await close(debate, "opening");
    expect(await rows(debate)).toEqual({ voters: 30, box: 0, sealed: 30 });
    expect((await resultsOf(debate, "opening")).counts[0]?.tally.turnout.cast).toBe(30);
  });

  it.each(Array.from({ length: 6 }, (_, index) => index))(
    "is counted as often as it was acknowledged, closing while all vote (%i)",
    async (round) => {
      const debate = await aSecretPoll({ parents: 6, gardeners: 6 });
      const requests = await Promise.all(debate.delegates.map((one) => aBallot(debate, one, "opening", { choice: "garden" })));
      const cast = (one: (typeof debate.delegates)[number], index: number) => one.api.ballots.castSecret(requests[index]!);
      // Three before the race, so that there is a count.
      await Promise.all(debate.delegates.slice(0, 3).map(cast));
      const later = async () => {
        for (let turn = 0; turn < round; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        return close(debate, "opening");
      };
      const [answers] = await Promise.all([
        Promise.allSettled(debate.delegates.slice(3).map((one, index) => cast(one, index + 3))),
        later(),
      ]);
      const acknowledged = 3 + answers.filter(({ status }) => status === "fulfilled").length;
      expect(await rows(debate)).toEqual({ voters: acknowledged, box: 0, sealed: acknowledged });
      expect((await resultsOf(debate, "opening")).counts[0]?.tally.turnout.cast).toBe(acknowledged);
      expect(await lastEntry(debate, "poll-closed")).toMatchObject({ ballots: acknowledged });
    },
  );

  it("is one for each elector, whatever two servers saw that know nothing of each other", async () => {
    const debate = await aSecretPoll({ parents: 3 });
    const voter = debate.delegates[0]!;
    const requests = await Promise.all(CHOICES.concat(CHOICES).map((choice) => aBallot(debate, voter, "opening", { choice })));
    // Each straight to the database, past the queue that puts the ballots of one server into groups.
    const answers = await Promise.allSettled(
      requests.map((request) => {
        const { id: userId } = voter.user;
        const wanted = { ...request, userId, participantId: voter.participantId, key: request.idempotencyKey, requestHash: request.nonce };
        return commitSecretBallots(debate.id, [wanted], (facts) => {
          const { batch } = decideSecretBallots(facts, [wanted]);
          if (!batch) throw new Error("refused");
          return batch;
        });
      }),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await rows(debate)).toEqual({ voters: 1, box: 1, sealed: 0 });
  });

  it("and its vote are kept together or not at all", async () => {
    const debate = await aSecretPoll({ parents: 3 });
    const voter = debate.delegates[0]!;
    const { id: roundId } = await prisma.round.findFirstOrThrow({ where: { debateId: debate.id } });
    const { electorId } = (await ballotsOf(debate, voter, "opening"))[0]!;
    // The ledger takes the vote, and the ballot beside it breaks a rule: as when the server dies between the two.
    const half = prisma.$executeRaw`
      WITH voters AS (INSERT INTO secret_voter (elector_id, round_id) VALUES (${electorId}::uuid, ${roundId}::uuid))
      INSERT INTO secret_ballot (id, round_id, packed, commitment) VALUES (gen_random_uuid(), ${roundId}::uuid, '\x00', 'of another mode')`;
    await expect(half).rejects.toThrow();
    expect(await rows(debate)).toEqual({ voters: 0, box: 0, sealed: 0 });
    await voteSecretly(debate, voter, "opening", { choice: "garden" });
    expect(await rows(debate)).toEqual({ voters: 1, box: 1, sealed: 0 });
  });

  it("never comes into a poll of named ballots, nor the other way round", async () => {
    const secret = await aSecretPoll({ parents: 1 });
    await expect(vote(secret, secret.delegates[0]!, "opening", { choice: "garden" })).rejects.toEqual(
      refused("CONFLICT", /secret ballots/),
    );
    const named = await aDebate({ phase: "opening-ballot", delegates: { parents: 1 } });
    await expect(voteSecretly(named, named.delegates[0]!, "opening", { choice: "garden" })).rejects.toEqual(
      refused("CONFLICT", /named ballots/),
    );
  });
});

describe("the turn-out of a secret poll", () => {
  it("is told to nobody before three have voted", async () => {
    const debate = await aSecretPoll({ parents: 5 });
    for (const [index, voter] of debate.delegates.entries()) {
      await voteSecretly(debate, voter, "opening", { choice: "garden" });
      const { turnout, turnouts, turnoutRefusal } = await pollOf(debate, "opening");
      const shown = index + 1 < 3 ? 0 : index + 1;
      expect([turnout.cast, turnouts[0]?.cast, turnoutRefusal === null]).toEqual([shown, shown, shown > 0]);
      expect((await resultsOf(debate, "opening")).poll.turnout.cast).toBe(shown);
    }
  });

  it.each([0, 1, 2])("stays untold, and nothing is counted, where %i have voted at the close", async (voters) => {
    const debate = await aSecretPoll({ parents: 4 });
    for (const voter of debate.delegates.slice(0, voters)) await voteSecretly(debate, voter, "opening", { choice: "garden" });
    await close(debate, "opening");
    expect(await rows(debate)).toEqual({ voters, box: 0, sealed: 0 });
    const { poll, refusal, counts } = await resultsOf(debate, "opening");
    expect([poll.turnout.cast, counts]).toEqual([0, []]);
    expect(refusal).toMatch(/destroyed uncounted/);
    const { ballots, counts: counted } = await lastEntry(debate, "poll-closed");
    expect([ballots, counted]).toEqual([null, []]);
    expect((await sealedOf(debate)).refusal).toMatch(/destroyed/);
    expect(await debate.facilitator.api.polls.exports({ debate: debate.slug, poll: "opening" })).toEqual([]);
    await expect(exportOf(await debate.scopeOf(debate.facilitator), "opening")).rejects.toThrow(/destroyed/);
  });
});

describe("a phase back", () => {
  const goBack = async ({ slug, facilitator }: TestDebate) => {
    const { phases } = await facilitator.api.debates.get({ debate: slug });
    const now = phases.find(({ state }) => state === "now")!.order;
    return facilitator.api.debates.enterPhase({ debate: slug, order: now - 1, minutes: null, ...newKey() });
  };

  it.each([0, 1, 2])("destroys the ballots of %i voters, who may vote when the poll is held anew", async (voters) => {
    const debate = await aSecretPoll({ parents: 4 });
    for (const voter of debate.delegates.slice(0, voters)) await voteSecretly(debate, voter, "opening", { choice: "garden" });
    await goBack(debate);
    expect(await rows(debate)).toEqual({ voters, box: 0, sealed: 0 });
    expect(Object.keys(await lastEntry(debate, "poll-cancelled")).sort()).toEqual(["poll", "round", "seq"]);
    await debate.enter("opening-ballot");
    await everybodyVotes(debate);
    await close(debate, "opening");
    expect((await resultsOf(debate, "opening")).counts[0]?.tally.turnout.cast).toBe(4);
  });

  it("is refused once three have voted, as their ballots are to be counted", async () => {
    const debate = await aSecretPoll({ parents: 3 });
    await everybodyVotes(debate);
    await expect(goBack(debate)).rejects.toEqual(refused("CONFLICT", /Close the poll first/));
    expect(await rows(debate)).toEqual({ voters: 3, box: 3, sealed: 0 });
  });
});
