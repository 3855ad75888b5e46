import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = path.resolve("bin/plenary");
const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-strength-"));
const file = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

/** The real command, in a folder of its own. */
const plenary = (given: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given], { cwd: folder, input, encoding: "utf8" });
  return { status, stdout, stderr: stderr.trim() };
};
const result = (...given: readonly string[]) => {
  const { stdout, stderr } = plenary(["strength", ...given, "--json"]);
  return stdout === "" ? stderr : JSON.parse(stdout);
};

const ARGDOWN = `[Join]: Ukraine should be invited. #option
    + <Article 5>
    - <Escalation risk>
        - <Precedent>

<Article 5>: A collective-defence clause raises the cost of attack.

(1) Commitments deter.
(2) Membership brings a commitment.
----
(3) [Join]

<Coverage gap>: The commitment does not bind during accession.

<Article 5>
    <_ <Coverage gap>

<Escalation risk>: Accession could trigger escalation.

<Precedent>: Finland acceded without escalation.
`;
const XAIF = {
  nodes: [
    { nodeID: "11", text: "Join.", type: "I" },
    { nodeID: "12", text: "The clause deters.", type: "I" },
    { nodeID: "13", text: "Default Inference", type: "RA" },
    { nodeID: "14", text: "It does not bind.", type: "I" },
    { nodeID: "15", text: "Default Conflict", type: "CA" },
  ],
  edges: [
    [12, 13],
    [13, 11],
    [14, 15],
    [15, 13],
  ].map(([from, to], place) => ({ edgeID: String(place), fromID: String(from), toID: String(to) })),
};

beforeAll(() => {
  file("worked.bag", "arg(claim, 0.5)\narg(for, 0.8)\narg(against, 0.6)\nsup(for, claim)\natt(against, claim)\n");
  file("circle.bag", "arg(a, 1)\narg(b, 1)\natt(a, b)\natt(b, a)\n");
  file("debate.argdown", ARGDOWN);
  file("debate.json", JSON.stringify({ AIF: { ...XAIF, participants: [], locutions: [] }, text: "" }));
  file("plain.json", JSON.stringify({ ...XAIF, locutions: [] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("plenary strength --json", () => {
  it("prints one object with exactly these members", () => {
    const { status, stdout, stderr } = plenary(["strength", "worked.bag", "--semantics", "df-quad", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      semantics: "df-quad",
      strengths: { claim: expect.closeTo(0.6, 12), for: 0.8, against: 0.6 },
      converged: true,
      iterations: 1,
      labelling: { claim: "out", for: "in", against: "in" },
    });
    expect(Object.keys(JSON.parse(stdout))).toEqual(["semantics", "strengths", "converged", "iterations", "labelling"]);
  });

  it("counts by the semantics asked for, DF-QuAD unless one is", () => {
    const claim = (...given: readonly string[]) => result("worked.bag", ...given).strengths.claim;
    expect(claim("--semantics", "quadratic-energy")).toBeCloseTo(0.5 + (0.5 * 0.04) / 1.04, 12);
    expect(claim("--semantics=euler")).toBeCloseTo(1 - 0.75 / (1 + 0.5 * Math.exp(0.2)), 12);
    expect(result("worked.bag").semantics).toBe("df-quad");
  });

  it("says that a circle does not settle", () => {
    expect(result("circle.bag")).toMatchObject({ converged: false, labelling: { a: "undecided", b: "undecided" } });
    expect(result("circle.bag", "--semantics", "euler")).toMatchObject({ converged: true, strengths: { a: 1, b: 1 } });
  });

  it("reads Argdown: statements and arguments by title, or by text where they have none", () => {
    expect(result("debate.argdown")).toMatchObject({
      strengths: {
        Join: 0.5,
        "Article 5": 0.25,
        "Escalation risk": 0.25,
        Precedent: 0.5,
        "Coverage gap": 0.5,
        "Commitments deter.": 0.5,
        "Membership brings a commitment.": 0.5,
      },
      labelling: { Join: "in", "Article 5": "out", "Escalation risk": "out", Precedent: "in" },
    });
  });

  it.each(["debate.json", "plain.json"])("reads %s by the ids of its nodes", (name) => {
    expect(result(name).strengths).toEqual({ 11: 0.625, 12: 0.5, 13: 0.25, 14: 0.5, 15: 0.5 });
  });

  it("keeps names that JavaScript has a meaning for, and steers no terminal", () => {
    const { stdout } = plenary(["strength", "-", "--json"], "arg(__proto__, 0.5)\narg(\u009b31m, 1)\n");
    expect(stdout).toContain('"__proto__":0.5');
    expect(stdout).not.toContain("\u009b");
  });
});

describe("plenary strength", () => {
  it("prints the strongest first, and what is accepted", () => {
    const { stdout } = plenary(["strength", "worked.bag"]);
    expect(stdout.split("\n")).toEqual([
      "worked.bag",
      "3 arguments by DF-QuAD (Rago, Toni, Aurisicchio and Baroni 2016)",
      "",
      "Argument  Strength  Grounded",
      "for       0.800000  in",
      "claim     0.600000  out",
      "against   0.600000  in",
      "",
    ]);
  });

  it("says where arguments go in circles", () => {
    expect(plenary(["strength", "circle.bag"]).stdout).toContain("1 group of arguments goes in circles and not all settle");
    expect(plenary(["strength", "circle.bag", "--semantics", "euler"]).stdout).toContain("settled after");
  });
});

describe("mistakes", () => {
  it.each([
    [["worked.bag", "--semantics", "eulr"], "", ["There is no --semantics “eulr”. Did you mean euler?"]],
    [["missing.bag"], "", ["missing.bag: there is no such file."]],
    [[], "", ["strength takes one file: see plenary strength --help."]],
    [["worked.bag", "circle.bag"], "", ["strength takes one file: see plenary strength --help."]],
    [
      ["-", "--format", "bag"],
      "arg(a, 2)\n\natt(a, b)\n",
      ["-:1: A base score is between 0 and 1, not “2”.", "-:3: There is no argument “b”: its line arg(name, base) is missing."],
    ],
    [["-", "--format", "xaif"], "{", [/^-:1: /]],
  ])("%j ends with exit code 2 and a line for each", (given, input, lines) => {
    const { status, stdout, stderr } = plenary(["strength", ...given], input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n")).toEqual(lines.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))));
  });

  it("does not take bytes for text", () => {
    writeFileSync(path.join(folder, "bytes.bag"), new Uint8Array([0x61, 0xff, 0xfe]));
    expect(plenary(["strength", "bytes.bag"])).toEqual({ status: 2, stdout: "", stderr: "bytes.bag:1: This is not text in UTF-8." });
  });
});
