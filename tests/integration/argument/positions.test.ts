import { describe, expect, it } from "vitest";
import type { Stance } from "@/contracts/argument/positions";
import { prisma } from "@/server/data/connection/client";
import { declarePosition } from "@/server/services/argument/positions/declare-position";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey, nobody, type Somebody } from "../../support/factories/a-user";

const STANCES = { playground: "opposes", garden: "backs", court: "accepts" } as const;

type Declaration = { readonly stances?: Readonly<Record<string, Stance>>; readonly reason?: string; readonly over?: number };
const declare = (
  { slug }: TestDebate,
  { api }: Somebody,
  { stances = STANCES, reason = "We changed our minds.", over = 0 }: Declaration = {},
) => api.positions.declare({ debate: slug, stances, reason, over, ...newKey() });

describe("positions", () => {
  it("begin with what the scenario says, over every option of the debate", async () => {
    const debate = await aDebate({ delegations: ["gardeners", "parents", "council"], audience: "public" });
    const positions = await nobody().positions.list({ debate: debate.slug });
    expect(positions.map(({ delegation }) => delegation)).toEqual(["parents", "gardeners", "council"]);
    expect(positions[1]!.revisions).toEqual([
      {
        delegation: "gardeners",
        revision: 0,
        stances: { playground: "undecided", garden: "backs", court: "undecided" },
        reason: "What Gardeners always said.",
        declaredBy: null,
        at: expect.any(String),
      },
    ]);
  });

  it("keep every revision, newest first, and who declared it", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const head = debate.headOf("parents");
    const declared = await declare(debate, head);
    expect(declared).toMatchObject({ delegation: "parents", revision: 1, stances: STANCES, declaredBy: head.user.name });
    await declare(debate, head, { reason: "Once more.", over: 1 });
    const [parents] = await debate.facilitator.api.positions.list({ debate: debate.slug });
    expect(parents!.revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [2, "Once more."],
      [1, "We changed our minds."],
      [0, "What Parents always said."],
    ]);
    const entry = await prisma.recordEntry.findFirstOrThrow({ where: { debateId: debate.id }, orderBy: { seq: "desc" } });
    expect([entry.type, entry.actorId, JSON.parse(entry.payload)]).toEqual([
      "position-declared",
      head.participantId,
      { delegation: "parents", revision: 2, stances: STANCES, reason: "Once more." },
    ]);
  });
});

describe("declaring a position", () => {
  it("over a revision that is no longer the newest says who changed what, and changes nothing", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const head = debate.headOf("parents");
    await declare(debate, head);
    await expect(declare(debate, head, { over: 0 })).rejects.toMatchObject({
      code: "CONFLICT",
      message:
        "A delegate of parents changed this position while you were writing: Playground from backs to opposes, Garden from accepts to backs, " +
        "Ball court from opposes to accepts. Read it, then declare yours again.",
      cause: { details: { revision: 1, changed: ["playground", "garden", "court"] } },
    });
    await declare(debate, head, { over: 1, reason: "Only the reason." });
    await expect(declare(debate, head, { over: 1 })).rejects.toMatchObject({ message: expect.stringMatching(/: only its reason\./) });
    expect(await prisma.position.count({ where: { debateId: debate.id, revision: { gt: 0 } } })).toBe(2);
  });

  it("twice at once over one revision is accepted once", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const head = debate.headOf("parents");
    const answers = await Promise.allSettled([1, 2, 3, 4].map((count) => declare(debate, head, { reason: `Reason ${count}.` })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "CONFLICT" });
    expect(await prisma.position.count({ where: { debateId: debate.id, revision: { gt: 0 } } })).toBe(1);
  });

  it("once more with the same key answers what it answered", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const request = { debate: debate.slug, stances: STANCES, reason: "Said once.", over: 0, ...newKey() };
    const { api } = debate.headOf("parents");
    expect(await api.positions.declare(request)).toEqual(await api.positions.declare(request));
    expect(await prisma.position.count({ where: { debateId: debate.id, revision: { gt: 0 } } })).toBe(1);
  });

  it.each<[string, Readonly<Record<string, Stance>>, RegExp]>([
    ["says nothing about an option", { playground: "backs", garden: "backs" }, /Ball court is missing/],
    ["names one that is not in the debate", { ...STANCES, nothing: "backs" }, /no option “nothing”/],
  ])("is refused when it %s", async (_, stances, message) => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const refused = declare(debate, debate.headOf("parents"), { stances });
    await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(message) });
  });

  it("is for the head alone, in a phase that allows it", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2 } });
    const [head, delegate] = debate.delegates;
    for (const somebody of [delegate!, debate.facilitator, await debate.join()])
      await expect(declare(debate, somebody)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.enter("opening-ballot");
    await expect(declare(debate, head!)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("is refused to a head who was replaced while they wrote", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2 } });
    const [head, delegate] = debate.delegates;
    const asHead = await debate.scopeOf(head!);
    await debate.facilitator.api.seats.appointHead({ debate: debate.slug, participantId: delegate!.participantId, ...newKey() });
    const declared = declarePosition(asHead, { stances: STANCES, reason: "Too late.", over: 0 });
    await expect(declared).rejects.toMatchObject({ code: "not-allowed" });
    expect(await prisma.position.count({ where: { debateId: debate.id, revision: { gt: 0 } } })).toBe(0);
  });

  it("never rewrites an earlier revision, not even in SQL", async () => {
    const debate = await aDebate({ delegates: {} });
    await expect(prisma.position.updateMany({ where: { debateId: debate.id }, data: { reason: "Rewritten" } })).rejects.toThrow();
    await expect(prisma.position.deleteMany({ where: { debateId: debate.id } })).rejects.toThrow();
  });
});
