import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = path.resolve("bin/plenary");
const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-panel-"));
const file = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

/** The real command, in a folder of its own. */
const plenary = (given: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given], { cwd: folder, input, encoding: "utf8" });
  return { status, stdout, stderr: stderr.trim() };
};
const result = (...given: readonly string[]) => JSON.parse(plenary(["panel", ...given, "--json"]).stdout);

const HEADER = "round,panellist,group,item,value\n";
/** Three panellists, two items, two rounds. */
const SMALL = `${HEADER}1,Ann,law,i1,7
1,Ben,law,i1,8
1,Cy,trade,i1,8
1,Ann,law,i2,3
1,Ben,law,i2,2
1,Cy,trade,i2,9
2,Ann,law,i1,7
2,Ben,law,i1,8
2,Cy,trade,i1,9
2,Ann,law,i2,2
2,Ben,law,i2,2
2,Cy,trade,i2,3
`;

beforeAll(() => {
  file("small.csv", SMALL);
  file("likert.csv", `${HEADER}1,a,g,x,4\n1,b,g,x,5\n1,c,g,x,4\n1,d,g,x,1\n`);
  file("gaps.csv", `${HEADER}3,a,g,x,4\n3,b,g,x,5\n3,b,g,y,9\n7,b,g,x,5\n7,c,g,z,5\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("plenary panel --json", () => {
  it("prints one object with exactly these members", () => {
    const { status, stdout, stderr } = plenary(["panel", "small.csv", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { rounds, between, ...conventions } = JSON.parse(stdout);
    expect(conventions).toEqual({
      scale: { least: 1, most: 9 },
      agreement: { kind: "thirds" },
      consensus: { kind: "shares", atLeast: 0.7, under: 0.15 },
    });
    expect(rounds[0]).toEqual({
      round: 1,
      panellists: 3,
      complete: 3,
      kendallW: expect.closeTo(1 / 9, 14),
      chiSquare: expect.closeTo(1 / 3, 14),
      // scipy.stats.friedmanchisquare ranks two items as well: chi-square 1/3, p of scipy.stats.chi2.sf.
      p: expect.closeTo(0.5637028616507731, 12),
      items: [
        { item: "i1", n: 3, median: 8, q1: 7.5, q3: 8, iqr: 0.5, agreement: 1, low: 0, high: 1, consensus: "in" },
        { item: "i2", n: 3, median: 3, q1: 2.5, q3: 6, iqr: 3.5, agreement: 2 / 3, low: 2 / 3, high: 1 / 3, consensus: "none" },
      ],
    });
    expect(rounds[1].items.map(({ consensus }: { consensus: string }) => consensus)).toEqual(["in", "out"]);
    expect(between).toEqual([
      {
        ...{ from: 1, to: 2, panellists: 3, lost: 0, joined: 0 },
        ...{ n: 6, stability: 0.5, moved: 0.5, kappa: expect.closeTo(11 / 19, 14), kappaQuadratic: expect.closeTo(185 / 299, 14) },
        items: [
          { item: "i1", n: 3, stability: 2 / 3, moved: 1 / 3, kappa: expect.closeTo(4 / 7, 14), kappaQuadratic: expect.closeTo(2 / 3, 14) },
          {
            item: "i2",
            n: 3,
            stability: 1 / 3,
            moved: 2 / 3,
            kappa: expect.closeTo(2 / 23, 14),
            kappaQuadratic: expect.closeTo(26 / 137, 14),
          },
        ],
      },
    ]);
  });

  it("is the same for the same rows in any order, with other ends of lines, a mark and semicolons", () => {
    const [header, ...rows] = SMALL.trimEnd().split("\n");
    const other = `\uFEFF${[header, ...rows.reverse()].join("\r\n").replaceAll(",", ";")}`;
    expect(plenary(["panel", "-", "--json"], other)).toEqual(plenary(["panel", "small.csv", "--json"]));
  });

  it("counts those who answered everything for W, and pairs what is in both rounds", () => {
    const { rounds, between } = result("gaps.csv");
    expect(rounds[0]).toMatchObject({ round: 3, panellists: 2, complete: 1, kendallW: null, chiSquare: null, p: null });
    expect(between).toEqual([
      {
        ...{ from: 3, to: 7, panellists: 1, lost: 1, joined: 1, n: 1, stability: 1, moved: 0, kappa: null, kappaQuadratic: null },
        items: [{ item: "x", n: 1, stability: 1, moved: 0, kappa: null, kappaQuadratic: null }],
      },
    ]);
  });

  it("takes scale, agreement and consensus as asked", () => {
    const item = (...given: readonly string[]) => result(...given).rounds[0].items[0];
    expect(item("likert.csv", "--scale", "1-5")).toMatchObject({ agreement: 0.75, low: 0.25, high: 0.75, consensus: "none" });
    expect(item("likert.csv", "--scale", "1-5", "--under", "30")).toMatchObject({ consensus: "in" });
    expect(item("likert.csv", "--scale=1-5", "--at-least=80", "--under=30")).toMatchObject({ consensus: "none" });
    expect(item("likert.csv", "--agreement", "5-9")).toMatchObject({ agreement: 0.25 });
    expect(item("likert.csv", "--agreement", "within:1")).toMatchObject({ agreement: 0.75 });
    expect(item("likert.csv", "--agreement", "mode")).toMatchObject({ agreement: 0.5 });
    expect(item("likert.csv", "--scale", "1-5", "--consensus", "median-iqr")).toMatchObject({ iqr: 1, consensus: "in" });
    expect(item("likert.csv", "--scale", "1-5", "--consensus", "median-iqr", "--largest-iqr", "0.5")).toMatchObject({ consensus: "none" });
    expect(item("small.csv", "--consensus", "rand-ucla")).toMatchObject({ consensus: "in" });
  });

  it("says what it left aside, and where answers are off the scale", () => {
    const { status, stdout, stderr } = plenary(["panel", "-", "--json"], `${HEADER}1,a,g,x,40\n1,a,g,x,60\n1,b,g,x,\n`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).rounds[0].items[0]).toMatchObject({ median: 60, agreement: null, low: null, high: null, consensus: null });
    expect(stderr.split("\n")).toEqual([
      "-: Left aside: 1 row without a value, which is no answer.",
      "-: 1 answer is given again for the same round, panellist and item, first on line 3; the last one counts.",
      "-: There are answers outside 1-9 to x: consensus and agreement by thirds are left out there. Give their scale with --scale.",
    ]);
  });

  it("steers no terminal", () => {
    expect(plenary(["panel", "-", "--json"], `${HEADER}1,a,g,\u009b31m,4\n`).stdout).not.toContain("\u009b");
  });
});

describe("plenary panel", () => {
  it("prints a table for each round and each pair of rounds", () => {
    expect(plenary(["panel", "small.csv"]).stdout.split("\n")).toEqual([
      "small.csv",
      "Agreement: share in the fullest of 1-3, 4-6, 7-9.",
      "Consensus: in for 7-9, out for 1-3: at least 70% there and under 15% opposite.",
      "",
      "Round 1: 3 of 3 panellists answered everything",
      "Item  n  Median   Q1  Q3  IQR  Agreement    Low    High  Consensus",
      "i1    3       8  7.5   8  0.5     100.0%   0.0%  100.0%  in",
      "i2    3       3  2.5   6  3.5      66.7%  66.7%   33.3%  none",
      "Kendall’s W = 0.1111 (chi-square 0.333 with 1 degree of freedom, p = 0.5637)",
      "",
      "Round 2: 3 of 3 panellists answered everything",
      "Item  n  Median   Q1   Q3  IQR  Agreement     Low    High  Consensus",
      "i1    3       8  7.5  8.5    1     100.0%    0.0%  100.0%  in",
      "i2    3       2    2  2.5  0.5     100.0%  100.0%    0.0%  out",
      "Kendall’s W = 1.0000 (chi-square 3.000 with 1 degree of freedom, p = 0.0833)",
      "",
      "From round 1 to round 2: 3 in both, 0 lost, 0 joined",
      "Item          Pairs  Stayed  Moved  Kappa, linear  Kappa, quadratic",
      "i1                3   66.7%  33.3%          0.571             0.667",
      "i2                3   33.3%  66.7%          0.087             0.190",
      "All together      6   50.0%  50.0%          0.579             0.619",
      "",
    ]);
  });

  it("says why there is no W", () => {
    expect(plenary(["panel", "gaps.csv"]).stdout).toContain("1 of 2 panellists answered everything");
    expect(plenary(["panel", "gaps.csv"]).stdout).toContain("Kendall’s W needs two items and two panellists");
  });

  it("explains every field and flag", () => {
    const { stdout } = plenary(["panel", "--help"]);
    const { rounds, between } = result("small.csv");
    for (const field of [...Object.keys(rounds[0]), ...Object.keys(rounds[0].items[0]), ...Object.keys(between[0])])
      if (!["round", "item", "from", "to", "items"].includes(field)) expect(stdout).toContain(field);
    expect(plenary(["--help"]).stdout).toContain("plenary panel");
  });
});

describe("mistakes", () => {
  it.each([
    [[], "", ["panel needs a file, or - for standard input: see plenary panel --help."]],
    [["small.csv", "likert.csv"], "", ["panel takes one file."]],
    [["missing.csv"], "", ["missing.csv: there is no such file."]],
    [["small.csv", "--consensus", "share"], "", ["There is no --consensus “share”. Did you mean shares?"]],
    [["small.csv", "--scale", "9-1"], "", ["--scale is two whole numbers such as 1-5, the smaller first, not “9-1”."]],
    [["small.csv", "--agreement", "75"], "", [/^--agreement is thirds, mode, two numbers such as 7-9/]],
    [["small.csv", "--at-least", "0x10"], "", ["--at-least is a number from 0 to 100, not “0x10”."]],
    [["small.csv", "--under", "101"], "", ["--under is a number from 0 to 100, not “101”."]],
    [["small.csv", "--largest-iqr", "1"], "", ["--largest-iqr goes with --consensus median-iqr, not with shares."]],
    [["small.csv", "--jsn"], "", ["There is no flag “--jsn”. Did you mean --json?"]],
    [["-"], "", ["-:1: The file is empty. Its first line holds the headings round, panellist, group, item, value."]],
    [
      ["-"],
      `${HEADER}1,a,g,x,seven\nR1,b,g,x,7\n`,
      [
        "-:2: The value is a number such as 7 or 6.5, not “seven”. Leave it empty where there is no answer.",
        "-:3: The round is a whole number such as 1, not “R1”.",
      ],
    ],
  ] as [string[], string, (string | RegExp)[]][])("%j ends with exit code 2 and a line for each", (given, input, lines) => {
    const { status, stdout, stderr } = plenary(["panel", ...given, "--json"], input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n")).toEqual(lines.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))));
  });
});
