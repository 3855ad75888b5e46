import { describe, expect, it } from "vitest";
import { askAs } from "@/server/data/connection/asking";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { aUser, newKey, nobody, type Somebody } from "../../support/factories/a-user";

const QUESTIONS = [
  { key: "best", text: "What was best?" },
  { key: "worst", text: "What was worst?" },
];
const anExercise = (exercise: object) => ({ scenario: { exercise: exercise as never } });
const get = ({ slug }: TestDebate, { api }: Pick<Somebody, "api">) => api.debrief.get({ debate: slug });
const answer = ({ slug }: TestDebate, { api }: Pick<Somebody, "api">, text: string, question = "best") =>
  api.debrief.answer({ debate: slug, question, text, ...newKey() });
const read = async ({ slug }: TestDebate, { api }: Pick<Somebody, "api">, question = "best") =>
  (await api.debrief.reflections({ debate: slug, question })).answers;

describe("questions of the debrief", () => {
  it("are the scenario's, or some that fit any debate", async () => {
    const asked = await aDebate({ ...anExercise({ questions: QUESTIONS }), delegates: {} });
    expect((await get(asked, asked.facilitator)).questions.map(({ text }) => text)).toEqual(["What was best?", "What was worst?"]);
    const unasked = await aDebate({ delegates: {} });
    expect((await get(unasked, unasked.facilitator)).questions).toHaveLength(3);
  });

  it("are answered by everybody who takes part, under their name and delegation, and read by all", async () => {
    const debate = await aDebate({ ...anExercise({ questions: QUESTIONS }), phase: "negotiation", audience: "public" });
    const observer = await debate.join();
    await debate.enter("debrief");
    await answer(debate, debate.headOf("parents"), "The noise.");
    await answer(debate, observer, "Watching.");
    await answer(debate, debate.headOf("parents"), "The silence after the noise.");
    const seen = await read(debate, { api: nobody() });
    expect(seen.map(({ name, delegation, text }) => [name, delegation, text])).toEqual([
      ["A delegate of parents", "parents", "The silence after the noise."],
      ["An observer", null, "Watching."],
    ]);
    const [best, worst] = (await get(debate, debate.headOf("parents"))).questions;
    expect(best).toMatchObject({ answers: 2, mine: { text: "The silence after the noise." } });
    expect(worst).toMatchObject({ answers: 0, mine: null });
    const entry = await prisma.recordEntry.findFirstOrThrow({ where: { debateId: debate.id }, orderBy: { seq: "desc" } });
    expect([entry.type, JSON.parse(entry.payload)]).toEqual(["reflection-written", { question: "best" }]);
  });

  it("wait for the debrief, are over with it, and are not invented", async () => {
    const debate = await aDebate({ ...anExercise({ questions: QUESTIONS }), phase: "negotiation" });
    const head = debate.headOf("parents");
    await expect(answer(debate, head, "Too early.")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await debate.enter("debrief");
    await expect(answer(debate, head, "To nothing.", "other")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(debate, await debate.member("owner"), "From outside.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    await expect(answer(debate, head, "Too late.")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("are answered once for one key", async () => {
    const debate = await aDebate({ phase: "debrief", delegates: { parents: 1 } });
    const request = { debate: debate.slug, question: "next-time", text: "Listen.", ...newKey() };
    const { api } = debate.headOf("parents");
    expect(await api.debrief.answer(request)).toEqual(await api.debrief.answer(request));
    expect(await prisma.recordEntry.count({ where: { debateId: debate.id, type: "reflection-written" } })).toBe(1);
  });

  it("come a page at a time, each answer once", async () => {
    const debate = await aDebate({ phase: "debrief", delegates: { parents: 1 } });
    const at = new Date();
    for (let nth = 0; nth < 45; nth++) {
      const { user } = await aUser(`Person ${nth}`);
      await prisma.participant.create({
        data: {
          id: user.id,
          debateId: debate.id,
          userId: user.id,
          role: "observer",
          displayName: user.name,
          // Three at one instant: the order must not depend on time alone.
          reflections: {
            create: { debateId: debate.id, question: "next-time", text: `${nth}`, at: new Date(at.getTime() + Math.floor(nth / 3)) },
          },
        },
        select: { id: true },
      });
    }
    const texts: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof debate.facilitator.api.debrief.reflections>> = await debate.facilitator.api.debrief.reflections(
        {
          debate: debate.slug,
          question: "next-time",
          cursor,
        },
      );
      texts.push(...page.answers.map(({ text }) => text));
      cursor = page.next;
    } while (cursor !== null);
    expect(texts).toHaveLength(45);
    expect(new Set(texts).size).toBe(45);
  });
});

describe("what comes out of the role", () => {
  it("is who spoke for whom, in the debrief and not before", async () => {
    const debate = await aDebate({ phase: "negotiation", delegates: { parents: 2 }, ...anExercise({ pseudonyms: true }) });
    const observer = await debate.join();
    expect((await get(debate, observer)).people).toEqual([]);
    await debate.enter("debrief");
    const { people, isDebriefed } = await get(debate, observer);
    expect(isDebriefed).toBe(true);
    expect(people.map(({ name, delegation, isHead, pseudonym }) => [name, delegation, isHead, pseudonym])).toEqual([
      ["A delegate of parents", "parents", true, "Parents 1"],
      ["A delegate of parents", "parents", false, "Parents 2"],
    ]);
  });

  it("is every brief, where the scenario opens them, and until then each only for its own", async () => {
    const debate = await aDebate({ phase: "negotiation", ...anExercise({ opensBriefs: true }) });
    const head = debate.headOf("parents");
    const observer = await debate.join();
    const seen = (somebody: Somebody) => somebody.api.debrief.briefs({ debate: debate.slug });
    const visible = (somebody: Somebody) =>
      prisma.$transaction(async (tx) => {
        await askAs(tx, somebody);
        return tx.brief.count({ where: { debateId: debate.id } });
      });
    for (const somebody of [head, observer, debate.facilitator]) expect(await seen(somebody)).toEqual([]);
    expect([await visible(head), await visible(observer)]).toEqual([1, 0]);
    await debate.enter("debrief");
    expect((await seen(observer)).map(({ delegation }) => delegation)).toEqual(["parents", "gardeners", "players", "council", "builders"]);
    expect((await seen(head))[2]).toMatchObject({ delegation: "players", guidance: "Play Players with patience." });
    expect([await visible(head), await visible(observer)]).toEqual([5, 5]);
  });

  it("is no brief where the scenario keeps them, also when the debate is closed", async () => {
    const debate = await aDebate({ phase: "debrief" });
    const head = debate.headOf("parents");
    expect(await head.api.debrief.briefs({ debate: debate.slug })).toEqual([]);
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    expect(await head.api.debrief.briefs({ debate: debate.slug })).toEqual([]);
    await expect(head.api.delegations.brief({ debate: debate.slug, delegation: "players" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is what went to some: everybody reads it then, and whom it was for", async () => {
    const secret = { key: "secret", title: "For players", text: "Only you.", kind: "event" as const, to: ["players"] };
    const debate = await aDebate({ phase: "negotiation", scenario: { injects: [secret] } });
    const [prepared] = (await debate.facilitator.api.injects.list({ debate: debate.slug })).injects;
    await debate.facilitator.api.injects.release({ debate: debate.slug, injectId: prepared!.injectId, ...newKey() });
    const { api } = debate.headOf("parents");
    expect((await api.injects.list({ debate: debate.slug })).injects).toEqual([]);
    expect((await api.debrief.replay({ debate: debate.slug })).injects).toMatchObject([{ title: null, recipients: 1 }]);
    await debate.enter("debrief");
    expect((await api.injects.list({ debate: debate.slug })).injects).toMatchObject([{ title: "For players", to: ["players"] }]);
    expect((await api.debrief.replay({ debate: debate.slug })).injects).toMatchObject([{ title: "For players", recipients: 1 }]);
  });
});
