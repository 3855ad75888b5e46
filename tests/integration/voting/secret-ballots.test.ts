import { describe, expect, it } from "vitest";
import { canonicalJson, ownEntries, sealedHash } from "@/domain/record";
import { packBallot, tallyPoll } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { commitSecretBallots } from "@/server/data/voting/ballots/secret-batch";
import { decideSecretBallots } from "@/server/services/voting/ballots/decide-secret";
import { exportOf } from "@/server/services/voting/polls/exports/export-results";
import { aBallot, ballotsOf, newNonce, vote, voteSecretly } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";
import { aScenario } from "../../support/factories/a-scenario";
import { aSecretPoll } from "../../support/factories/a-secret-poll";
import { newKey } from "../../support/factories/a-user";

const refused = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) } : {}) });
const CHOICES = ["garden", "court", "playground"] as const;

const everybodyVotes = (debate: TestDebate, choice = (index: number): string => CHOICES[index % 3]!) =>
  Promise.all(debate.delegates.map((one, index) => voteSecretly(debate, one, "opening", { choice: choice(index) })));
const sealedOf = ({ slug, facilitator }: TestDebate) => facilitator.api.polls.sealed({ debate: slug, poll: "opening", cursor: 0 });
const rows = async ({ id }: TestDebate) => ({
  voters: await prisma.secretVoter.count({ where: { round: { debateId: id } } }),
  box: await prisma.secretBallot.count({ where: { round: { debateId: id } } }),
  sealed: await prisma.sealedBallot.count({ where: { round: { debateId: id } } }),
});

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

describe("what is counted", () => {
  it("can be counted again from the sealed list, whose hash the record has", async () => {
    const debate = await aSecretPoll({ parents: 4, players: 4 });
    await everybodyVotes(debate);
    await close(debate, "opening");
    const { results, sealed } = await exportOf(await debate.scopeOf(debate.delegates[0]!), "opening");
    const entry = await lastEntry(debate, "poll-closed");
    expect(sealed!.hash).toBe(entry.sealedHash);
    expect(sealedHash(sealed!.ballots, sha256)).toBe(entry.sealedHash);
    const { tally } = results.counts[0]!;
    expect((entry.counts as { tallyHash: string }[])[0]?.tallyHash).toBe(sha256(canonicalJson(tally)));
    const again = tallyPoll({
      ballotType: tally.ballotType,
      optionKeys: tally.options,
      methods: ["plurality"],
      rule: { id: "plurality" },
      eligible: 8,
      ballots: sealed!.ballots.map(({ ballot }) => ({ packed: packBallot(ballot, tally.options), ballots: 1, weight: 1 })),
    });
    expect(again.results[0]?.figures).toEqual(tally.results[0]?.figures);
  });

  it("is found by each voter with their own number where ballots can be tracked", async () => {
    const debate = await aSecretPoll({ parents: 4 }, { secrecy: "secret-trackable" });
    const nonces = debate.delegates.map(newNonce);
    for (const [index, voter] of debate.delegates.entries())
      await voter.api.ballots.castSecret({
        ...(await aBallot(debate, voter, "opening", { choice: CHOICES[index % 3]! })),
        nonce: nonces[index]!,
      });
    await close(debate, "opening");
    const { ballots, round } = await sealedOf(debate);
    const place = { debate: debate.slug, poll: "opening", round: round! };
    for (const [index, nonce] of nonces.entries())
      expect(ownEntries(ballots, { ...place, nonce }, sha256).map(({ ballot }) => ballot)).toEqual([{ choice: CHOICES[index % 3] }]);
    expect(ownEntries(ballots, { ...place, nonce: newNonce() }, sha256)).toEqual([]);
  });

  it("is by delegation only where five of each voted and none is of one mind; else the total alone", async () => {
    const mixed = await aSecretPoll({ parents: 6, players: 6 });
    await everybodyVotes(mixed, (index) => CHOICES[index % 2]!);
    await close(mixed, "opening");
    const [count] = (await resultsOf(mixed, "opening")).counts;
    expect(count?.byDelegation.map(({ group, cast }) => [group, cast])).toEqual([
      ["parents", 6],
      ["players", 6],
    ]);

    const unanimous = await aSecretPoll({ parents: 6, players: 6 });
    await everybodyVotes(unanimous, (index) => (index < 6 ? "garden" : CHOICES[index % 2]!));
    await close(unanimous, "opening");
    const [total] = (await resultsOf(unanimous, "opening")).counts;
    expect(total?.byDelegation.map(({ group, cast }) => [group, cast])).toEqual([["", 12]]);
    expect(total?.byDelegationRefusal).toMatch(/could tell/);

    const small = await aSecretPoll({ parents: 8, players: 2 });
    await everybodyVotes(small);
    await close(small, "opening");
    expect((await resultsOf(small, "opening")).counts[0]?.byDelegation.map(({ group }) => group)).toEqual([""]);
  });

  it("is swing of the whole, never of anybody, where one of the two ballots was secret", async () => {
    const debate = await aSecretPoll({ parents: 3, players: 3 });
    await everybodyVotes(debate, (index) => (index < 4 ? "garden" : "court"));
    await configure(debate, "final", {});
    await debate.enter("final-ballot");
    for (const voter of debate.delegates) await vote(debate, voter, "final", { choice: "court" }, "participant");
    await close(debate, "final");
    const [count] = (await resultsOf(debate, "final")).counts;
    expect(count?.change?.flow).toBeNull();
    const points = Object.fromEntries(count!.change!.swing.rows.map(({ option, points: moved }) => [option, moved.value]));
    expect(points.garden).toBeCloseTo(-66.667, 2);
    expect(points.court).toBeCloseTo(66.667, 2);
  });
});

