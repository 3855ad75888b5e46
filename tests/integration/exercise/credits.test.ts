import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { ballotsOf, vote } from "../../support/factories/a-ballot";
import { aDebate, type Participant, type TestDebate } from "../../support/factories/a-debate";
import { close } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";

async function anArgument(
  { slug }: TestDebate,
  by: Participant,
  option: string,
  polarity: "support" | "attack",
  text: string,
): Promise<string> {
  const { argumentId } = await by.api.floor.addArgument({
    debate: slug,
    polarity,
    target: { option },
    premises: [{ text, citations: [] }],
    ...newKey(),
  });
  return argumentId;
}

async function credit(debate: TestDebate, by: Participant, named: readonly string[], poll = "final") {
  const [mine] = await ballotsOf(debate, by, poll);
  return by.api.ballots.credit({ debate: debate.slug, poll, electorId: mine!.electorId, arguments: [...named], ...newKey() });
}

const creditsOf = ({ slug }: TestDebate, by: Participant, text = "") => by.api.ballots.credits({ debate: slug, poll: "final", text });

/** Two parents and a player have argued and are at the final ballot; the parents backed the playground before. */
async function atTheFinalBallot() {
  const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2, players: 1 } });
  const [head, parent, player] = debate.delegates as [Participant, Participant, Participant];
  await vote(debate, head, "opening", { choice: "playground" });
  await vote(debate, player, "opening", { choice: "court" });
  await debate.enter("arguments");
  const forCourt = await anArgument(debate, player, "court", "support", "Teenagers have nowhere else to go.");
  const againstCourt = await anArgument(debate, head, "court", "attack", "Balls break the windows of the old house.");
  await debate.enter("final-ballot");
  return { debate, head, parent, player, forCourt, againstCourt };
}

