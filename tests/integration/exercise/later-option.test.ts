import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/domain/record";
import { fraction, methodsFor, packBallots, tallyPoll, toAmount } from "@/domain/tally";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import { ballotsOf, vote } from "../../support/factories/a-ballot";
import type { TestDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";
import { aNegotiation, asDelegate, carry, wording } from "../../support/factories/proposals";

const SEEDED = ["playground", "garden", "court"];
const LATER = "proposal-1";

/** Its opening ballot and its straw poll are counted. */
async function aTable(fields: Parameters<typeof aNegotiation>[0] = {}) {
  const debate = await aNegotiation({ ...fields, phase: "opening-ballot" });
  await debate.enter("straw-poll");
  await debate.enter("negotiation");
  return debate;
}

const add = ({ slug }: TestDebate, head: { api: ReturnType<TestDebate["headOf"]>["api"] }, option: string, text: string) =>
  head.api.floor.addArgument({ debate: slug, polarity: "support", target: { option }, premises: [{ text, citations: [] }], ...newKey() });

describe("a proposal with enough sponsors", () => {
  it("becomes an option of the debate and of the polls still to come, in the act of the last sponsor", async () => {
    const debate = await aTable();
    const { number, became } = await carry(debate);
    expect({ number, became }).toEqual({ number: 1, became: { option: LATER, polls: ["final", "decision"], left: [] } });
    const { options } = await debate.facilitator.api.debates.get({ debate: debate.slug });
    expect(options.at(-1)).toMatchObject({
      key: LATER,
      label: "Proposal 1",
      title: "A garden with swings",
      family: "Building",
      hue: 4,
      obliges: ["Parents: Paint the fence.", "Gardeners: Plant the trees."],
      doesNotOblige: [],
    });
    expect((await pollOf(debate, "opening")).optionKeys).toEqual(SEEDED);
    expect((await pollOf(debate, "final")).optionKeys).toEqual([...SEEDED, LATER]);
    const sponsored = await lastEntry(debate, "proposal-sponsored");
    const added = await lastEntry(debate, "option-added");
    expect(added.seq).toBe(sponsored.seq + 1);
    expect(added).toMatchObject({
      number: 1,
      revision: 1,
      key: LATER,
      label: "Proposal 1",
      order: 3,
      hue: 4,
      polls: ["final", "decision"],
    });
    expect(added).toMatchObject({ combines: ["garden", "playground"], sponsors: ["parents", "gardeners"] });
  });

  it("becomes one once, however many sponsor it at one instant", async () => {
    const debate = await aTable();
    await asDelegate(debate, debate.headOf("parents")).make();
    const others = ["gardeners", "players"].map((key) => asDelegate(debate, debate.headOf(key)).sponsor(1));
    const settled = await Promise.allSettled(others);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { options } = await debate.facilitator.api.debates.get({ debate: debate.slug });
    expect(options.filter(({ key }) => key === LATER)).toHaveLength(1);
    expect((await pollOf(debate, "final")).optionKeys).toEqual([...SEEDED, LATER]);
  });

  it("becomes one at once where one sponsor is enough", async () => {
    const debate = await aTable({ scenario: { exercise: { sponsors: 1 } } });
    expect(await asDelegate(debate, debate.headOf("parents")).make()).toMatchObject({ number: 1, became: { option: LATER } });
    expect((await asDelegate(debate, debate.headOf("parents")).list())[0]).toMatchObject({ status: "adopted", option: LATER });
  });

  it("waits while a poll is open, and is left out of one that could not be counted with it", async () => {
    const debate = await aTable();
    await prisma.phase.updateMany({ where: { debateId: debate.id, kind: "negotiation" }, data: { allows: ["propose", "vote"] } });
    await debate.facilitator.api.polls.open({ debate: debate.slug, poll: "final", ...newKey() });
    await expect(carry(debate)).rejects.toThrow(/wait for the count/);
    await close(debate, "final");
    const { became } = await asDelegate(debate, debate.headOf("gardeners")).sponsor(1);
    expect(became).toEqual({ option: LATER, polls: ["decision"], left: [] });
    expect((await pollOf(debate, "final")).optionKeys).toEqual(SEEDED);
  });

  it("leaves a poll whose count takes no more options, and says so", async () => {
    const debate = await aTable();
    await configure(debate, "decision", { ballotType: "ranked", methods: ["schulze"], electorate: "delegations" });
    const filler = Array.from({ length: 29 }, (_, index) => `filler-${index}`);
    await prisma.poll.updateMany({ where: { debateId: debate.id, key: "decision" }, data: { optionKeys: { push: filler } } });
    const { became } = await carry(debate);
    expect(became).toMatchObject({ polls: ["final"], left: [{ poll: "decision", because: expect.stringMatching(/at most 32/) }] });
    expect((await lastEntry(debate, "option-added")).left).toMatchObject([{ poll: "decision" }]);
  });
});

describe("an option that came later", () => {
  it("is argued about like any other: floor, map, strengths, search and matrix", async () => {
    const debate = await aNegotiation();
    await carry(debate);
    const head = debate.headOf("players");
    await add(debate, head, LATER, "Swings and beds fit side by side.");
    const asked = { debate: debate.slug };
    const floor = await head.api.floor.get(asked);
    expect(JSON.stringify(floor)).toContain("Swings and beds fit side by side.");
    expect(JSON.stringify(await head.api.map.get(asked as never))).toContain(LATER);
    expect(JSON.stringify(await head.api.strength.overview(asked as never))).toContain(LATER);
    const matrix = await head.api.matrix.get(asked);
    expect(matrix.options).toEqual([...SEEDED, LATER]);
    const [row] = matrix.rows;
    expect(row!.cells).toHaveLength(4);
    await head.api.matrix.rate({ ...asked, claimId: row!.claim, option: LATER, value: 1, ...newKey() });
    expect((await head.api.gaps.list(asked)) !== null).toBe(true);
  });

  it("is undecided in every position until somebody says more", async () => {
    const debate = await aNegotiation();
    await carry(debate);
    const head = debate.headOf("parents");
    const positions = await head.api.positions.list({ debate: debate.slug });
    expect(positions.every(({ revisions }) => revisions[0]!.stances[LATER] === undefined)).toBe(true);
    const stances = { playground: "accepts", garden: "accepts", court: "opposes" } as const;
    const declared = { debate: debate.slug, reason: "We met in the middle.", over: 0 };
    await expect(head.api.positions.declare({ ...declared, stances, ...newKey() })).rejects.toThrow(/Proposal 1 is missing/);
    await head.api.positions.declare({ ...declared, stances: { ...stances, [LATER]: "backs" }, ...newKey() });
    const mine = (await head.api.positions.list({ debate: debate.slug })).find(({ delegation }) => delegation === "parents")!;
    expect(mine.revisions[0]!.stances[LATER]).toBe("backs");
  });

  it("drops a straw ballot that could not name it, where the ballot's shape has changed", async () => {
    const debate = await aNegotiation();
    const head = debate.headOf("parents");
    const asked = { debate: debate.slug, poll: "decision" };
    await head.api.ballots.castStraw({ ...asked, ballot: { tiers: [["garden"], ["court"]] }, ...newKey() });
    expect((await head.api.ballots.straw(asked))?.mine).not.toBeNull();
    await carry(debate);
    expect((await head.api.ballots.straw(asked))?.mine).toBeNull();
    await head.api.ballots.castStraw({ ...asked, ballot: { tiers: [[LATER], ["garden"]] }, ...newKey() });
    expect((await head.api.ballots.straw(asked))?.mine?.ballot).toEqual({ tiers: [[LATER], ["garden"]] });
  });

  it("is voted on, counted and compared: flow goes to it, swing is told of what both ballots had", async () => {
    const debate = await aNegotiation({ phase: "opening-ballot" });
    for (const somebody of debate.delegates)
      await vote(debate, somebody, "opening", { choice: somebody.delegation === "players" ? "court" : "garden" });
    await debate.enter("negotiation");
    await carry(debate);
    await debate.enter("final-ballot");
    expect(await ballotsOf(debate, debate.headOf("players"), "final")).toHaveLength(1);
    for (const somebody of debate.delegates)
      await vote(debate, somebody, "final", { choice: somebody.delegation === "players" ? "court" : LATER });
    await debate.enter("consensus-check");
    const [count] = (await resultsOf(debate, "final")).counts;
    expect(count!.tally.outcome).toMatchObject({ outcome: "adopted", option: LATER });
    const { flow, swing } = count!.change!;
    expect(flow).toMatchObject({ later: [LATER], choices: [...SEEDED, LATER, null], both: 6, moved: 4, stayed: 2 });
    expect(flow?.cells).toEqual([
      { from: "garden", to: LATER, electors: 4, weight: 4 },
      { from: "court", to: "court", electors: 2, weight: 2 },
    ]);
    expect(swing.rows.find(({ option }) => option === "garden")!.points).toEqual(toAmount(fraction(-200, 3)));
  });

  it("breaks no tie by an earlier round that could not name it", async () => {
    const debate = await aNegotiation({ phase: "positions" });
    await configure(debate, "final", { tieBreak: { kind: "earlier-round" } });
    await debate.enter("opening-ballot");
    await vote(debate, debate.headOf("players"), "opening", { choice: "court" });
    await debate.enter("negotiation");
    await carry(debate);
    await debate.enter("final-ballot");
    await vote(debate, debate.headOf("players"), "final", { choice: "court" });
    await vote(debate, debate.headOf("parents"), "final", { choice: "garden" });
    await debate.enter("consensus-check");
    const [count] = (await resultsOf(debate, "final")).counts;
    expect(count!.tally).toMatchObject({ tie: { by: "earlier-round", left: ["court"] } });
  });

  it("is counted again from the record alone", async () => {
    const debate = await aNegotiation();
    await carry(debate);
    await debate.enter("final-ballot");
    for (const somebody of debate.delegates) await vote(debate, somebody, "final", { choice: LATER });
    await debate.enter("consensus-check");
    const entries = (await prisma.recordEntry.findMany({ where: { debateId: debate.id }, orderBy: { seq: "asc" } })).map(
      ({ type, payload }) => ({ type, payload: JSON.parse(payload) }),
    );
    const added = entries.find(({ type }) => type === "option-added")!.payload;
    const { payload: opened } = entries.find(({ type, payload }) => type === "poll-opened" && payload.poll === "final")!;
    expect(opened.options).toEqual([...SEEDED, added.key]);
    const ballots = entries.filter(({ type }) => type === "ballot-cast").map(({ payload }) => ({ ballot: payload.ballot }));
    const labels = Object.fromEntries([...debate.scenario.options, added].map(({ key, label }) => [key, label]));
    const tally = tallyPoll({
      ...opened,
      optionKeys: opened.options,
      ballots: packBallots(ballots, opened.options),
      methods: [...new Set([...opened.methods, ...methodsFor(opened.ballotType)])],
      conventions: { seats: opened.seats },
      eligible: opened.electors.length,
      labels,
    });
    const { payload: closed } = entries.find(({ type, payload }) => type === "poll-closed" && payload.poll === "final")!;
    expect(sha256(canonicalJson(tally))).toBe(closed.counts[0].tallyHash);
  });

  it("is in what is taken away: results, ballots, arguments and the replay", async () => {
    const debate = await aNegotiation();
    await carry(debate);
    const head = debate.headOf("players");
    await add(debate, head, LATER, "Swings and beds fit side by side.");
    await debate.enter("final-ballot");
    await vote(debate, head, "final", { choice: LATER });
    await debate.enter("consensus-check");
    const door = await TestDoor.open();
    try {
      const get = async (file: string) => {
        const answer = await door.ask(`/debates/${debate.slug}/export/${file}`, { headers: { cookie: await cookieOf(head) } });
        expect([file, answer.status]).toEqual([file, 200]);
        return answer.text;
      };
      for (const file of ["final/results.json", "final/results.csv", "final/ballots.csv"]) expect(await get(file)).toContain(LATER);
      expect(await get("final.abif")).toContain("Proposal 1");
      const argued = await get("arguments.argdown");
      for (const words of ["Swings and beds fit side by side.", "Proposal 1"]) expect(argued).toContain(words);
    } finally {
      await door.close();
    }
    await debate.enter("debrief");
    const replay = await head.api.debrief.replay({ debate: debate.slug });
    expect(JSON.stringify(replay)).toContain(LATER);
  });

  it("keeps the words that carried it: the proposal can no longer change", async () => {
    const debate = await aNegotiation();
    await carry(debate);
    const ann = asDelegate(debate, debate.headOf("parents"));
    await expect(ann.reword(1, 1, { title: "Another" })).rejects.toThrow(/text stands/);
    await expect(asDelegate(debate, debate.headOf("gardeners")).stopSponsoring(1)).rejects.toThrow(/text stands/);
    expect((await ann.get(1)).text).toEqual(wording());
  });
});
