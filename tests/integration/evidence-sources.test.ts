import { TRPCError } from "@trpc/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1 } });
  parent = debate.headOf("parents");
});

const act = () => ({ debate: debate.slug, ...newKey() });
const sources = async () => (await parent.api.floor.get({ debate: debate.slug })).sources;
const sourceWith = async (id: string) => (await sources()).find((source) => source.id === id)!;
const paste = (text: string) => parent.api.evidence.importSources({ ...act(), text });
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => ({ code: "answered", message: "" }),
    (error: unknown) => (error instanceof TRPCError ? { code: error.code, message: error.message } : { code: "?", message: String(error) }),
  );
const FORM = { title: "The plan", type: "report" as const };

describe("a source filled in by hand", () => {
  it("keeps what was written, authors apart, under a key of its own", async () => {
    const { added } = await parent.api.evidence.addSource({
      ...act(),
      ...FORM,
      authors: [{ family: "Özdemir", given: "Ana" }, { literal: "City of X" }],
      publisher: "The Press",
      issued: [{ year: 2024 }],
      url: "https://bücher.example/plan",
    });
    expect(await sourceWith(added[0]!)).toEqual({
      id: added[0],
      key: "ozdemir-2024",
      title: "The plan",
      author: "Ana Özdemir, City of X",
      publisher: "The Press",
      issued: "2024",
      url: "https://xn--bcher-kva.example/plan",
      type: "report",
      note: "",
      reliability: null,
      gradeReason: "",
      addedBy: parent.user.name,
    });
    const again = await parent.api.evidence.addSource({
      ...act(),
      ...FORM,
      authors: [{ family: "Özdemir", given: "Ana" }],
      issued: [{ year: 2024 }],
    });
    expect((await sourceWith(again.added[0]!)).key).toBe("ozdemir-2024-2");
  });

  it("is recognised by its address", async () => {
    const first = await parent.api.evidence.addSource({ ...act(), ...FORM, url: "https://example.org/known" });
    const second = await parent.api.evidence.addSource({ ...act(), ...FORM, title: "Other words", url: "https://EXAMPLE.org/known" });
    expect(second).toEqual({ added: [], known: first.added });
  });

  it.each(["javascript:alert(document.cookie)", "data:text/html,x", "https://bank.example@evil.example/", "example.org"])(
    "refuses the address %s",
    async (url) => {
      expect(await refusal(parent.api.evidence.addSource({ ...act(), ...FORM, url }))).toEqual({
        code: "BAD_REQUEST",
        message: "The address must begin with http://, https:// or mailto:, without a user name.",
      });
    },
  );

  it.each([
    ["no title", { title: "  " }],
    ["NUL", { title: "a\0b" }],
    ["a year out of range", { issued: [{ year: 10_000 }] }],
    ["an unknown type", { type: "rumour" }],
    ["an unknown field", { csl: {} }],
  ])("refuses %s", async (_, faulty) => {
    expect((await refusal(parent.api.evidence.addSource({ ...act(), ...FORM, ...faulty } as never))).code).toBe("BAD_REQUEST");
  });

  it("gets one key each when many are added at once", async () => {
    await Promise.all(Array.from({ length: 6 }, () => parent.api.evidence.addSource({ ...act(), ...FORM, title: "At once" })));
    const keys = (await sources()).filter(({ title }) => title === "At once").map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
  });
});

