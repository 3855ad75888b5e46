import { describe, expect, it } from "vitest";
import { askAs } from "@/server/data/connection/asking";
import { prisma } from "@/server/data/connection/client";
import { aDebateWithInjects, entriesOf, idOf, list, release, written } from "../../support/exercise/injects";
import type { TestDebate } from "../../support/factories/a-debate";
import { newKey, type Somebody } from "../../support/factories/a-user";

describe("an answer to an inject", () => {
  const answer = async (debate: TestDebate, somebody: Somebody, text: string) =>
    somebody.api.injects.respond({ debate: debate.slug, injectId: await idOf(debate, "for-some"), text, ...newKey() });

  it("is its delegation's, whoever of it writes, and the latest stands", async () => {
    const debate = await aDebateWithInjects({ phase: "positions", delegates: { parents: 2, players: 1, gardeners: 1 } });
    await release(debate, "for-some");
    const [head, delegate] = debate.delegates;
    await answer(debate, head!, "We protest.");
    await answer(debate, delegate!, "We protest and leave.");
    await answer(debate, debate.headOf("players"), "We stay.");
    const responses = async (somebody: Somebody) =>
      (await list(debate, somebody))
        .find(({ title }) => title === "Title of for-some")
        ?.responses.map(({ delegation, text }) => [delegation, text]);
    expect(await responses(head!)).toEqual([["parents", "We protest and leave."]]);
    expect(await responses(debate.headOf("players"))).toEqual([["players", "We stay."]]);
    expect(await responses(debate.facilitator)).toEqual([
      ["parents", "We protest and leave."],
      ["players", "We stay."],
    ]);
    expect(await entriesOf(debate, "inject-answered")).toEqual([]);
    await debate.enter("debrief");
    expect(await responses(debate.headOf("gardeners"))).toHaveLength(2);
  });

  it("is refused after the deadline by the database's clock, and the database itself takes none", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    await release(debate, "for-some");
    const head = debate.headOf("parents");
    await answer(debate, head, "In time.");
    const injectId = await idOf(debate, "for-some");
    await prisma.$transaction(async (tx) => {
      await askAs(tx, await debate.scopeOf(debate.facilitator));
      await tx.inject.updateMany({ where: { id: injectId }, data: { deadline: new Date(Date.now() - 60_000) } });
    });
    await expect(answer(debate, head, "Too late.")).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      message: "The time for an answer is over.",
    });
    expect((await list(debate, head))[0]).toMatchObject({ refusal: "The time for an answer is over.", responses: [{ text: "In time." }] });
    const inSql = prisma.$transaction(async (tx) => {
      await askAs(tx, await debate.scopeOf(head));
      await tx.$executeRaw`UPDATE inject_response SET text = 'Late', at = clock_timestamp() WHERE inject_id = ${injectId}::uuid`;
    });
    await expect(inSql).rejects.toThrow(/takes no answer/);
  });

  it("is refused to delegations it was not put to, which learn nothing of it, and to observers", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    await release(debate, "for-some");
    await expect(answer(debate, debate.headOf("gardeners"), "What?")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(debate, await debate.join(), "What?")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("to what everybody got is in the record, and told once for one key", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    const open = written({ title: "To all", requiredResponse: "Answer.", isReleased: true });
    const { injectId } = await debate.facilitator.api.injects.write({ debate: debate.slug, ...open, ...newKey() });
    const request = { debate: debate.slug, injectId, text: "Here.", ...newKey() };
    const { api } = debate.headOf("players");
    expect(await api.injects.respond(request)).toEqual(await api.injects.respond(request));
    expect(await entriesOf(debate, "inject-answered")).toEqual([{ delegation: "players", injectId, title: "To all" }]);
  });
});

describe("what moved after an inject", () => {
  it("is compared with the moment before it, up to the next one", async () => {
    const debate = await aDebateWithInjects({ phase: "positions" });
    const declare = (delegation: string, stances: Record<string, "backs" | "opposes" | "accepts" | "undecided">, over: number) =>
      debate.headOf(delegation).api.positions.declare({ debate: debate.slug, stances, reason: "So.", over, ...newKey() });
    await release(debate, "by-hand");
    await declare("parents", { playground: "backs", garden: "backs", court: "opposes" }, 0);
    await release(debate, "for-some");
    await declare("players", { playground: "accepts", garden: "opposes", court: "backs" }, 0);
    const effects = await debate.facilitator.api.injects.effects({ debate: debate.slug });
    expect(effects.map(({ title, moved }) => [title, moved])).toEqual([
      ["Title of by-hand", [{ delegation: "parents", changes: [{ option: "garden", from: "accepts", to: "backs" }] }]],
      ["Title of for-some", [{ delegation: "players", changes: [{ option: "playground", from: "undecided", to: "accepts" }] }]],
    ]);
    expect(effects[0]!.delegations).toBe(5);
    const seen = await debate.headOf("gardeners").api.injects.effects({ debate: debate.slug });
    expect(seen.map(({ title }) => title)).toEqual(["Title of by-hand"]);
  });
});
