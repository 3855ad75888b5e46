import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-convert-"));
const file = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
const contents = (name: string): string => readFileSync(path.join(folder, name), "utf8");

/** The real command, in a folder of its own. */
const convert = (given: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve("bin/plenary"), "convert", ...given], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  return { status, stdout, said: stderr.trim().split("\n").filter(Boolean) };
};

const DEBATE = `[Join]: It should join. #option
    + <Deterrence>: It deters. #cost
    - [Risk]: It is a risk.
`;
const KIALO = "Discussion Title: Join?\n\n1. It should join.\n1.1. Pro: It deters.\n1.1.1. Con: -> See 1.2.\n1.2. Con: It is a risk.\n";
const BIBTEX = "@techreport{m, title={The Declaration}, author={{NATO}}, year={2022}, number={7}}\n";

beforeAll(() => {
  file("debate.argdown", DEBATE);
  file("debate.txt", KIALO);
  file("sources.bib", BIBTEX);
  file("broken.argdown", "[A]: a\n\n(1) p\n----\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("arguments", () => {
  it("go from Argdown to xAIF and back, and what is lost is said", () => {
    expect(convert(["debate.argdown", "debate.json"])).toEqual({
      status: 0,
      stdout: "",
      said: [
        "debate.json: Lost: labels of options (1). A node has one text: the longer one is written.",
        "debate.json: Lost: titles (3). A node has one text.",
        "debate.json: Lost: criteria (1). AIF has no tags.",
      ],
    });
    expect(JSON.parse(contents("debate.json")).AIF.nodes).toHaveLength(5);
    const { status, stdout, said } = convert(["debate.json", "-", "--to", "argdown"]);
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(stdout).toContain("It should join. #option");
  });

  it("go from Kialo to everything, and never back", () => {
    expect(convert(["debate.txt", "kialo.argdown"])).toMatchObject({ status: 0, said: [] });
    expect(contents("kialo.argdown")).toContain('title: "Join?"');
    expect(convert(["debate.txt", "kialo.bag"]).status).toBe(0);
    expect(contents("kialo.bag")).toMatch(/^sup\(/m);
    expect(convert(["debate.argdown", "other.txt"])).toMatchObject({
      status: 2,
      said: ["other.txt: Kialo text can be read, not written."],
    });
  });

  it("are told by their contents where no name says it", () => {
    expect(convert(["-", "-", "--to", "xaif"], KIALO).stdout).toContain('"text": "Join?"');
  });

  it("are refused with a line for every problem", () => {
    expect(convert(["broken.argdown", "x.json"])).toMatchObject({
      status: 2,
      stdout: "",
      said: [expect.stringMatching(/^broken\.argdown:4: /)],
    });
  });
});

describe("sources", () => {
  it("go between BibTeX, RIS and CSL-JSON", () => {
    expect(convert(["sources.bib", "sources.ris"])).toEqual({ status: 0, stdout: "", said: [] });
    expect(contents("sources.ris")).toContain("AU  - NATO");
    expect(convert(["sources.ris", "sources.json"]).status).toBe(0);
    expect(JSON.parse(contents("sources.json"))).toMatchObject([{ id: "m", type: "report", title: "The Declaration", number: "7" }]);
    expect(convert(["sources.json", "-", "--to", "bibtex"]).stdout).toContain("@report{m,");
  });

  it("lose what the format has no word for, and it is said", () => {
    const speech = '[{"id": "s", "type": "speech", "title": "T", "event-title": "E"}]';
    expect(convert(["-", "-", "--to=ris"], speech).said).toEqual([
      "-: Lost: kinds of source (1). They become the nearest kind that the format knows.",
      "-: Lost: events (1). The format has no field for it in this kind of source.",
    ]);
  });

  it("are refused with a line for every problem", () => {
    file("broken.bib", "@book{a, title={A}}\n@book{b, year=2020}\n@book{c, title={C}");
    expect(convert(["broken.bib", "x.ris"])).toMatchObject({
      status: 2,
      said: ["broken.bib:2: this source has no title.", expect.stringMatching(/^broken\.bib:3: .*never closed/)],
    });
  });
});

describe("what does not go together", () => {
  it.each([
    [["sources.bib", "x.argdown"], /^sources\.bib holds sources and x\.argdown arguments: /],
    [["debate.argdown", "x.csv"], /^debate\.argdown holds arguments and x\.csv ballots: /],
    [["a.json", "b.json"], /^a\.json and b\.json may hold arguments or sources: add --from or --to csl-json, or xaif\.$/],
    [["-", "-"], /^What comes in has no name that says its format: add --to /],
    [["-", "x.csv"], /^What comes in has no name that says its format: add --from /],
    [["debate.argdown", "x.json", "--ballots", "score"], /^--ballots is for ballots; these files hold arguments\.$/],
    [["debate.argdown", "x.json", "--to", "xaiff"], /^There is no --to “xaiff”\. Did you mean xaif\?$/],
  ])("%j", (given, message) => {
    const { status, stdout, said } = convert(given);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(said).toEqual([expect.stringMatching(message)]);
  });
});
