import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

const TEXT = "A survey of the yard.\nOne in three households\nhas “children” under ten — and they play outside.\n";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;
let survey: string;
let claimId: string;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1 } });
  [parent, gardener] = [debate.headOf("parents"), debate.headOf("gardeners")];
  survey = (await prisma.source.findFirstOrThrow({ where: { debateId: debate.id, key: "survey" } })).id;
  claimId = (await prisma.citation.findFirstOrThrow({ where: { debateId: debate.id, sourceId: survey } })).claimId;
});

const act = () => ({ debate: debate.slug, ...newKey() });
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => ({ code: "answered", message: "" }),
    (error: unknown) => (error instanceof TRPCError ? { code: error.code, message: error.message } : { code: "?", message: String(error) }),
  );
let place = 0;
const quoting = (quotation: string) => {
  place += 1;
  return { sourceId: survey, locator: `p. ${place}`, bearing: "supports" as const, quotation, paraphrase: "" };
};
const cite = async (quotation: string, who = parent) => {
  const { citationId } = await who.api.evidence.addCitation({ ...act(), claimId, citation: quoting(quotation) });
  return citationId;
};
const checked = async (citationId: string) => {
  const { verbatim, line } = await parent.api.evidence.citation({ debate: debate.slug, citationId });
  return [verbatim, line];
};
const lastEntry = async (type: string) => {
  const entry = await prisma.recordEntry.findFirstOrThrow({ where: { debateId: debate.id, type }, orderBy: { seq: "desc" } });
  return JSON.parse(entry.payload) as Record<string, unknown>;
};
const setText = (text: string, who = parent, keyed = act()) => who.api.evidence.setSourceText({ ...keyed, sourceId: survey, text });

