import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { FloorView } from "@/contracts/argument/floor";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey, nobody } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;
let gardener: Participant;
let other: TestDebate;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1, players: 1 }, audience: "public" });
  parent = debate.headOf("parents");
  gardener = debate.headOf("gardeners");
  other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
});

const floorOf = (somebody: Participant | null, where = debate): Promise<FloorView> =>
  (somebody?.api ?? nobody()).floor.get({ debate: where.slug });
const claimCalled = (floor: FloorView, text: string) => floor.claims.find((claim) => claim.text === text)!;
const sourceCalled = (floor: FloorView, key: string) => floor.sources.find((source) => source.key === key)!;
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

describe("the floor that came with the scenario", () => {
  it("holds claims with what they cite, arguments with their targets, and graded sources", async () => {
    const floor = await floorOf(null);
    const children = claimCalled(floor, "Many children live around the yard.");
    expect(children).toMatchObject({ delegation: "parents", author: null, isMine: false, revision: 1, status: "visible" });
    expect(children.ratings).toEqual({ agree: 0, pass: 0, disagree: 0, mine: null });
    expect(children.citations.map(({ locator, bearing, credibility }) => [locator, bearing, credibility])).toEqual([
      ["p. 4", "supports", "2"],
      ["line 2", "supports", "2"],
      ["line 7", "disputes", null],
    ]);
    expect(sourceCalled(floor, "survey")).toEqual({
      id: expect.any(String),
      key: "survey",
      title: "Survey of the neighbourhood",
      author: "",
      publisher: "City",
      issued: "2024-03",
      url: null,
      type: "report",
      note: "Locators are pages.",
      reliability: "B",
      gradeReason: "Asked 400 households; paid for by the city.",
      addedBy: null,
    });
    const garden = floor.arguments.find(({ target }) => "option" in target && target.option === "garden")!;
    expect(garden.premises).toEqual([
      claimCalled(floor, "The yard lies in the shade all winter.").id,
      claimCalled(floor, "Vegetables need six hours of sun.").id,
    ]);
    expect(floor.arguments.some(({ target }) => "claim" in target && target.claim === garden.premises[0])).toBe(true);
  });

  it("keeps the evidence that bears on this debate's options, told as prepared", async () => {
    const [children] = await nobody().evidence.prepared({ debate: debate.slug });
    const rows = await prisma.source.findMany({ where: { debateId: debate.id }, select: { id: true, key: true } });
    const sourceIds = new Map(rows.map(({ id, key }) => [key, id]));
    const idOf = (key: string) => sourceIds.get(key)!;
    const titleOf = (key: string) => debate.scenario.sources.find((source) => source.key === key)!.title;
    expect(children).toEqual({
      key: "children",
      claim: "Every third household has children under ten.",
      credibility: "2",
      citations: [
        { source: "survey", sourceId: idOf("survey"), sourceTitle: titleOf("survey"), locator: "p. 4", bearing: "supports" },
        { source: "letter", sourceId: idOf("letter"), sourceTitle: titleOf("letter"), locator: "line 2", bearing: "supports" },
      ],
      bearsOn: [{ option: "playground", bearing: "for" }],
      disputedBy: [
        {
          source: "letter",
          sourceId: idOf("letter"),
          sourceTitle: titleOf("letter"),
          locator: "line 7",
          why: "The letter counts one in five.",
        },
      ],
    });
  });

  it("leaves out evidence for options that are not up for debate here", async () => {
    const evidence = [
      {
        key: "here",
        claim: "Here.",
        credibility: 3,
        citations: [{ source: "survey", locator: "p. 1" }],
        bearsOn: [
          { option: "court", bearing: "for" as const },
          { option: "nothing", bearing: "against" as const },
        ],
      },
      {
        key: "elsewhere",
        claim: "Elsewhere.",
        credibility: 3,
        citations: [{ source: "survey", locator: "p. 1" }],
        bearsOn: [{ option: "nothing", bearing: "for" as const }],
      },
      { key: "anywhere", claim: "Anywhere.", credibility: 3, citations: [{ source: "survey", locator: "p. 1" }] },
    ];
    const small = await aDebate({ scenario: { evidence, claims: [], arguments: [] }, audience: "public" });
    const items = await nobody().evidence.prepared({ debate: small.slug });
    expect(items.map(({ key, bearsOn }) => [key, bearsOn.map(({ option }) => option)])).toEqual([
      ["here", ["court"]],
      ["anywhere", []],
    ]);
  });
});

