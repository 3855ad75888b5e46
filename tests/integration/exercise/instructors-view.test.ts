import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aClass, argue } from "../../support/exercise/asked";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type Participant } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

describe("the instructor's view", () => {
  it("has a row for everybody with what they did themselves", async () => {
    const debate = await aClass("opening-ballot");
    const { facilitator, slug } = debate;
    const [head, member] = debate.delegates as [Participant, Participant];
    await vote(debate, member, "opening", { choice: "garden" });
    await vote(debate, member, "opening", { choice: "court" });
    await debate.enter("arguments");
    const { argumentId, claimIds } = await argue(debate, member, "Vegetables feed a street.");
    await head.api.floor.rateArgument({ debate: slug, argumentId, value: 3, ...newKey() });
    await head.api.floor.addArgument({
      debate: slug,
      polarity: "attack",
      target: { claim: claimIds[0]! },
      premises: [{ text: "Rats do, too." }],
      ...newKey(),
    });
    const stances = { playground: "accepts", garden: "backs", court: "opposes" } as const;
    await head.api.positions.declare({ debate: slug, stances, reason: "It is green.", over: 0, ...newKey() });
    const { people, phases } = await facilitator.api.participation.people({ debate: slug });
    expect(people).toHaveLength(6);
    const row = (somebody: Participant) => people.find(({ participantId }) => participantId === somebody.participantId)!;
    expect(row(member).figures).toMatchObject({ claims: 1, sourcedClaims: 1, arguments: 1, replies: 0, ballots: 1, positions: 0 });
    expect(row(head).figures).toMatchObject({
      claims: 1,
      sourcedClaims: 0,
      arguments: 1,
      replies: 1,
      ratings: 1,
      ballots: 0,
      positions: 1,
    });
    const opening = phases.find(({ title }) => title === "Opening ballot")!.order;
    expect([row(member).met[opening], row(head).met[opening]]).toEqual([1, 0]);
    expect(JSON.stringify(people)).not.toContain("court");
  });

  it("is for those who run the debate alone", async () => {
    const debate = await aClass("arguments", 1);
    const [head] = debate.delegates as [Participant];
    const asked = { debate: debate.slug, participantId: head.participantId };
    await expect(head.api.participation.people({ debate: debate.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(head.api.participation.person(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await aDebate({ phase: "lobby", delegates: 1 });
    const elsewhere = { ...asked, participantId: other.delegates[0]!.participantId };
    await expect(debate.facilitator.api.participation.person(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("counts messages between delegations without reading them", async () => {
    const debate = await aClass("arguments", 1);
    const [parent, gardener] = debate.delegates as [Participant, Participant];
    const [first, second] = await prisma.delegation.findMany({
      where: { debateId: debate.id, key: { in: ["gardeners", "parents"] } },
      orderBy: { key: "desc" },
      select: { id: true },
    });
    const channelId = crypto.randomUUID();
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('plenary.user_id', ${parent.user.id}, true)`;
      const between = { debateId: debate.id, firstId: first!.id, secondId: second!.id, firstOpen: true, secondOpen: true };
      await tx.channel.createMany({ data: [{ id: channelId, ...between }] });
      const message = {
        channelId,
        debateId: debate.id,
        delegationId: first!.id,
        authorId: parent.participantId,
        text: "canary",
        at: new Date(),
      };
      await tx.message.createMany({ data: [{ id: crypto.randomUUID(), ...message }] });
    });
    const { people } = await debate.facilitator.api.participation.people({ debate: debate.slug });
    const figure = (somebody: Participant) =>
      people.find(({ participantId }) => participantId === somebody.participantId)!.figures.messages;
    expect([figure(parent), figure(gardener)]).toEqual([1, 0]);
    const person = await debate.facilitator.api.participation.person({ debate: debate.slug, participantId: parent.participantId });
    expect(JSON.stringify([people, person])).not.toContain("canary");
  });

  it("lists three hundred people at once", async () => {
    const debate = await aDebate({ phase: "lobby", delegates: 0 });
    const users = Array.from({ length: 300 }, (_, index) => ({ id: crypto.randomUUID(), name: `Person ${index}` }));
    await prisma.user.createMany({ data: users });
    await prisma.participant.createMany({
      data: users.map(({ id, name }) => ({
        id: crypto.randomUUID(),
        debateId: debate.id,
        userId: id,
        role: "observer",
        displayName: name,
      })),
    });
    const { people } = await debate.facilitator.api.participation.people({ debate: debate.slug });
    expect(people).toHaveLength(300);
  });
});