describe("the text of a source", () => {
  it("is nobody's until it is put there; then all its quotations are checked in the same act", async () => {
    const found = await cite("One in three households has 'children'");
    const missing = await cite("One in two households");
    expect(await checked(found)).toEqual([null, null]);
    const ask = { debate: debate.slug, sourceId: survey, quotation: "One in three" };
    expect(await parent.api.evidence.checkQuotation(ask)).toEqual({ status: "no-text", line: null });

    expect(await setText(TEXT)).toEqual({ checked: 2, verbatim: 1 });
    expect(await checked(found)).toEqual(["verbatim", 2]);
    expect(await checked(missing)).toEqual(["not-found", null]);
    const hash = (await prisma.sourceText.findUniqueOrThrow({ where: { sourceId: survey } })).hash;
    expect(await lastEntry("source-text-added")).toEqual({
      sourceId: survey,
      title: expect.any(String),
      hash,
      lines: 4,
      checked: [
        { citationId: found, verbatim: "verbatim", line: 2 },
        { citationId: missing, verbatim: "not-found", line: null },
      ],
    });
    expect(await parent.api.evidence.checkQuotation(ask)).toEqual({ status: "verbatim", line: 2 });
    expect(await parent.api.evidence.checkQuotation({ ...ask, quotation: "One in four" })).toEqual({ status: "not-found", line: null });
  });

  it("is asked whenever somebody quotes, also in the premises of an argument", async () => {
    expect(await checked(await cite("they play outside", gardener))).toEqual(["verbatim", 3]);
    expect(await lastEntry("citation-added")).toMatchObject({ verbatim: "verbatim", line: 3 });
    const premise = { text: "Children are outside.", citations: [quoting("they play … outside"), quoting("they never play")] };
    const { claimIds } = await parent.api.floor.addArgument({
      ...act(),
      polarity: "support",
      target: { option: "playground" },
      premises: [premise],
    });
    const rows = await prisma.citation.findMany({ where: { claimId: claimIds[0]! }, orderBy: { locator: "asc" } });
    expect(rows.map(({ verbatim, line }) => [verbatim, line])).toEqual([
      ["verbatim", 3],
      ["not-found", null],
    ]);
  });

  it("is read by page, with the quotations marked where they stand", async () => {
    const view = (await parent.api.evidence.sourceText({ debate: debate.slug, sourceId: survey, line: 3 }))!;
    expect([view.page, view.pages, view.rows.map(({ line, text }) => [line, text])[2]]).toEqual([
      1,
      1,
      [3, "has “children” under ten — and they play outside."],
    ]);
    const marked = view.rows.map(({ text, marks }) => marks.map(({ from, to }) => text.slice(from, to)));
    expect(marked[1]).toEqual(["One in three households"]);
    expect(marked[2]).toEqual(expect.arrayContaining(["has “children", "they play outside"]));
  });

  it("is replaced by whoever put it there, and by the head of their delegation, only", async () => {
    const second = debate.delegates.filter(({ delegation }) => delegation === "parents")[1]!;
    expect(await refusal(setText("Other words", gardener))).toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/head of their delegation, can replace it/),
    });
    expect((await refusal(setText("Other words", second))).code).toBe("FORBIDDEN");
    expect((await parent.api.evidence.source({ debate: debate.slug, sourceId: survey })).text).toMatchObject({ refusal: null, lines: 4 });
    expect((await gardener.api.evidence.source({ debate: debate.slug, sourceId: survey })).text!.refusal).toMatch(
      /head of their delegation, can replace it/,
    );
  });

  it("sent twice under one key is kept once, and the same text again adds no entry", async () => {
    const entries = () => prisma.recordEntry.count({ where: { debateId: debate.id, type: "source-text-added" } });
    const before = await entries();
    const key = act();
    const answer = await setText(`${TEXT}One in two households.`, parent, key);
    expect(await setText(`${TEXT}One in two households.`, parent, key)).toEqual(answer);
    expect(await refusal(setText("another text", parent, key))).toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    await setText(`${TEXT}One in two households.`);
    expect(await entries()).toBe(before + 1);
    await setText(TEXT);
  });

  it.each([
    ["nothing", " \n "],
    ["NUL", "a\0b"],
    ["more than 200 kB", "ä".repeat(100_001)],
    ["marks without end", `a${"\u0301\u0323".repeat(50_000)}`],
  ])("is not %s", async (_, text) => expect((await refusal(setText(text))).code).toBe("BAD_REQUEST"));

  it("may have all of 200 kB, with line breaks of any kind, and stays as it was written", async () => {
    const { added } = await parent.api.evidence.addSource({ ...act(), title: "Long", type: "report" });
    const sourceId = added[0]!;
    const text = `  first\r\nsecond\rthird\n${"x".repeat(1_000)}\n`.repeat(195);
    await parent.api.evidence.setSourceText({ ...act(), sourceId, text });
    const page = await parent.api.evidence.source({ debate: debate.slug, sourceId });
    expect(page.text).toMatchObject({ lines: 195 * 4 + 1 });
    const { pages, rows } = (await parent.api.evidence.sourceText({ debate: debate.slug, sourceId }))!;
    expect(rows.slice(0, 3).map(({ text }) => text)).toEqual(["  first", "second", "third"]);
    expect(pages).toBeGreaterThan(4);
    expect(JSON.stringify(rows).length).toBeLessThan(60_000);
    const last = (await parent.api.evidence.sourceText({ debate: debate.slug, sourceId, line: 770 }))!;
    expect(last.rows.some(({ line }) => line === 770)).toBe(true);
  });
});

it("is not there for another debate's people, nor its sources here", async () => {
  const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
  const stranger = other.headOf("parents");
  const own = { debate: other.slug, ...newKey() };
  const asked = [
    stranger.api.evidence.source({ debate: other.slug, sourceId: survey }),
    stranger.api.evidence.sourceText({ debate: other.slug, sourceId: survey }),
    stranger.api.evidence.checkQuotation({ debate: other.slug, sourceId: survey, quotation: "One" }),
    stranger.api.evidence.setSourceText({ ...own, sourceId: survey, text: "x" }),
    stranger.api.evidence.source({ debate: debate.slug, sourceId: survey }),
  ];
  expect((await Promise.all(asked.map(refusal))).map(({ code }) => code)).toEqual(asked.map(() => "NOT_FOUND"));
});