describe("adding an argument", () => {
  it("brings its claims and citations along, and the record tells all of it", async () => {
    const survey = sourceCalled(await floorOf(parent), "survey");
    const existing = claimCalled(await floorOf(parent), "Many children live around the yard.");
    const { argumentId, claimIds } = await parent.api.floor.addArgument({
      debate: debate.slug,
      ...newKey(),
      polarity: "attack",
      target: { option: "court" },
      premises: [
        {
          text: "  A ball court is loud.  ",
          citations: [{ sourceId: survey.id, locator: "p. 9", bearing: "supports", quotation: "loud", paraphrase: "" }],
        },
        { claimId: existing.id },
      ],
    });
    const floor = await floorOf(parent);
    expect(floor.arguments.find(({ id }) => id === argumentId)).toMatchObject({
      polarity: "attack",
      target: { option: "court" },
      premises: claimIds,
      author: parent.user.name,
      delegation: "parents",
      isMine: true,
      status: "visible",
      relevance: { mean: null, count: 0, mine: null },
    });
    expect(claimIds[1]).toBe(existing.id);
    const claim = claimCalled(floor, "A ball court is loud.");
    expect(claim).toMatchObject({
      id: claimIds[0],
      isMine: true,
      citations: [{ sourceId: survey.id, locator: "p. 9", quotation: "loud", isMine: true }],
    });
    expect((await record()).slice(-3).map(({ type, payload }) => [type, payload])).toEqual([
      ["claim-added", { claimId: claim.id, text: "A ball court is loud." }],
      [
        "citation-added",
        { citationId: claim.citations[0]!.id, claimId: claim.id, sourceId: survey.id, locator: "p. 9", bearing: "supports" },
      ],
      ["argument-added", { argumentId, polarity: "attack", target: { option: "court" }, premises: claimIds }],
    ]);
  });

  it("answers a repeated key with the first answer and adds nothing", async () => {
    const input = {
      debate: debate.slug,
      ...newKey(),
      polarity: "support" as const,
      target: { option: "garden" },
      premises: [{ text: "Bees like it." }],
    };
    const first = await parent.api.floor.addArgument(input);
    expect(await parent.api.floor.addArgument(input)).toEqual(first);
    expect((await floorOf(parent)).claims.filter(({ text }) => text === "Bees like it.")).toHaveLength(1);
    expect(await refusal(parent.api.floor.addArgument({ ...input, polarity: "attack" }))).toBe("UNPROCESSABLE_CONTENT");
  });

  it("answers claims and undercuts steps", async () => {
    const { argumentId, claimIds } = await argue(parent, "It is near the school.");
    const reply = await argue(gardener, "The school has a yard of its own.", { claim: claimIds[0]! });
    const undercut = await argue(gardener, "Nearness says nothing about use.", { argument: argumentId });
    const floor = await floorOf(parent);
    expect(floor.arguments.find(({ id }) => id === reply.argumentId)!.target).toEqual({ claim: claimIds[0] });
    expect(floor.arguments.find(({ id }) => id === undercut.argumentId)).toMatchObject({
      polarity: "attack",
      target: { argument: argumentId },
    });
  });

  it("refuses to support a step, to argue in a circle, and to name a premise twice", async () => {
    const { argumentId, claimIds } = await argue(parent, "Children need to run.");
    const [claim] = claimIds;
    const base = { debate: debate.slug, polarity: "support" as const };
    const circle = await parent.api.floor.addArgument({
      ...base,
      ...newKey(),
      target: { claim: claim! },
      premises: [{ text: "They sit all day." }],
    });
    const calls = [
      parent.api.floor.addArgument({ ...base, ...newKey(), target: { argument: argumentId }, premises: [{ text: "x" }] }),
      parent.api.floor.addArgument({ ...base, ...newKey(), target: { claim: claim! }, premises: [{ claimId: claim! }] }),
      parent.api.floor.addArgument({ ...base, ...newKey(), target: { claim: circle.claimIds[0]! }, premises: [{ claimId: claim! }] }),
      parent.api.floor.addArgument({
        ...base,
        ...newKey(),
        target: { option: "court" },
        premises: [{ claimId: claim! }, { claimId: claim! }],
      }),
    ];
    expect(await Promise.all(calls.map(refusal))).toEqual(Array(4).fill("BAD_REQUEST"));
  });

  it.each<[string, object]>([
    ["no premise", { premises: [] }],
    ["seven premises", { premises: Array.from({ length: 7 }, (_, index) => ({ text: `p${index}` })) }],
    ["an empty premise", { premises: [{ text: "   " }] }],
    ["a premise with NUL", { premises: [{ text: "a\0b" }] }],
    ["a premise with half a surrogate pair", { premises: [{ text: "a\ud800b" }] }],
    ["an over-long premise", { premises: [{ text: "x".repeat(501) }] }],
    ["two targets", { target: { option: "garden", claim: "0198c0de-0000-7000-8000-000000000000" } }],
    ["an id that is none", { target: { claim: "1 OR 1=1" } }],
    ["an unknown field", { authorId: "0198c0de-0000-7000-8000-000000000000" }],
    ["an unknown polarity", { polarity: "neutral" }],
  ])("refuses %s as malformed", async (_, faulty) => {
    const input = {
      debate: debate.slug,
      ...newKey(),
      polarity: "support",
      target: { option: "garden" },
      premises: [{ text: "Fine." }],
      ...faulty,
    };
    expect(await refusal(parent.api.floor.addArgument(input as never))).toBe("BAD_REQUEST");
  });
});

