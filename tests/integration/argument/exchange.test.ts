import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argumentFormats, readArguments } from "@/formats/arguments";
import { readBibliography } from "@/formats/bibliography";
import { parseScenarioFile } from "@/formats/scenario-file";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../../support/door";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { lastEntry } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";

const FILE = `===
title: From the seminar
===

[Garden]: The city should plant a garden. #option
    + <Cool shade>
    - <Thirsty>
        _> <Cool shade>

[Fountain]: The city should build a fountain. #option
    + <Sound>

<Cool shade>

(1) [Trees]: Trees cool the yard in summer.
(2) [Children]: Many children live around the yard.
-----
(3) [Garden]

<Thirsty>: A garden needs water that the city lacks.

<Sound>: Falling water covers the noise of the street.
`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const file = (text = FILE, fileName = "seminar.argdown") => ({ fileName, content: base64(text) });
const check = ({ slug, facilitator }: TestDebate, options: { id: string; option: string | null }[] = []) =>
  facilitator.api.exchange.check({ debate: slug, ...file(), options });
const counts = async (debateId: string) => ({
  claims: await prisma.claim.count({ where: { debateId } }),
  arguments: await prisma.argument.count({ where: { debateId } }),
  sources: await prisma.source.count({ where: { debateId } }),
  entries: await prisma.recordEntry.count({ where: { debateId } }),
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

describe("a file of arguments", () => {
  it("is reported before it is imported: what it adds, what is here already, what its options stand for", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const before = await counts(debate.id);
    const report = await check(debate);
    expect(report).toMatchObject({ format: argumentFormats.argdown.label, title: "From the seminar", problems: [], sameCount: 1 });
    expect(report.same).toEqual([{ text: "Many children live around the yard." }]);
    expect(report.options.map(({ option }) => option)).toEqual(["garden", null]);
    expect(report.adds.arguments).toBe(3);
    expect(report.lost).toContainEqual({ what: "arguments", count: 1, why: "They speak to an option that is left out." });
    expect(await counts(debate.id)).toEqual(before);
  });

  it("joins the debate in one act, nobody's in particular, with its name and hash in the record", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const before = await counts(debate.id);
    const { added } = await debate.facilitator.api.exchange.import({ debate: debate.slug, ...file(), ...newKey() });
    const after = await counts(debate.id);
    expect(after.arguments - before.arguments).toBe(added.arguments);
    expect(after.claims - before.claims).toBe(added.claims);
    expect(await lastEntry(debate, "arguments-imported")).toMatchObject({
      fileName: "seminar.argdown",
      sha256: createHash("sha256").update(FILE).digest("hex"),
      ...added,
    });
    const trees = await prisma.claim.findFirstOrThrow({
      where: { debateId: debate.id, text: "Trees cool the yard in summer." },
      select: {
        authorId: true,
        premises: { select: { argument: { select: { targetOption: true, premises: { select: { claim: true } } } } } },
      },
    });
    expect(trees.authorId).toBeNull();
    expect(trees.premises[0]!.argument.targetOption?.key).toBe("garden");
    expect(trees.premises[0]!.argument.premises.map(({ claim }) => claim.text)).toContain("Many children live around the yard.");
    const undercut = await prisma.argument.findFirstOrThrow({
      where: {
        debateId: debate.id,
        targetArgument: { premises: { some: { claim: { text: trees ? "Trees cool the yard in summer." : "" } } } },
      },
    });
    expect(undercut.polarity).toBe("attack");
  });

  it("adds nothing twice: neither the same request again nor the same file", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const request = { debate: debate.slug, ...file(), ...newKey() };
    const first = await debate.facilitator.api.exchange.import(request);
    const after = await counts(debate.id);
    expect(await debate.facilitator.api.exchange.import(request)).toEqual(first);
    expect(await counts(debate.id)).toEqual(after);
    const again = debate.facilitator.api.exchange.import({ debate: debate.slug, ...file(), ...newKey() });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await counts(debate.id)).toEqual(after);
  });

  it("stands for what the facilitator says it stands for", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const { options } = await check(debate);
    const fountain = options[1]!.id;
    const report = await check(debate, [{ id: fountain, option: "playground" }]);
    expect(report.options[1]!.option).toBe("playground");
    expect(report.adds.arguments).toBe(4);
  });

  it("that is broken is refused with its lines, and leaves no row", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const before = await counts(debate.id);
    const broken = { ...file(`[Garden]: A garden.\n\n<A>\n\n(1) One premise\n(3) [Garden]\n`), debate: debate.slug };
    const [checked, sent] = await Promise.allSettled([
      debate.facilitator.api.exchange.check(broken),
      debate.facilitator.api.exchange.import({ ...broken, ...newKey() }),
    ]);
    for (const refused of [checked, sent]) expect(refused).toMatchObject({ status: "rejected", reason: { code: "BAD_REQUEST" } });
    expect((checked as PromiseRejectedResult).reason.message).toMatch(/^seminar\.argdown:\d+: /);
    expect(await counts(debate.id)).toEqual(before);
  });

  it("is the facilitator's to import, and not once the debate is closed", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const delegate = debate.headOf("parents").api.exchange.import({ debate: debate.slug, ...file(), ...newKey() });
    await expect(delegate).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    const late = debate.facilitator.api.exchange.import({ debate: debate.slug, ...file(), ...newKey() });
    await expect(late).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("a debate as a file", () => {
  it("comes back whole: what is taken away can be brought into another debate", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const exports = await debate.headOf("parents").api.exchange.exports({ debate: debate.slug });
    const argdown = exports.find(({ href }) => href.endsWith(".argdown"))!;
    const answer = await door.ask(argdown.href, { headers: { cookie: await cookieOf(debate.headOf("parents")) } });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-disposition"]).toBe(`attachment; filename="${debate.slug}-arguments.argdown"`);
    const read = await readArguments(Buffer.from(answer.text), "a.argdown");
    if (!("document" in read)) throw new Error(JSON.stringify(read.problems));
    const before = await counts(debate.id);
    expect(read.document.claims).toHaveLength(before.claims);
    expect(read.document.arguments).toHaveLength(before.arguments);
    const same = debate.facilitator.api.exchange.import({ debate: debate.slug, ...file(answer.text, "a.argdown"), ...newKey() });
    await expect(same).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/has all of it already/) });
  });

  it("holds only what everybody may read", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const children = await prisma.claim.findFirstOrThrow({ where: { debateId: debate.id, text: "Many children live around the yard." } });
    await prisma.claim.update({ where: { id: children.id }, data: { status: "hidden" } });
    const cookie = await cookieOf(debate.facilitator);
    for (const { href } of await debate.facilitator.api.exchange.exports({ debate: debate.slug })) {
      const { text } = await door.ask(href, { headers: { cookie } });
      expect(text).not.toContain("Many children");
    }
  });

  it("gives its sources too, with the grades of the scenario's author where the format has a place for them", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const cookie = await cookieOf(debate.facilitator);
    const files = await debate.facilitator.api.exchange.exports({ debate: debate.slug });
    expect(files.filter(({ what }) => what === "sources").map(({ href }) => href.split("/").at(-1))).toEqual([
      "sources-csl-json.json",
      "sources.bib",
      "sources.ris",
    ]);
    for (const { href } of files.filter(({ what }) => what === "sources")) {
      const { items, problems } = readBibliography((await door.ask(href, { headers: { cookie } })).text);
      expect(problems).toEqual([]);
      expect(items.map(({ title }) => title).sort()).toEqual(debate.scenario.sources.map(({ title }) => title).sort());
    }
    const json = JSON.parse((await door.ask(files.find(({ label }) => label === "CSL-JSON")!.href, { headers: { cookie } })).text) as {
      custom: { reliability: string };
    }[];
    expect(json.map(({ custom }) => custom.reliability).sort()).toEqual(
      debate.scenario.sources.map(({ reliability }) => reliability).sort(),
    );
  });

  it("is not given to strangers", async () => {
    const [debate, other] = [await aDebate(), await aDebate()];
    const href = `/debates/${debate.slug}/export/arguments.argdown`;
    expect((await door.ask(href)).status).toBe(401);
    expect((await door.ask(href, { headers: { cookie: await cookieOf(other.facilitator) } })).status).toBe(404);
  });
});

describe("a scenario from a file of arguments", () => {
  it("can be saved as it stands, and starts from what the file says", async () => {
    const { workspace, facilitator } = await aDebate({ phase: null });
    const { text } = await facilitator.api.scenarios.fromArguments({ workspace: workspace.slug, ...file() });
    const parsed = parseScenarioFile(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    expect(parsed.scenario).toMatchObject({ title: "From the seminar", options: [{ label: "Garden" }, { label: "Fountain" }] });
    expect(parsed.scenario.arguments).toHaveLength(4);
  });

  it("needs an option to choose", async () => {
    const { workspace, facilitator } = await aDebate({ phase: null });
    const empty = facilitator.api.scenarios.fromArguments({ workspace: workspace.slug, fileName: "a.bag", content: base64("arg(a, 0.5)") });
    await expect(empty).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
