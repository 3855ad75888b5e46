import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;
let survey: string;
let letter: string;
let citation: { readonly id: string; readonly claimId: string };

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 1, gardeners: 1 } });
  [parent, gardener] = [debate.headOf("parents"), debate.headOf("gardeners")];
  const idOf = async (key: string) => (await prisma.source.findFirstOrThrow({ where: { debateId: debate.id, key } })).id;
  [survey, letter] = [await idOf("survey"), await idOf("letter")];
  citation = await prisma.citation.findFirstOrThrow({ where: { debateId: debate.id, sourceId: survey, grades: { some: {} } } });
});

const act = () => ({ debate: debate.slug, ...newKey() });
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => ({ code: "answered", message: "" }),
    (error: unknown) => (error instanceof TRPCError ? { code: error.code, message: error.message } : { code: "?", message: String(error) }),
  );
const source = (who = parent, sourceId = survey) => who.api.evidence.source({ debate: debate.slug, sourceId });
const entries = async (type: string) => {
  const rows = await prisma.recordEntry.findMany({ where: { debateId: debate.id, type }, orderBy: { seq: "asc" } });
  return rows.map(({ payload }) => JSON.parse(payload) as unknown);
};
const claimStatus = (data: { status?: string; isLocked?: boolean }) => prisma.claim.update({ where: { id: citation.claimId }, data });

describe("the reliability of a source", () => {
  it("is graded by the author and by participants, side by side", async () => {
    await parent.api.evidence.gradeSource({ ...act(), sourceId: survey, value: "C", reason: "Two years old." });
    await gardener.api.evidence.gradeSource({ ...act(), sourceId: survey, value: "D", reason: "Paid for." });
    const { grades, reasons } = await source();
    expect(grades).toEqual({
      author: { value: "B", reason: expect.any(String) },
      participants: [
        { value: "C", count: 1 },
        { value: "D", count: 1 },
      ],
      mine: { value: "C", reason: "Two years old." },
      dispute: { between: "author and participants", low: "B", high: "D" },
    });
    expect(reasons.map(({ value, reason, by }) => [value, reason, by])).toEqual([
      ["D", "Paid for.", gardener.user.name],
      ["C", "Two years old.", parent.user.name],
    ]);
    expect((await source(gardener)).grades.mine).toEqual({ value: "D", reason: "Paid for." });
  });

  it("is changed by whoever gave it; the same again adds nothing to the record", async () => {
    await parent.api.evidence.gradeSource({ ...act(), sourceId: survey, value: "A", reason: "On second thoughts." });
    const before = (await entries("source-graded")).length;
    await parent.api.evidence.gradeSource({ ...act(), sourceId: survey, value: "A", reason: "On second thoughts." });
    const all = await entries("source-graded");
    expect(all).toHaveLength(before);
    expect(all.at(-1)).toEqual({ sourceId: survey, title: expect.any(String), value: "A", reason: "On second thoughts." });
    expect((await source()).grades.participants).toEqual([
      { value: "A", count: 1 },
      { value: "D", count: 1 },
    ]);
  });

  it("given twice at once under one key is one grade", async () => {
    const grade = { ...act(), sourceId: letter, value: "E" as const, reason: "Hearsay." };
    await Promise.all(Array.from({ length: 4 }, () => parent.api.evidence.gradeSource(grade)));
    expect(await prisma.grade.count({ where: { sourceId: letter, graderId: parent.participantId } })).toBe(1);
  });

  it.each([
    ["a grade off the scale", { value: "G" }],
    ["no reason", { reason: " " }],
  ])("refuses %s", async (_, faulty) => {
    const grade = { ...act(), sourceId: survey, value: "A", reason: "So", ...faulty };
    expect((await refusal(parent.api.evidence.gradeSource(grade as never))).code).toBe("BAD_REQUEST");
  });
});