describe("a paste", () => {
  const fetching = vi.spyOn(globalThis, "fetch");
  beforeEach(() => {
    fetching.mockClear();
  });

  it("of an address becomes a page, and nothing is fetched", async () => {
    const { added } = await paste("https://example.org/reports/on_yards.html");
    expect(await sourceWith(added[0]!)).toMatchObject({
      title: "example.org/reports/on_yards.html",
      url: "https://example.org/reports/on_yards.html",
      type: "webpage",
    });
    expect(fetching).not.toHaveBeenCalled();
  });

  it("of BibTeX and of CSL-JSON becomes sources; what the debate has already is told, not doubled", async () => {
    const bibtex =
      "@book{a, title={A book}, author={Doe, Jane}, year={1999}, url={https://example.org/book}}\n@misc{b, title={Another}, year=2001}";
    const first = await paste(bibtex);
    expect(first.added).toHaveLength(2);
    expect(await sourceWith(first.added[0]!)).toMatchObject({
      key: "doe-1999",
      title: "A book",
      author: "Jane Doe",
      issued: "1999",
      type: "book",
    });
    const csl = JSON.stringify([
      { type: "book", title: "A book", URL: "https://example.org/book" },
      { type: "report", title: "New" },
    ]);
    const second = await paste(csl);
    expect(second.known).toEqual([first.added[0]]);
    expect(second.added).toHaveLength(1);
    const entries = await prisma.recordEntry.findMany({
      where: { debateId: debate.id, type: "source-added" },
      orderBy: { seq: "asc" },
      select: { payload: true },
    });
    expect(JSON.parse(entries.at(-1)!.payload)).toEqual({ sourceId: second.added[0], key: "new", title: "New" });
  });

  it("adds all or nothing, and says which line is at fault", async () => {
    const before = (await sources()).length;
    expect(await refusal(paste("@misc{ok, title={Fine}}\n@misc{broken, title={Not fine\n"))).toEqual({
      code: "BAD_REQUEST",
      message: "Nothing was added. Line 2: the entry that begins here is never closed; look for a missing brace.",
    });
    expect(await sources()).toHaveLength(before);
  });

  it.each([
    ["fifty-one sources", Array.from({ length: 51 }, (_, index) => `https://example.org/${index}`).join("\n"), /at most 50/],
    ["a script", "javascript:alert(1)", /Line 1/],
    ["braces without end", `@misc{a, title={${"{".repeat(30_000)}}`, /nested too deeply/],
    ["a list of names without end", `@misc{a, title={A}, author={${"a ".repeat(40_000)}}}`, /longer than/],
    ["brackets without end", "[".repeat(90_000), /not closed/],
    ["many faults", Array.from({ length: 40 }, () => "x").join("\n"), /Line 5.*And 35 more/],
    ["NUL", "a\0b", /./],
    ["nothing", " ", /./],
  ])("of %s is refused", async (_, text, message) => {
    const { code, message: said } = await refusal(paste(text));
    expect([code, said]).toEqual(["BAD_REQUEST", expect.stringMatching(message)]);
  });

  it("stores text as text", async () => {
    const { added } = await paste('@misc{x, title={<script>alert(1)</script> \\textbf{bold} "q"}, author={<img src=x onerror=alert(1)>}}');
    expect((await sourceWith(added[0]!)).title).toBe('<script>alert(1)</script> bold "q"');
  });

  it("keeps out what the database would refuse", async () => {
    const { added } = await paste(String.raw`[{"title":"a\u0000b\ud800","author":[{"literal":"\udfff\u0000"}]}]`);
    expect((await sourceWith(added[0]!)).title).toBe("a b\ufffd");
  });
});

describe("a citation", () => {
  const citation = (sourceId: string, locator = "p. 1") => ({
    sourceId,
    locator,
    bearing: "disputes" as const,
    quotation: "“so”",
    paraphrase: "",
  });
  const theClaim = async () => (await parent.api.floor.get({ debate: debate.slug })).claims[0]!;

  it("is anybody's to add, once a passage, and its adder's to take back", async () => {
    const gardener = debate.headOf("gardeners");
    const [survey] = await sources();
    const { id: claimId } = await theClaim();
    const cited = (await theClaim()).citations.length;
    const { citationId } = await gardener.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey!.id) });
    expect((await theClaim()).citations.at(-1)).toEqual({
      id: citationId,
      ...citation(survey!.id),
      credibility: null,
      addedBy: gardener.user.name,
      isMine: false,
    });
    expect((await refusal(parent.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey!.id) }))).code).toBe("CONFLICT");
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("FORBIDDEN");
    await gardener.api.evidence.withdrawCitation({ ...act(), citationId });
    expect((await theClaim()).citations).toHaveLength(cited);
    expect((await refusal(gardener.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("NOT_FOUND");
    expect((await refusal(parent.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey!.id) }))).code).toBe("answered");
  });

  it("is not the head's to take back when it came with the scenario", async () => {
    const { citations } = await theClaim();
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId: citations[0]!.id }))).code).toBe("FORBIDDEN");
  });

  it("is the head's to take back when one of the delegation added it", async () => {
    const second = debate.delegates.filter(({ delegation }) => delegation === "parents")[1]!;
    const [survey] = await sources();
    const { citationId } = await second.api.evidence.addCitation({
      ...act(),
      claimId: (await theClaim()).id,
      citation: citation(survey!.id, "p. 77"),
    });
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("answered");
  });
});