describe("what moved an elector", () => {
  it("is kept with the ballot, changeable, and none is an answer", async () => {
    const { debate, head, forCourt } = await atTheFinalBallot();
    await vote(debate, head, "final", { choice: "court" });
    expect((await creditsOf(debate, head)).mine).toMatchObject([{ at: null, arguments: [] }]);
    await credit(debate, head, [forCourt]);
    const [said] = (await creditsOf(debate, head)).mine;
    expect(said).toMatchObject({ arguments: [{ id: forCourt, text: "Teenagers have nowhere else to go.", what: "For Ball court" }] });
    await credit(debate, head, []);
    expect((await creditsOf(debate, head)).mine).toMatchObject([{ at: expect.any(String), arguments: [] }]);
  });

  it("offers the strongest of each option by others, and what fits a text", async () => {
    const { debate, head, forCourt, againstCourt } = await atTheFinalBallot();
    const { offered, found } = await creditsOf(debate, head);
    const ids = offered.flatMap((group) => group.arguments.map(({ id }) => id));
    expect(offered.map(({ option }) => option)).toEqual(["playground", "garden", "court"]);
    expect([ids.includes(forCourt), ids.includes(againstCourt), found]).toEqual([true, false, null]);
    expect((await creditsOf(debate, head, "teenagers")).found?.map(({ id }) => id)).toEqual([forCourt]);
    expect((await creditsOf(debate, head, "windows")).found).toEqual([]);
  });

  it("is refused before the ballot, after the close, elsewhere, for somebody else, and for an argument of one's own", async () => {
    const { debate, head, parent, player, forCourt, againstCourt } = await atTheFinalBallot();
    await expect(credit(debate, head, [forCourt])).rejects.toMatchObject({ message: "Cast the ballot first; then say what moved you." });
    await vote(debate, head, "final", { choice: "court" });
    await expect(credit(debate, head, [againstCourt])).rejects.toMatchObject({ message: /of your own/ });
    await expect(credit(debate, head, [crypto.randomUUID()])).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [mine] = await ballotsOf(debate, head, "final");
    const input = { debate: debate.slug, poll: "final", electorId: mine!.electorId, arguments: [forCourt] };
    await expect(parent.api.ballots.credit({ ...input, ...newKey() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(head.api.ballots.credit({ ...input, poll: "opening", ...newKey() })).rejects.toMatchObject({ code: "CONFLICT" });
    const four = [forCourt, crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await expect(head.api.ballots.credit({ ...input, arguments: four, ...newKey() })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await vote(debate, player, "final", { choice: "court" });
    await close(debate, "final");
    await expect(credit(debate, player, [againstCourt])).rejects.toMatchObject({ message: "This ballot is closed." });
  });

  it("is written once under its key, and never after the close, whoever asks the database", async () => {
    const { debate, head, forCourt } = await atTheFinalBallot();
    await vote(debate, head, "final", { choice: "court" });
    const [mine] = await ballotsOf(debate, head, "final");
    const input = { debate: debate.slug, poll: "final", electorId: mine!.electorId, arguments: [forCourt], ...newKey() };
    await Promise.all([head.api.ballots.credit(input), head.api.ballots.credit(input)].map((sent) => sent.catch(() => null)));
    expect(await head.api.ballots.credit(input)).toEqual({ poll: "final" });
    const { entries } = await debate.facilitator.api.record.page({ debate: debate.slug, type: "ballot-credited" });
    expect(entries).toHaveLength(1);
    await close(debate, "final");
    const { roundId } = await prisma.elector.findUniqueOrThrow({ where: { id: mine!.electorId }, select: { roundId: true } });
    const late = { electorId: mine!.electorId, argumentId: forCourt, roundId, order: 2, at: new Date() };
    await prisma.ballotCredit.deleteMany({ where: { electorId: mine!.electorId } });
    await expect(prisma.ballotCredit.create({ data: late })).rejects.toThrow();
  });

  it("is as hidden as the ballot while people vote, and as public after", async () => {
    const { debate, head, player, forCourt } = await atTheFinalBallot();
    const { slug } = debate;
    await vote(debate, head, "final", { choice: "court" });
    await credit(debate, head, [forCourt]);
    const entryFor = async (by: Participant) => (await by.api.record.page({ debate: slug, type: "ballot-credited" })).entries[0]!;
    expect(await entryFor(player)).toMatchObject({ payload: null, sentence: expect.stringContaining("said what moved them") });
    expect((await player.api.polls.persuasion({ debate: slug })).refusal).toMatch(/once a final ballot is counted/);
    expect((await creditsOf(debate, player)).mine).toEqual([]);
    await close(debate, "final");
    const { payload } = await entryFor(player);
    expect(JSON.parse(payload!)).toMatchObject({ poll: "final", round: 1, arguments: [forCourt] });
  });
});

describe("the board of what persuaded", () => {
  it("says how many named an argument, how many of them from its other side, and who", async () => {
    const { debate, head, parent, player, forCourt, againstCourt } = await atTheFinalBallot();
    for (const somebody of [head, parent, player]) await vote(debate, somebody, "final", { choice: "court" });
    await credit(debate, head, [forCourt]);
    await credit(debate, parent, [forCourt, againstCourt]);
    await credit(debate, player, []);
    await close(debate, "final");
    const { cast, answered, unmoved, rows, polls } = await player.api.polls.persuasion({ debate: debate.slug });
    expect([cast, answered, unmoved, polls.map(({ key }) => key)]).toEqual([3, 3, 1, ["final"]]);
    // The parents are against the court by position; only their head voted otherwise in the opening ballot as well.
    expect(rows.map((row) => [row.argument.id, row.credits, row.across, row.delegations])).toEqual([
      [forCourt, 2, 2, ["parents"]],
      [againstCourt, 1, 0, ["parents"]],
    ]);
    expect(rows[0]!.by?.map(({ isAcross, capacity }) => [isAcross, capacity])).toEqual([
      [true, "participant"],
      [true, "participant"],
    ]);
  });

  it("takes a delegation by the position it had when the argument was made", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1, players: 1 } });
    const [parent, player] = debate.delegates as [Participant, Participant];
    const before = await anArgument(debate, player, "court", "support", "Teenagers have nowhere else to go.");
    const stances = { playground: "accepts", garden: "accepts", court: "backs" } as const;
    await parent.api.positions.declare({ debate: debate.slug, stances, reason: "We listened.", over: 0, ...newKey() });
    const after = await anArgument(debate, player, "court", "support", "The club pays for the ground.");
    await debate.enter("final-ballot");
    await vote(debate, parent, "final", { choice: "court" });
    await credit(debate, parent, [before, after]);
    await close(debate, "final");
    const { rows } = await parent.api.polls.persuasion({ debate: debate.slug });
    expect(Object.fromEntries(rows.map(({ argument, across }) => [argument.id, across]))).toEqual({ [before]: 1, [after]: 0 });
  });
});
