import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { FloorView } from "@/contracts/argument/floor";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1, players: 1 }, audience: "public" });
  parent = debate.headOf("parents");
  gardener = debate.headOf("gardeners");
});

const floorOf = (somebody: Participant | null): Promise<FloorView> => (somebody?.api ?? nobody()).floor.get({ debate: debate.slug });
const claimCalled = (floor: FloorView, text: string) => floor.claims.find((claim) => claim.text === text)!;
const argue = (
  who: Participant,
  text: string,
  target: { option: string } | { claim: string } | { argument: string } = { option: "playground" },
) =>
  who.api.floor.addArgument({
    debate: debate.slug,
    ...newKey(),
    polarity: "argument" in target ? "attack" : "support",
    target,
    premises: [{ text }],
  });
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    (error: unknown) => (error instanceof TRPCError ? error.code : error),
  );
const record = async () => {
  const entries = await prisma.recordEntry.findMany({
    where: { debateId: debate.id },
    orderBy: { seq: "asc" },
    select: { type: true, payload: true },
  });
  return entries.map(({ type, payload }) => ({ type, payload: JSON.parse(payload) as unknown }));
};

describe("rewording a claim", () => {
  it("keeps every wording and who wrote it", async () => {
    const { claimIds } = await argue(parent, "It is cheep.");
    const claimId = claimIds[0]!;
    await parent.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId, text: "It is cheap.", over: 1 });
    expect(claimCalled(await floorOf(gardener), "It is cheap.")).toMatchObject({ id: claimId, revision: 2, isMine: false });
    const history = await nobody().floor.claimHistory({ debate: debate.slug, claimId });
    expect(history.map(({ revision, text, editedBy }) => [revision, text, editedBy])).toEqual([
      [2, "It is cheap.", parent.user.name],
      [1, "It is cheep.", parent.user.name],
    ]);
    expect((await record()).at(-1)).toMatchObject({ type: "claim-edited", payload: { claimId, revision: 2, text: "It is cheap." } });
  });

  it("is a conflict over a wording that has changed since; of several at once one wins", async () => {
    const { claimIds } = await argue(parent, "First wording.");
    const edit = (text: string) => parent.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: claimIds[0]!, text, over: 1 });
    const outcomes = await Promise.all(["a", "b", "c", "d", "e"].map((text) => refusal(edit(text))));
    expect(outcomes.toSorted()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "answered"]);
    expect(await parent.api.floor.claimHistory({ debate: debate.slug, claimId: claimIds[0]! })).toHaveLength(2);
  });

  it("is for the author and the head of their delegation", async () => {
    const [, second] = debate.delegates.filter(({ delegation }) => delegation === "parents");
    const { claimIds } = await argue(second!, "The head may correct this.");
    const edit = (who: Participant, over: number) =>
      refusal(who.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: claimIds[0]!, text: `By ${who.participantId}`, over }));
    expect(await edit(gardener, 1)).toBe("FORBIDDEN");
    expect(await edit(parent, 1)).toBe("answered");
    const byHead = await argue(parent, "The delegate may not correct this.");
    expect(
      await refusal(second!.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: byHead.claimIds[0]!, text: "x", over: 1 })),
    ).toBe("FORBIDDEN");
  });
});

describe("withdrawing", () => {
  it("strikes a claim and leaves it, and the arguments on it, readable", async () => {
    const { claimIds, argumentId } = await argue(parent, "I take this back.");
    const claimId = claimIds[0]!;
    expect(await refusal(gardener.api.floor.withdrawClaim({ debate: debate.slug, ...newKey(), claimId }))).toBe("FORBIDDEN");
    await parent.api.floor.withdrawClaim({ debate: debate.slug, ...newKey(), claimId });
    const floor = await floorOf(gardener);
    expect(claimCalled(floor, "I take this back.").status).toBe("withdrawn");
    expect(floor.arguments.find(({ id }) => id === argumentId)).toMatchObject({ status: "visible", premises: [claimId] });
    const later = [
      argue(gardener, "Too late.", { claim: claimId }),
      parent.api.floor.withdrawClaim({ debate: debate.slug, ...newKey(), claimId }),
      parent.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId, text: "x", over: 1 }),
      gardener.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId, value: 1 }),
      gardener.api.floor.addArgument({
        debate: debate.slug,
        ...newKey(),
        polarity: "support",
        target: { option: "court" },
        premises: [{ claimId }],
      }),
    ];
    expect(await Promise.all(later.map(refusal))).toEqual(Array(5).fill("CONFLICT"));
  });

  it("takes an argument back and leaves its claims", async () => {
    const { claimIds, argumentId } = await argue(parent, "The premise stays.");
    expect(await refusal(gardener.api.floor.withdrawArgument({ debate: debate.slug, ...newKey(), argumentId }))).toBe("FORBIDDEN");
    await parent.api.floor.withdrawArgument({ debate: debate.slug, ...newKey(), argumentId });
    const floor = await floorOf(gardener);
    expect(floor.arguments.find(({ id }) => id === argumentId)!.status).toBe("withdrawn");
    expect(floor.claims.find(({ id }) => id === claimIds[0])!.status).toBe("visible");
    expect(await refusal(argue(gardener, "Nothing to undercut.", { argument: argumentId }))).toBe("CONFLICT");
    expect(await refusal(gardener.api.floor.rateArgument({ debate: debate.slug, ...newKey(), argumentId, value: 2 }))).toBe("CONFLICT");
  });
});

