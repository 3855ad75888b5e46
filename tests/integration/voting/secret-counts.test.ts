import { describe, expect, it } from "vitest";
import { canonicalJson, ownEntries, sealedHash } from "@/domain/record";
import { packBallot, tallyPoll } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { exportOf } from "@/server/services/voting/polls/exports/export-results";
import { aBallot, ballotsOf, newNonce, vote, voteSecretly } from "../../support/factories/a-ballot";
import { aDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";
import { aScenario } from "../../support/factories/a-scenario";
import { aSecretPoll } from "../../support/factories/a-secret-poll";
import { newKey } from "../../support/factories/a-user";
import { CHOICES, everybodyVotes, refused, sealedOf } from "../../support/secret/ballots";

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