describe("secrecy", () => {
  it("is chosen before the opening and never relaxed", async () => {
    const debate = await aSecretPoll({ parents: 3 });
    await expect(configure(debate, "opening", { secrecy: "named" })).rejects.toEqual(refused("CONFLICT", /was opened/));
    await expect(
      prisma.$executeRaw`UPDATE poll SET secrecy = 'named' WHERE debate_id = ${debate.id}::uuid AND key = 'opening'`,
    ).rejects.toThrow();
    expect(await lastEntry(debate, "poll-opened")).toMatchObject({ secrecy: "secret" });
  });

  it("can be what a scenario says, as far as a poll can be secret", async () => {
    const polls = (secret: object) => aScenario().polls.map((poll) => (poll.key === "opening" ? { ...poll, ...secret } : poll));
    const debate = await aDebate({ phase: "opening-ballot", scenario: { polls: polls({ secrecy: "secret-trackable" }) } });
    expect(await pollOf(debate, "opening")).toMatchObject({ secrecy: "secret-trackable", visibility: "blind" });
    expect(() => aScenario({ polls: polls({ secrecy: "secret", electorate: "both" }) })).toThrow(/secret poll is blind/);
    expect(() => aScenario({ polls: polls({ secrecy: "secret", visibility: "open" }) })).toThrow(/secret poll is blind/);
  });

  it("is of people, blind, and not under a rule that asks who is against", async () => {
    const debate = await aDebate({ phase: "positions" });
    const asked = (changes: Parameters<typeof configure>[2]) => configure(debate, "opening", { secrecy: "secret", ...changes });
    await expect(asked({ electorate: "both" })).rejects.toEqual(refused("BAD_REQUEST", /by people/));
    await expect(asked({ electorate: "delegations" })).rejects.toEqual(refused("BAD_REQUEST", /by people/));
    await expect(asked({ ballotType: "consent", methods: ["consent"], rule: { id: "veto" } })).rejects.toEqual(
      refused("BAD_REQUEST", /who is against/),
    );
    await prisma.$executeRaw`UPDATE poll SET visibility = 'open' WHERE debate_id = ${debate.id}::uuid AND key = 'opening'`;
    await asked({});
    expect(await pollOf(debate, "opening")).toMatchObject({ secrecy: "secret", visibility: "blind" });
  });

  it("asks nobody what moved them, and names nobody who has not voted before three have", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 4 } });
    await configure(debate, "final", { secrecy: "secret" });
    await debate.enter("final-ballot");
    const [first, second, third] = debate.delegates;
    const outstanding = async () =>
      (await debate.facilitator.api.control.get({ debate: debate.slug })).outstanding.find(({ poll }) => poll === "final")?.people.length;
    for (const voter of [first!, second!]) await voteSecretly(debate, voter, "final", { choice: "garden" });
    expect(await outstanding()).toBeUndefined();
    await voteSecretly(debate, third!, "final", { choice: "garden" });
    expect(await outstanding()).toBe(1);
    const { electorId } = (await ballotsOf(debate, first!, "final"))[0]!;
    const credit = { debate: debate.slug, poll: "final", electorId, arguments: [], ...newKey() };
    await expect(first!.api.ballots.credit(credit)).rejects.toEqual(refused("CONFLICT", /secret ballot/));
  });
});