describe("the credibility of a cited item", () => {
  const grade = (who = parent, value: "1" | "5" = "5") =>
    who.api.evidence.gradeCitation({ ...act(), citationId: citation.id, value, reason: "Unlikely." });

  it("is graded beside the author's, and makes a disputed item", async () => {
    await grade();
    const { grades, corroboration } = await parent.api.evidence.citation({ debate: debate.slug, citationId: citation.id });
    expect(grades).toMatchObject({
      author: { value: "2" },
      participants: [{ value: "5", count: 1 }],
      mine: { value: "5", reason: "Unlikely." },
      dispute: { low: "2", high: "5" },
    });
    expect(corroboration).toMatchObject({ independent: 2, sources: 2 });
    const { items } = await parent.api.evidence.disputed({ debate: debate.slug });
    expect(items.find(({ claimId }) => claimId === citation.claimId)).toMatchObject({ supports: 2, disputes: 1 });
  });

  it("is not graded where the claim is locked, hidden or withdrawn", async () => {
    for (const [change, message] of [
      [{ isLocked: true }, /locked this claim/],
      [{ isLocked: false, status: "hidden" }, /hidden by a moderator/],
      [{ status: "withdrawn" }, /withdrawn/],
    ] as const) {
      await claimStatus(change);
      expect(await refusal(grade(gardener, "1"))).toMatchObject({ code: "CONFLICT", message: expect.stringMatching(message) });
    }
    await claimStatus({ status: "visible" });
  });
});

describe("a locked claim", () => {
  it("takes no citation and keeps those it has", async () => {
    const cite = { sourceId: survey, bearing: "supports" as const, quotation: "", paraphrase: "" };
    const add = (locator: string) =>
      parent.api.evidence.addCitation({ ...act(), claimId: citation.claimId, citation: { ...cite, locator } });
    const { citationId } = await add("before");
    await claimStatus({ isLocked: true });
    expect(await refusal(add("after"))).toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/takes no citation until/) });
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("CONFLICT");
    await claimStatus({ isLocked: false });
    await parent.api.evidence.withdrawCitation({ ...act(), citationId });
  });
});

describe("where a source comes from", () => {
  const link = (sourceId: string, originId: string | null) => parent.api.evidence.linkOrigin({ ...act(), sourceId, originId });

  it("is told, recorded, and ends their independence", async () => {
    await link(letter, survey);
    expect((await source(parent, letter)).origin).toMatchObject({ id: survey });
    expect((await source()).derived).toMatchObject([{ id: letter }]);
    const { corroboration } = await parent.api.evidence.citation({ debate: debate.slug, citationId: citation.id });
    expect(corroboration).toMatchObject({ independent: 1, sources: 2, because: [{ kind: "origin" }] });
    expect((await entries("source-linked")).at(-1)).toMatchObject({ sourceId: letter, originId: survey, originTitle: expect.any(String) });
  });

  it("is no circle, not even past the service", async () => {
    expect((await refusal(link(survey, letter))).code).toBe("BAD_REQUEST");
    expect((await refusal(link(survey, survey))).code).toBe("BAD_REQUEST");
    await expect(prisma.source.update({ where: { id: survey }, data: { originId: letter } })).rejects.toThrow();
  });

  it("is taken back", async () => {
    await link(letter, null);
    expect((await source(parent, letter)).origin).toBeNull();
    expect((await entries("source-linked")).at(-1)).toMatchObject({ originId: null, originTitle: null });
  });
});

it("is asked in the phases that allow it, and of what this debate has", async () => {
  const other = await aDebate({ phase: "opening-ballot", delegates: { parents: 1 } });
  const head = other.headOf("parents");
  const there = { debate: other.slug, ...newKey() };
  expect((await refusal(head.api.evidence.gradeSource({ ...there, sourceId: survey, value: "A", reason: "So" }))).code).toBe(
    "PRECONDITION_FAILED",
  );
  await other.enter("arguments");
  const calls = [
    head.api.evidence.gradeSource({ debate: other.slug, ...newKey(), sourceId: survey, value: "A", reason: "So" }),
    head.api.evidence.gradeCitation({ debate: other.slug, ...newKey(), citationId: citation.id, value: "1", reason: "So" }),
    head.api.evidence.linkOrigin({ debate: other.slug, ...newKey(), sourceId: survey, originId: null }),
    head.api.evidence.citation({ debate: other.slug, citationId: citation.id }),
  ];
  expect((await Promise.all(calls.map(refusal))).map(({ code }) => code)).toEqual(calls.map(() => "NOT_FOUND"));
});
