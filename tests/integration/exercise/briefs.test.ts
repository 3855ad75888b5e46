import { describe, expect, it } from "vitest";
import { hot, prisma } from "@/server/data/connection/client";
import { aDebate } from "../../support/factories/a-debate";
import { aUser, newKey, nobody, type Somebody } from "../../support/factories/a-user";

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    ({ code, message }: { code: string; message: string }) => ({ code, message }),
  );

describe("a brief", () => {
  it("is read by its own delegation, with what a source says told from what was inferred", async () => {
    const debate = await aDebate({ delegates: { parents: 2 } });
    for (const { api } of debate.delegates)
      expect(await api.delegations.brief({ debate: debate.slug })).toEqual({
        delegation: "parents",
        interests: [{ text: "Parents wants quiet.", basis: "source", source: "Survey of the neighbourhood", locator: "p. 3" }],
        redLines: [{ text: "Parents accepts no noise after ten.", basis: "inferred", source: null, locator: null }],
        mayTrade: [{ text: "Parents could do without the fountain.", basis: "inferred", source: null, locator: null }],
        guidance: "Play Parents with patience.",
      });
  });

  it("of another delegation does not exist, as little as one of no delegation", async () => {
    const debate = await aDebate({ delegates: { parents: 1, players: 1 } });
    const { api } = debate.headOf("parents");
    const others = await refusalOf(api.delegations.brief({ debate: debate.slug, delegation: "players" }));
    const random = await refusalOf(api.delegations.brief({ debate: debate.slug, delegation: "martians" }));
    expect(others).toMatchObject({ code: "NOT_FOUND" });
    expect(others).toEqual(random);
    expect(await api.delegations.brief({ debate: debate.slug, delegation: "parents" })).toMatchObject({ delegation: "parents" });
  });

  it("moves with the seat: the old one is closed at once, the new one open", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    const { api } = debate.headOf("parents");
    await api.seats.take({ debate: debate.slug, delegation: "players", ...newKey() });
    expect(await api.delegations.brief({ debate: debate.slug })).toMatchObject({ delegation: "players" });
    expect(await refusalOf(api.delegations.brief({ debate: debate.slug, delegation: "parents" }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is open to those who run the debate, who say whose", async () => {
    const debate = await aDebate({ delegates: {} });
    const readers = [debate.facilitator, await debate.member("owner")];
    for (const { api } of readers) {
      expect(await api.delegations.brief({ debate: debate.slug, delegation: "council" })).toMatchObject({ delegation: "council" });
      expect(await refusalOf(api.delegations.brief({ debate: debate.slug }))).toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  it("is closed to observers, plain members, visitors and strangers, whichever they ask for", async () => {
    const debate = await aDebate({ delegates: {}, audience: "public" });
    const people: readonly (readonly [Pick<Somebody, "api">, string])[] = [
      [await debate.join(), "FORBIDDEN"],
      [await debate.member("member"), "FORBIDDEN"],
      [await aUser(), "FORBIDDEN"],
      [{ api: nobody() }, "FORBIDDEN"],
    ];
    for (const [{ api }, code] of people)
      for (const delegation of ["parents", "martians", undefined])
        expect(await refusalOf(api.delegations.brief({ debate: debate.slug, delegation }))).toMatchObject({ code });
  });
});

describe("in the database, a brief", () => {
  it("is not there for a query that does not say who asks", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    expect(await prisma.brief.count({ where: { debateId: debate.id } })).toBe(0);
    expect((await hot.query("SELECT FROM brief WHERE debate_id = $1", [debate.id])).rowCount).toBe(0);
  });

  it("is not there for whoever comes next on the connection of somebody who read it", async () => {
    const debate = await aDebate({ delegates: { parents: 1 } });
    await Promise.all(Array.from({ length: 20 }, () => debate.headOf("parents").api.delegations.brief({ debate: debate.slug })));
    const seen = await Promise.all(Array.from({ length: 20 }, () => prisma.brief.count({ where: { debateId: debate.id } })));
    expect(seen).toEqual(Array(20).fill(0));
  });

  it("is the asker's own and no other, whatever the query", async () => {
    const debate = await aDebate({ delegates: { parents: 1, players: 1 } });
    const elsewhere = await aDebate({ delegates: { parents: 1 } });
    const visibleTo = async (userId: string) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('plenary.user_id', ${userId}, true)`;
        const briefs = await tx.brief.findMany({ select: { debateId: true, delegation: { select: { key: true } } } });
        return briefs.map(({ debateId, delegation }) => `${debateId} ${delegation.key}`);
      });
    expect(await visibleTo(debate.headOf("parents").user.id)).toEqual([`${debate.id} parents`]);
    expect(await visibleTo(elsewhere.headOf("parents").user.id)).toEqual([`${elsewhere.id} parents`]);
    expect(await visibleTo((await aUser()).user.id)).toEqual([]);
    expect(await visibleTo(debate.facilitator.user.id)).toHaveLength(5);
    // What one transaction says of itself is forgotten with it.
    expect(await prisma.brief.count({ where: { debateId: debate.id } })).toBe(0);
  });
});
