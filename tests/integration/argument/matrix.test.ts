import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { lastEntry } from "../../support/factories/a-poll";
import { aUser, newKey, nobody, type Somebody } from "../../support/factories/a-user";

const CHILDREN = "Many children live around the yard.";
const SHADE = "The yard lies in the shade all winter.";

const three = ({ delegates }: TestDebate) => [delegates[0]!, delegates[1]!, delegates[2]!] as const;
const arguing = () => aDebate({ phase: "arguments", delegates: { parents: 2, players: 1 } });
const matrixOf = ({ slug }: TestDebate, { api }: Somebody, wanted = {}) => api.matrix.get({ debate: slug, ...wanted });
async function rowOf(debate: TestDebate, somebody: Somebody, text: string) {
  return (await matrixOf(debate, somebody)).rows.find((row) => row.text === text)!;
}
const cellOf = async (debate: TestDebate, somebody: Somebody, text: string, option: string) => {
  const { options } = await matrixOf(debate, somebody);
  return (await rowOf(debate, somebody, text)).cells[options.indexOf(option)]!;
};
async function rate(debate: TestDebate, somebody: Somebody, text: string, option: string, value: number | null, key = newKey()) {
  const { claim } = await rowOf(debate, debate.facilitator, text);
  return somebody.api.matrix.rate({ debate: debate.slug, claimId: claim, option, value: value as never, ...key });
}
const claimId = async ({ id }: TestDebate, text: string) =>
  (await prisma.claim.findFirstOrThrow({ where: { debateId: id, text }, select: { id: true } })).id;

