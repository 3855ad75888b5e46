import { describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { answersOf } from "@/server/data/panel/answers/held";
import { aPanel, aSheetKey, closeRound, give, type TestPanel } from "../../support/panel/answering";

describe("one panellist, one sheet", () => {
  const sheetCount = ({ debate }: TestPanel) => prisma.panelSheet.count({ where: { debateId: debate.id } });

  it("holds however many devices begin at once", async () => {
    const panel = await aPanel({ anonymity: "detached", panellists: 4 });
    const attempts = panel.panellists.flatMap((panellist) =>
      Array.from({ length: 6 }, (_, item) => give(panel, panellist, { item: item % 2, sheetKey: aSheetKey() })),
    );
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    for (const one of settled) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "CONFLICT" });
    expect(await sheetCount(panel)).toBe(4);
    expect(await answersOf(panel.roundId)).toHaveLength(4);
  });

  it("is no hindrance to one device that sends many answers at once", async () => {
    const panel = await aPanel({ anonymity: "detached", panellists: 3 });
    const keys = panel.panellists.map(aSheetKey);
    const all = panel.panellists.flatMap((panellist, index) =>
      [0, 1, 0, 1, 0, 1].map((item) => give(panel, panellist, { item, sheetKey: keys[index]! })),
    );
    expect(await Promise.all(all)).toHaveLength(18);
    expect([await sheetCount(panel), (await answersOf(panel.roundId)).length]).toEqual([3, 6]);
  });

  it("is not got round with somebody else's code, or without any", async () => {
    const panel = await aPanel({ anonymity: "detached", panellists: 2 });
    const [ada, ben] = panel.panellists;
    const sheetKey = aSheetKey();
    await give(panel, ada!, { sheetKey });
    await expect(give(panel, ben!, { sheetKey })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/somebody else/),
    });
    await expect(give(panel, ben!, {})).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(give(panel, ada!, { sheetKey: aSheetKey() })).rejects.toMatchObject({ message: expect.stringMatching(/another device/) });
    expect(await sheetCount(panel)).toBe(1);
  });

  it("stands in the database: nobody is twice on the list of who has begun", async () => {
    const panel = await aPanel({ anonymity: "detached", panellists: 1 });
    const { panellistId: one } = panel.panellists[0]!;
    const twice = { debateId: panel.debate.id, panellists: [one, one] };
    await expect(prisma.panelBegun.create({ data: twice, select: { debateId: true } })).rejects.toThrow(/panel_begun_once/);
  });
});

describe("a round that closes while answers come", () => {
  it.each(["detached", "named"] as const)("counts what it has acknowledged, and nothing else: %s", async (anonymity) => {
    const panel = await aPanel({ anonymity, panellists: 10 });
    const keys = panel.panellists.map(() => (anonymity === "detached" ? { sheetKey: aSheetKey() } : {}));
    const send = (item: number) => panel.panellists.map((panellist, index) => give(panel, panellist, { item, ...keys[index] }));
    const first = send(0);
    const closing = closeRound(panel.roundId);
    const settled = await Promise.allSettled([...first, ...send(1)]);
    await closing;
    const kept = settled.filter(({ status }) => status === "fulfilled").length;
    expect(await answersOf(panel.roundId)).toHaveLength(kept);
    for (const one of settled) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "PRECONDITION_FAILED" });
    expect(await prisma.sheetAnswer.count({ where: { roundId: panel.roundId } })).toBe(0);
  });
});