describe("what belongs to another debate is not there", () => {
  it("as target, premise, source, or thing to change or rate", async () => {
    const foreign = await floorOf(other.headOf("parents"), other);
    const [claim] = foreign.claims;
    const [argument] = foreign.arguments;
    const [source] = foreign.sources;
    const citation = foreign.claims.flatMap(({ citations }) => citations)[0]!;
    const own = claimCalled(await floorOf(parent), "Many children live around the yard.");
    const { floor, evidence } = parent.api;
    const act = () => ({ debate: debate.slug, ...newKey() });
    const cite = { sourceId: source!.id, locator: "", bearing: "supports" as const, quotation: "", paraphrase: "" };
    const support = { polarity: "support" as const, premises: [{ text: "x" }] };
    const calls = [
      floor.addArgument({ ...act(), ...support, target: { option: "nothing" } }),
      floor.addArgument({ ...act(), ...support, target: { claim: claim!.id } }),
      floor.addArgument({ ...act(), ...support, polarity: "attack", target: { argument: argument!.id } }),
      floor.addArgument({ ...act(), ...support, target: { option: "garden" }, premises: [{ claimId: claim!.id }] }),
      floor.addArgument({ ...act(), ...support, target: { option: "garden" }, premises: [{ text: "x", citations: [cite] }] }),
      floor.withdrawArgument({ ...act(), argumentId: argument!.id }),
      floor.editClaim({ ...act(), claimId: claim!.id, text: "x", over: 1 }),
      floor.withdrawClaim({ ...act(), claimId: claim!.id }),
      floor.claimHistory({ debate: debate.slug, claimId: claim!.id }),
      floor.rateClaim({ ...act(), claimId: claim!.id, value: 1 }),
      floor.rateArgument({ ...act(), argumentId: argument!.id, value: 1 }),
      evidence.addCitation({ ...act(), claimId: claim!.id, citation: cite }),
      evidence.addCitation({ ...act(), claimId: own.id, citation: cite }),
      evidence.withdrawCitation({ ...act(), citationId: citation.id }),
    ];
    expect(await Promise.all(calls.map(refusal))).toEqual(Array(calls.length).fill("NOT_FOUND"));
    expect(await floorOf(other.headOf("parents"), other)).toEqual(foreign);
  });
});
