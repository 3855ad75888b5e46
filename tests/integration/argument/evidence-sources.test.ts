import { TRPCError } from "@trpc/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { newKey } from "@/tests/support/factories/a-user";

let debate: TestDebate;
let parent: Participant;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1 } });
  parent = debate.headOf("parents");
});

const act = () => ({ debate: debate.slug, ...newKey() });
const sources = async () => (await parent.api.evidence.ledger({ debate: debate.slug })).sources;
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
    expect(await sourceWith(added[0]!)).toMatchObject({
      id: added[0],
      key: "ozdemir-2024",
      title: "The plan",
      author: "Ana Özdemir, City of X",
      publisher: "The Press",
      issued: "2024",
      url: "https://xn--bcher-kva.example/plan",
      type: "report",
      note: "",
      grades: { author: null, participants: [], mine: null, dispute: null },
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

  it("keeps every field that matters", async () => {
    const fields = {
      type: "article-journal" as const,
      authors: [{ family: "Doe", given: "Jane" }],
      issued: [
        { year: 2021, month: 3 },
        { year: 2021, month: 4 },
      ],
      container: "The Journal",
      publisher: "The Press",
      doi: "https://doi.org/10.1000/182",
      pages: "12–34",
      language: "en",
      note: "Counted by paragraphs.",
    };
    const { added } = await parent.api.evidence.addSource({ ...act(), ...FORM, ...fields });
    const page = await parent.api.evidence.source({ debate: debate.slug, sourceId: added[0]! });
    expect(page).toMatchObject({
      author: "Jane Doe",
      issued: "2021-03–2021-04",
      container: "The Journal",
      doi: "10.1000/182",
      url: "https://doi.org/10.1000/182",
      pages: "12–34",
      language: "en",
      note: "Counted by paragraphs.",
      type: "article-journal",
      text: null,
      origin: null,
    });
    expect((await refusal(parent.api.evidence.addSource({ ...act(), ...FORM, doi: "182" }))).message).toMatch(/A DOI begins with/);
  });

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

  it("recognises a DOI, in any of its forms", async () => {
    const first = await paste("@article{d, title={By its DOI}, doi={10.1000/Abc}}");
    const second = await paste(JSON.stringify({ type: "book", title: "Other words", DOI: "https://doi.org/10.1000/abc" }));
    expect(second).toEqual({ added: [], known: first.added });
  });

  it("can be looked at before anything is added", async () => {
    await parent.api.evidence.addSource({ ...act(), ...FORM, title: "Looked at", url: "https://example.org/looked-at" });
    const before = (await sources()).length;
    const preview = (text: string) => parent.api.evidence.previewSources({ debate: debate.slug, text });
    const bibtex =
      "@misc{a, title={Same place}, url={https://example.org/looked-at}}\n@book{b, title={Looked at}, author={Doe, Jane}, year=1999}\n@book{c, title={Nobody has it}}";
    const { items, problems } = await preview(bibtex);
    expect(items.map(({ line, title, known, resembles }) => [line, title, known, resembles])).toEqual([
      [1, "Same place", "Looked at", null],
      [2, "Looked at", null, "Looked at"],
      [3, "Nobody has it", null, null],
    ]);
    expect(items[1]!.reference).toBe("Doe, J. (1999). Looked at.");
    expect(problems).toEqual([]);
    expect((await preview("@misc{ok, title={Fine}}\n@misc{broken, title={Not fine\n")).problems).toMatchObject([{ line: 2 }]);
    expect(await sources()).toHaveLength(before);
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
  let survey: string;
  let claimId: string;
  const cited = async (as = parent) => (await as.api.evidence.source({ debate: debate.slug, sourceId: survey })).citations;

  beforeAll(async () => {
    survey = (await sources()).find(({ key }) => key === "survey")!.id;
    claimId = (await cited())[0]!.claimId;
  });

  it("is anybody's to add, once a passage, and its adder's to take back", async () => {
    const gardener = debate.headOf("gardeners");
    const before = (await cited()).length;
    const { citationId } = await gardener.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey) });
    expect((await cited()).at(-1)).toMatchObject({
      id: citationId,
      claimId,
      ...citation(survey),
      verbatim: null,
      line: null,
      grades: { author: null, participants: [], mine: null },
      addedBy: gardener.user.name,
      isMine: false,
    });
    expect((await cited(gardener)).at(-1)!.isMine).toBe(true);
    expect((await refusal(parent.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey) }))).code).toBe("CONFLICT");
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("FORBIDDEN");
    await gardener.api.evidence.withdrawCitation({ ...act(), citationId });
    expect(await cited()).toHaveLength(before);
    expect((await refusal(gardener.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("NOT_FOUND");
    expect((await refusal(parent.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey) }))).code).toBe("answered");
  });

  it("is not the head's to take back when it came with the scenario", async () => {
    const [first] = await cited();
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId: first!.id }))).code).toBe("FORBIDDEN");
  });

  it("is the head's to take back when one of the delegation added it", async () => {
    const second = debate.delegates.filter(({ delegation }) => delegation === "parents")[1]!;
    const { citationId } = await second.api.evidence.addCitation({ ...act(), claimId, citation: citation(survey, "p. 77") });
    expect((await refusal(parent.api.evidence.withdrawCitation({ ...act(), citationId }))).code).toBe("answered");
  });
});