describe("rating", () => {
  it("counts each participant once, their latest, and keeps the changes in the record", async () => {
    const { claimIds, argumentId } = await argue(parent, "Rate this.");
    const claimId = claimIds[0]!;
    const rate = (who: Participant, value: -1 | 0 | 1) => who.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId, value });
    await rate(parent, 1);
    await rate(gardener, 1);
    await rate(gardener, -1);
    await rate(debate.headOf("players"), 0);
    const before = (await record()).length;
    await rate(gardener, -1);
    expect(await record()).toHaveLength(before);
    await gardener.api.floor.rateArgument({ debate: debate.slug, ...newKey(), argumentId, value: 4 });
    await parent.api.floor.rateArgument({ debate: debate.slug, ...newKey(), argumentId, value: 1 });
    const floor = await floorOf(gardener);
    expect(claimCalled(floor, "Rate this.").ratings).toEqual({ agree: 1, pass: 1, disagree: 1, mine: -1 });
    expect(floor.arguments.find(({ id }) => id === argumentId)!.relevance).toEqual({ mean: 2.5, count: 2, mine: 4 });
    expect(claimCalled(await floorOf(null), "Rate this.").ratings.mine).toBeNull();
    const ratings = (await record()).filter(
      ({ type, payload }) => type === "claim-rated" && (payload as { claimId: string }).claimId === claimId,
    );
    expect(ratings.map(({ payload }) => (payload as { value: number }).value)).toEqual([1, 1, -1, 0]);
  });

  it("stays single when the same person rates many times at once", async () => {
    const { claimIds } = await argue(parent, "Rate this at once.");
    const values = [1, 0, -1, 1, 0, -1] as const;
    await Promise.all(
      values.map((value) => gardener.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: claimIds[0]!, value })),
    );
    const { agree, pass, disagree } = claimCalled(await floorOf(parent), "Rate this at once.").ratings;
    expect(agree + pass + disagree).toBe(1);
  });

  it.each([2, -2, 0.5, Number.NaN])("has no %s", async (value) => {
    const { claimIds } = await argue(parent, `Rated ${value}.`);
    expect(
      await refusal(gardener.api.floor.rateClaim({ debate: debate.slug, ...newKey(), claimId: claimIds[0]!, value: value as 1 })),
    ).toBe("BAD_REQUEST");
  });
});

describe("who and when", () => {
  it("is open to read for everybody and to write for delegates", async () => {
    const observer = await debate.join();
    expect(await refusal(argue(observer, "x"))).toBe("FORBIDDEN");
    expect(
      await refusal(
        nobody().floor.addArgument({
          debate: debate.slug,
          ...newKey(),
          polarity: "support",
          target: { option: "garden" },
          premises: [{ text: "x" }],
        }),
      ),
    ).toBe("UNAUTHORIZED");
    expect((await observer.api.floor.get({ debate: debate.slug })).claims.length).toBeGreaterThan(0);
  });

  it("is closed when the phase does not allow arguing, and rating has its own phases", async () => {
    const late = await aDebate({ phase: "final-ballot", delegates: { parents: 1 } });
    const head = late.headOf("parents");
    const [claim] = (await head.api.floor.get({ debate: late.slug })).claims;
    const act = () => ({ debate: late.slug, ...newKey() });
    expect(
      await refusal(head.api.floor.addArgument({ ...act(), polarity: "support", target: { option: "garden" }, premises: [{ text: "x" }] })),
    ).toBe("PRECONDITION_FAILED");
    expect(await refusal(head.api.floor.rateClaim({ ...act(), claimId: claim!.id, value: 1 }))).toBe("answered");
    await late.enter("debrief");
    expect(await refusal(head.api.floor.rateClaim({ ...act(), claimId: claim!.id, value: 0 }))).toBe("PRECONDITION_FAILED");
  });
});
