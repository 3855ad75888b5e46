import type { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SearchHit } from "@/contracts/argument/search";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { aUser, newKey, nobody } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 1, gardeners: 1 }, audience: "public" });
  parent = debate.headOf("parents");
});

const find = async (text: string, more: { kind?: "claim" | "argument" | "source"; cursor?: number } = {}) =>
  (await parent.api.search.all({ debate: debate.slug, text, ...more })).hits;
const titles = (hits: readonly SearchHit[]) => hits.map(({ kind, title }) => `${kind}: ${title.map(({ text }) => text).join("")}`);
const argue = (text: string, premises: readonly string[] = []) =>
  parent.api.floor.addArgument({
    debate: debate.slug,
    ...newKey(),
    polarity: "support",
    target: { option: "court" },
    premises: [{ text }, ...premises.map((claimId) => ({ claimId }))],
  });

describe("searching", () => {
  it("finds claims, the arguments that rest on them, and sources", async () => {
    expect(titles(await find("children"))).toEqual([
      "claim: Many children live around the yard.",
      "argument: Many children live around the yard.",
    ]);
    expect(titles(await find("neighbourhood survey"))).toEqual(["source: Survey of the neighbourhood"]);
    expect(titles(await find("children", { kind: "argument" }))).toEqual(["argument: Many children live around the yard."]);
    expect((await find("children", { kind: "source" })).length).toBe(0);
  });

  it("marks what was found and says what an argument speaks to", async () => {
    const [claim, argument] = await find("vegetable");
    expect(claim?.title).toEqual([
      { text: "Vegetables", isMatch: true },
      { text: " need six hours of sun.", isMatch: false },
    ]);
    expect(argument).toMatchObject({ kind: "argument", context: "Rebuts Garden", by: "Players" });
    const [summer] = await find("summer", { kind: "argument" });
    expect(summer?.context).toBe("Undermines a premise: “The yard lies in the shade all winter.”");
  });

  it("finds an argument by words that stand in several of its premises, and by its note", async () => {
    expect(titles(await find("shade vegetables"))[0]).toBe(
      "argument: The yard lies in the shade all winter. Vegetables need six hours of sun.",
    );
    await prisma.argument.updateMany({ where: { debateId: debate.id, note: "" }, data: { note: "Zoning permits it." } });
    const [hit] = await find("zoning");
    expect(hit).toMatchObject({ kind: "argument", snippet: [{ text: "Zoning", isMatch: true }, { isMatch: false }] });
    await prisma.argument.updateMany({ where: { debateId: debate.id, note: "Zoning permits it." }, data: { note: "" } });
  });

  it("finds what is written almost so, and says that it is only alike", async () => {
    const [hit] = await find("vegtables");
    expect(hit).toMatchObject({ kind: "claim", isOnlyAlike: true });
    const exact = await find("vegetables");
    expect(exact.every(({ isOnlyAlike }) => !isOnlyAlike)).toBe(true);
  });

  it("finds the text of a source and shows the passage", async () => {
    const { id } = await prisma.source.findFirstOrThrow({ where: { debateId: debate.id, key: "letter" }, select: { id: true } });
    const text = `${"Nothing of note here. ".repeat(200)}The yard was a quarry once. ${"And so it goes on. ".repeat(200)}`;
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("hex");
    await prisma.sourceText.create({ data: { sourceId: id, debateId: debate.id, text, hash } });
    const [hit] = await find("quarry");
    expect(hit).toMatchObject({ kind: "source", id, path: `/debates/${debate.slug}/evidence/sources/${id}` });
    expect(hit?.snippet?.find(({ isMatch }) => isMatch)?.text).toBe("quarry");
    expect(hit!.snippet!.map((part) => part.text).join("").length).toBeLessThan(600);
  });

  it("turns pages", async () => {
    for (let number = 0; number < 25; number++) await argue(`Pagination claim number ${number}.`);
    const first = await parent.api.search.all({ debate: debate.slug, text: "pagination" });
    const second = await parent.api.search.all({ debate: debate.slug, text: "pagination", cursor: first.next! });
    const third = await parent.api.search.all({ debate: debate.slug, text: "pagination", cursor: second.next! });
    expect([first.hits.length, second.hits.length, third.hits.length, third.next]).toEqual([20, 20, 10, null]);
    expect(new Set([...first.hits, ...second.hits, ...third.hits].map(({ kind, id }) => kind + id)).size).toBe(50);
  });

  it("shows nothing of what is held, hidden, withdrawn or another debate's", async () => {
    const { claimIds, argumentId } = await argue("Xylophones calm children down.");
    expect((await find("xylophones")).length).toBe(2);
    for (const status of ["held", "hidden", "withdrawn"]) {
      await prisma.claim.update({ where: { id: claimIds[0]! }, data: { status } });
      expect(await find("xylophones")).toEqual([]);
      expect(await find("xylophnoes")).toEqual([]);
      expect(await parent.api.search.claims({ debate: debate.slug, text: "Xylophones calm" })).not.toContainEqual(
        expect.objectContaining({ id: claimIds[0] }),
      );
    }
    await prisma.claim.update({ where: { id: claimIds[0]! }, data: { status: "visible" } });
    await prisma.argument.update({ where: { id: argumentId }, data: { status: "hidden" } });
    expect(titles(await find("xylophones"))).toEqual(["claim: Xylophones calm children down."]);
    const other = await aDebate({ phase: "arguments", audience: "public" });
    expect((await nobody().search.all({ debate: other.slug, text: "xylophones" })).hits).toEqual([]);
  });

  it("is for those who read the debate", async () => {
    const closed = await aDebate({ phase: "arguments", delegates: {} });
    const stranger = await aUser();
    const codes = await Promise.all(
      [nobody(), stranger.api].map((api) =>
        api.search.all({ debate: closed.slug, text: "yard" }).catch((error: unknown) => (error as TRPCError).code),
      ),
    );
    expect(codes).toEqual(["UNAUTHORIZED", "NOT_FOUND"]);
  });

  it("answers any text without failing", async () => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom("'", '"', "\\", "%", "_", "&", "|", "!", "(", ")", "<", "-", ">", ":", "*", " ", "a", "or", "\uE000", "$1"),
        maxLength: 20,
      }),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        const calls = [parent.api.search.all({ debate: debate.slug, text }), parent.api.search.claims({ debate: debate.slug, text })];
        const codes = await Promise.all(
          calls.map((call) =>
            call.then(
              () => "answered",
              (error: TRPCError) => error.code,
            ),
          ),
        );
        expect(codes).toEqual(text.includes("\0") ? ["BAD_REQUEST", "BAD_REQUEST"] : ["answered", "answered"]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("similar claims", () => {
  const similar = (text: string, without: string[] = []) => parent.api.search.claims({ debate: debate.slug, text, without });

  it("puts what says nearly the same first", async () => {
    const [best, ...others] = await similar("A lot of children live near the yard");
    expect(best?.text).toBe("Many children live around the yard.");
    expect(best!.likeness).toBeGreaterThan(0.45);
    expect(others.every(({ likeness }) => likeness < best!.likeness)).toBe(true);
  });

  it("finds a word that is half written, and signs as they are", async () => {
    expect((await similar("veget")).map(({ text }) => text)).toContain("Vegetables need six hours of sun.");
    await argue("It costs 100% of the budget_2024.");
    expect((await similar("100% of"))[0]?.text).toBe("It costs 100% of the budget_2024.");
    expect(await similar("1%0% o_")).not.toContainEqual(expect.objectContaining({ text: "It costs 100% of the budget_2024." }));
  });

  it("leaves out what cannot be chosen, and begins with the newest", async () => {
    const { claimIds } = await argue("The newest of all claims.");
    expect((await similar(""))[0]?.id).toBe(claimIds[0]);
    expect((await similar("", [claimIds[0]!]))[0]?.id).not.toBe(claimIds[0]);
    expect(await similar("The newest of all claims", [claimIds[0]!])).not.toContainEqual(expect.objectContaining({ id: claimIds[0] }));
  });
});