describe("the matrix", () => {
  it("has a row for every claim that cites something, with what follows from the graph", async () => {
    const debate = await arguing();
    const { options, rows, scores, leastInconsistent, total, next } = await matrixOf(debate, debate.facilitator);
    expect(options).toEqual(["playground", "garden", "court"]);
    expect(rows.map(({ text, citations, grades, cells }) => [text, citations, grades, cells.map(({ derived }) => derived)])).toEqual([
      [CHILDREN, 3, ["B", "D"], ["consistent", "none", "none"]],
      [SHADE, 1, ["D"], ["none", "inconsistent", "none"]],
    ]);
    expect(scores.graph.map(({ score }) => score)).toEqual([0, 1, 0]);
    expect(leastInconsistent).toEqual({ graph: ["playground", "court"], ratings: [] });
    expect([total, next]).toEqual([2, null]);
    expect(rows[0]!.diagnosticity.graph).toBeCloseTo(Math.sqrt(2) / 3, 12);
  });

  it("counts only what is visible: no withdrawn argument, no citation or claim that was taken back", async () => {
    const debate = await arguing();
    await prisma.argument.updateMany({ where: { debateId: debate.id, polarity: "support" }, data: { status: "hidden" } });
    await prisma.citation.updateMany({ where: { debateId: debate.id, claim: { text: SHADE } }, data: { status: "withdrawn" } });
    const { rows } = await matrixOf(debate, debate.facilitator);
    expect(rows.map(({ text, cells }) => [text, cells[0]!.derived])).toEqual([[CHILDREN, "none"]]);
    await prisma.claim.updateMany({ where: { debateId: debate.id, text: CHILDREN }, data: { status: "held" } });
    // The graph is kept until the record grows, which a moderator's act does.
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, ...newKey() });
    expect((await matrixOf(debate, debate.facilitator)).rows).toEqual([]);
  });

  it("takes each participant's rating once, shows mean and counts, and one's own only to oneself", async () => {
    const debate = await arguing();
    const [head, second, player] = three(debate);
    await rate(debate, head, SHADE, "garden", -2);
    await rate(debate, second, SHADE, "garden", -1);
    await rate(debate, player, SHADE, "garden", 2);
    await rate(debate, player, SHADE, "garden", -2);
    const seen = await cellOf(debate, head, SHADE, "garden");
    expect(seen).toEqual({ derived: "inconsistent", counts: [2, 1, 0, 0, 0], mine: -2 });
    expect((await cellOf(debate, second, SHADE, "garden")).mine).toBe(-1);
    expect((await cellOf(debate, debate.facilitator, SHADE, "garden")).mine).toBeNull();
    const { scores, leastInconsistent } = await matrixOf(debate, head);
    expect(scores.ratings[1]!.score).toBeCloseTo((5 / 3) ** 2, 12);
    expect(leastInconsistent.ratings).toEqual(["garden"]);
    expect((await rowOf(debate, head, SHADE)).disagreement).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  it("records what was rated, and what was taken back", async () => {
    const debate = await arguing();
    const head = debate.headOf("parents");
    await rate(debate, head, SHADE, "garden", 1);
    const shade = await claimId(debate, SHADE);
    expect(await lastEntry(debate, "consistency-rated")).toMatchObject({ claimId: shade, option: "garden", value: 1 });
    await rate(debate, head, SHADE, "garden", null);
    expect(await lastEntry(debate, "consistency-rated")).toMatchObject({ value: null });
    expect((await cellOf(debate, head, SHADE, "garden")).counts).toEqual([0, 0, 0, 0, 0]);
    const { seq } = await lastEntry(debate, "consistency-rated");
    await rate(debate, head, SHADE, "garden", null);
    expect((await lastEntry(debate, "consistency-rated")).seq).toBe(seq);
  });

  it("answers a repeated request once, and refuses its key for another", async () => {
    const debate = await arguing();
    const head = debate.headOf("parents");
    const key = newKey();
    await rate(debate, head, SHADE, "garden", 1, key);
    await rate(debate, head, SHADE, "garden", 2);
    expect(await rate(debate, head, SHADE, "garden", 1, key)).toBeNull();
    expect((await cellOf(debate, head, SHADE, "garden")).mine).toBe(2);
    await expect(rate(debate, head, SHADE, "garden", -1, key)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });

  it("counts a person who rated two claims that were merged once, by the claim that stands", async () => {
    const debate = await arguing();
    const [head, second] = three(debate);
    await rate(debate, head, CHILDREN, "garden", -2);
    await rate(debate, head, SHADE, "garden", 2);
    await rate(debate, second, SHADE, "garden", 1);
    await prisma.claim.updateMany({
      where: { debateId: debate.id, text: SHADE },
      data: { status: "merged", mergedIntoId: await claimId(debate, CHILDREN) },
    });
    const merged = await matrixOf(debate, head);
    expect(merged.rows.map(({ text, citations, cells }) => [text, citations, cells.map(({ derived }) => derived)])).toEqual([
      [CHILDREN, 4, ["consistent", "inconsistent", "none"]],
    ]);
    expect(merged.rows[0]!.cells[1]).toEqual({ derived: "inconsistent", counts: [1, 0, 0, 1, 0], mine: -2 });
    await rate(debate, head, CHILDREN, "garden", null);
    expect((await cellOf(debate, head, CHILDREN, "garden")).counts).toEqual([0, 0, 0, 1, 0]);
  });
});

describe("ratings of consistency are refused", () => {
  it("for claims that cite nothing, are locked, or are not there", async () => {
    const debate = await arguing();
    const other = await arguing();
    const head = debate.headOf("parents");
    const send = (claim: string, option = "garden") =>
      head.api.matrix.rate({ debate: debate.slug, claimId: claim, option, value: 1, ...newKey() });
    await expect(send(await claimId(debate, "In summer the sun reaches the whole yard."))).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Cite a source"),
    });
    await expect(send(randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(send(await claimId(other, SHADE))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(send(await claimId(debate, SHADE), "nothing")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await prisma.claim.updateMany({ where: { debateId: debate.id, text: SHADE }, data: { isLocked: true } });
    await expect(send(await claimId(debate, SHADE))).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("locked"),
    });
    await prisma.claim.updateMany({ where: { debateId: debate.id, text: SHADE }, data: { status: "withdrawn" } });
    await expect(send(await claimId(debate, SHADE))).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("to whoever holds no seat, and when nothing is rated", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 1 } });
    const value = { claimId: await claimId(debate, SHADE), option: "garden", value: 1 as never };
    const send = ({ api }: Somebody) => api.matrix.rate({ debate: debate.slug, ...value, ...newKey() });
    await expect(send(debate.facilitator)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(send(await debate.join())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(send(debate.headOf("parents"))).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    await expect(nobody().matrix.get({ debate: debate.slug })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each([3, -3, 0.5])("for the value %s", async (value) => {
    const debate = await arguing();
    const send = debate.headOf("parents").api.matrix.rate({
      debate: debate.slug,
      claimId: randomUUID(),
      option: "garden",
      value: value as never,
      ...newKey(),
    });
    await expect(send).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("of the matrix", () => {
  it("rows are filtered by option, criterion, delegation, grade and what one has not rated; scores stay those of the whole", async () => {
    const debate = await arguing();
    const head = debate.headOf("parents");
    await prisma.claim.updateMany({ where: { debateId: debate.id, text: SHADE }, data: { criteria: ["light"] } });
    for (const option of ["playground", "garden", "court"]) await rate(debate, head, CHILDREN, option, 1);
    const texts = async (wanted: object) => (await matrixOf(debate, head, wanted)).rows.map(({ text }) => text);
    expect(await texts({ option: "playground" })).toEqual([CHILDREN]);
    expect(await texts({ option: "garden" })).toEqual([CHILDREN, SHADE].toSorted());
    expect(await texts({ option: "unknown" })).toEqual([]);
    expect(await texts({ criterion: "light" })).toEqual([SHADE]);
    expect(await texts({ delegation: "parents" })).toEqual([CHILDREN]);
    expect(await texts({ grade: "B" })).toEqual([CHILDREN]);
    expect(await texts({ grade: "none" })).toEqual([]);
    expect(await texts({ unrated: true })).toEqual([SHADE]);
    const filtered = await matrixOf(debate, head, { criterion: "light" });
    expect([filtered.total, filtered.matching, filtered.scores.graph[1]!.score]).toEqual([2, 1, 1]);
  });

  it("each score opens what it is the sum of", async () => {
    const debate = await arguing();
    await rate(debate, debate.headOf("parents"), SHADE, "garden", -2);
    await rate(debate, debate.headOf("players"), SHADE, "garden", -1);
    const working = (basis: "graph" | "ratings") => debate.facilitator.api.matrix.working({ debate: debate.slug, option: "garden", basis });
    expect(await working("graph")).toMatchObject({ score: 1, known: 2, terms: [{ text: SHADE, value: -1 }], more: { count: 0, sum: 0 } });
    expect(await working("ratings")).toMatchObject({ score: 2.25, known: 1, terms: [{ text: SHADE, value: -1.5 }] });
    const unknown = debate.facilitator.api.matrix.working({ debate: debate.slug, option: "nothing", basis: "graph" });
    await expect(unknown).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("pages are bounded, whatever the claims weigh, and follow on each other without gap", async () => {
    const debate = await arguing();
    const source = await prisma.source.findFirstOrThrow({ where: { debateId: debate.id }, select: { id: true } });
    const claims = Array.from({ length: 100 }, (_, place) => ({
      id: randomUUID(),
      debateId: debate.id,
      // As long as a claim may be: 500 characters of sixteen bytes.
      text: `${place} ${"👩🏽‍🚀".repeat(490)}`,
    }));
    await prisma.claim.createMany({ data: claims });
    await prisma.citation.createMany({
      data: claims.map(({ id }) => ({ id: randomUUID(), debateId: debate.id, claimId: id, sourceId: source.id, bearing: "supports" })),
    });
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 5, ...newKey() });
    const seen: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const page: Awaited<ReturnType<typeof matrixOf>> = await matrixOf(debate, debate.facilitator, { from });
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(200_000);
      seen.push(...page.rows.map(({ claim }) => claim));
      from = page.next;
    }
    expect(new Set(seen).size).toBe(102);
    expect(seen.length).toBe(102);
  });
});

describe("the matrix as a file", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  it("is handed out to whoever may read the debate, without anybody's own ratings", async () => {
    const debate = await arguing();
    await rate(debate, debate.headOf("parents"), SHADE, "garden", -2);
    await rate(debate, debate.headOf("players"), SHADE, "garden", -1);
    const address = `/debates/${debate.slug}/export/matrix.csv`;
    const answer = await door.ask(address, { headers: { cookie: await cookieOf(debate.facilitator) } });
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(answer.headers["content-disposition"]).toBe(`attachment; filename="${debate.slug}-matrix.csv"`);
    expect(answer.text).toContain(`,${SHADE},,1,D,none,,0,,inconsistent,-1.5,2,0.7071067811865476,none,,0,,`);
    expect((await door.ask(address)).status).toBe(401);
    const stranger = await door.ask(address, { headers: { cookie: await cookieOf(await aUser()) } });
    expect(stranger.status).toBe(404);
    const other = await door.ask(`/debates/${debate.slug}/export/matrices.csv`, {
      headers: { cookie: await cookieOf(debate.facilitator) },
    });
    expect(other.status).toBe(404);
  });
});
