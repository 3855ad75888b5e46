import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BALLOT_FORMAT_IDS } from "@/formats/ballots";
import packageJson from "@/package.json";

const BIN = path.resolve("bin/plenary");
const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-test-"));
const file = (name: string, text: string | Uint8Array): string => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

/** The real command, in a folder of its own. */
const plenary = (given: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given], { cwd: folder, input, encoding: "utf8" });
  return { status, stdout, stderr: stderr.trim() };
};

const TENNESSEE = `# TITLE: Capital of Tennessee
# NUMBER ALTERNATIVES: 4
# ALTERNATIVE NAME 1: Memphis
# ALTERNATIVE NAME 2: Nashville
# ALTERNATIVE NAME 3: Chattanooga
# ALTERNATIVE NAME 4: Knoxville
42: 1,2,3,4
26: 2,3,4,1
17: 4,3,2,1
15: 3,4,2,1
`;
const CYCLE = "#/Candidates: A ; B ; C\n#/Number of Seats: 2\nA > B > C * 2\nB > C > A * 2\nC > A > B * 2\n/EMPTY_RANKING/ ^3\n";

beforeAll(() => {
  file("tennessee.soc", TENNESSEE);
  file("cycle.cvotes", CYCLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("plenary tally --json", () => {
  it("prints one object with exactly these members", () => {
    const { status, stdout, stderr } = plenary(["tally", "tennessee.soc", "--method", "schulze", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(["method", "options", "ballots", "winners", "ranking", "figures", "steps"]);
    expect(result).toMatchObject({
      method: "schulze",
      options: ["Memphis", "Nashville", "Chattanooga", "Knoxville"],
      ballots: 100,
      winners: ["Nashville"],
      ranking: [["Nashville"], ["Chattanooga"], ["Knoxville"], ["Memphis"]],
    });
    expect(result.figures.Nashville).toMatchObject({ place: 1, wins: 3 });
    expect(result.steps.map(({ kind }: { kind: string }) => kind)).toContain("pairwise");
  });

  it("prints an array for all, of the methods that these ballots allow", () => {
    const methods = JSON.parse(plenary(["tally", "tennessee.soc", "--method=all", "--json"]).stdout).map(
      ({ method }: { method: string }) => method,
    );
    expect(methods).toContain("plurality");
    expect(methods).toContain("schulze");
    expect(methods).not.toContain("approval");
  });

  it("names the methods that refuse these ballots beside the others", () => {
    const wide = file(
      "wide.csv",
      `${Array.from({ length: 12 }, (_, index) => `Option ${index}`)}\n${Array.from({ length: 12 }, (_, index) => index + 1)}\n`,
    );
    const { status, stdout, stderr } = plenary(["tally", wide, "--method", "all", "--json"]);
    expect(status).toBe(0);
    const methods = JSON.parse(stdout).map(({ method }: { method: string }) => method);
    expect(methods).not.toContain("kemeny-young");
    expect(stderr).toMatch(/kemeny-young is left out: /);
    expect(plenary(["tally", wide, "--method", "kemeny-young"])).toMatchObject({ status: 2, stdout: "" });
  });

  it("counts every ballot of the file by its weight, blank ones too, and leaves ties open", () => {
    const result = JSON.parse(plenary(["tally", "cycle.cvotes", "--method", "schulze", "--json"]).stdout);
    expect(result).toMatchObject({ ballots: 7, winners: ["A", "B", "C"], ranking: [["A", "B", "C"]] });
  });

  it("breaks a tie by lot, the same way every time", () => {
    const drawn = () => JSON.parse(plenary(["tally", "cycle.cvotes", "--method", "schulze", "--tie-break", "lot:7", "--json"]).stdout);
    const { winners, ranking } = drawn();
    expect(winners).toHaveLength(1);
    expect(ranking[0]).toEqual(winners);
    expect(ranking.flat().sort()).toEqual(["A", "B", "C"]);
    expect(drawn()).toEqual({ ...drawn(), winners, ranking });
  });

  it("takes measure and unranked", () => {
    const votes = "5: A > B\n4: C\n";
    const strength = (...given: readonly string[]) => {
      const { steps } = JSON.parse(plenary(["tally", "-", "--format", "abif", "--method", "schulze", "--json", ...given], votes).stdout);
      return steps.find(({ kind }: { kind: string }) => kind === "links").links;
    };
    expect(strength()).toContainEqual({ from: "A", to: "C", strength: 5, prefer: 5, against: 4 });
    expect(strength("--measure", "margins")).toContainEqual({ from: "A", to: "C", strength: 1, prefer: 5, against: 4 });
    expect(strength("--unranked", "ignored")).toEqual([{ from: "A", to: "B", strength: 5, prefer: 5, against: 0 }]);
  });

  it("elects as many as asked for, or as the file says", () => {
    const elected = (...given: readonly string[]) =>
      JSON.parse(plenary(["tally", "tennessee.blt", "--method", "stv", "--json", ...given]).stdout).winners;
    plenary(["convert", "tennessee.soc", "tennessee.blt"]);
    expect(elected()).toHaveLength(1);
    expect(elected("--seats", "3")).toHaveLength(3);
    writeFileSync(path.join(folder, "tennessee.blt"), readFileSync(path.join(folder, "tennessee.blt"), "utf8").replace("4 1", "4 2"));
    expect(elected()).toHaveLength(2);
  });

  it("keeps figures exact: a whole number as it is, a fraction as text", () => {
    const { figures } = JSON.parse(
      plenary(["tally", "-", "--format", "abif", "--method", "plurality", "--json"], "1: A = B\n1: A\n").stdout,
    );
    expect(figures).toMatchObject({ A: { votes: "3/2", share: "3/4" }, B: { votes: "1/2" } });
  });

  it("keeps names that JavaScript has a meaning for, and steers no terminal", () => {
    const { stdout } = plenary(
      ["tally", "-", "--format", "csv", "--method", "borda", "--json"],
      "__proto__,constructor,\u009b31m\n1,2,3\n",
    );
    expect(stdout).not.toMatch(/[\u0080-\u009f]/);
    const { options, winners, figures } = JSON.parse(stdout);
    expect(options).toEqual(["__proto__", "constructor", "\u009b31m"]);
    expect(winners).toEqual(["__proto__"]);
    expect(Object.keys(figures)).toEqual(options);
  });
});

describe("plenary tally", () => {
  it("prints a report with the working, and no colours into a pipe", () => {
    const { status, stdout, stderr } = plenary(["tally", "tennessee.soc", "--method", "irv"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Capital of Tennessee (tennessee.soc)\n100 ranked ballots, 4 options\n");
    expect(stdout).toContain("Winner: Knoxville\n");
    expect(stdout).toContain("Round 1");
    expect(stdout).not.toContain("\u001b");
  });

  it("shows every method side by side for all", () => {
    const { stdout } = plenary(["tally", "tennessee.soc", "--method", "all"]);
    expect(stdout).toMatch(/Method +First place\nplurality +Memphis\n/);
    expect(stdout).toMatch(/\nirv +Knoxville\n/);
  });

  it("takes control characters out of what people read", () => {
    const { stdout } = plenary(["tally", "-", "--format", "csv", "--method", "borda"], "re\u001b[31md,B\n1,2\n");
    expect(stdout).toContain("re\ufffd[31md");
    expect(stdout).not.toContain("\u001b");
  });

  it("ends quietly when whoever reads has seen enough", async () => {
    const child = spawn(process.execPath, [BIN, "tally", "tennessee.soc", "--method", "all"], { cwd: folder });
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
    expect(said).toBe("");
  });
});

describe("mistakes", () => {
  it.each([
    [["tally", "tennessee.soc", "--method", "shulze"], "There is no --method “shulze”. Did you mean schulze?"],
    [["tally", "tennessee.soc", "--methd", "irv"], "There is no flag “--methd”. Did you mean --method?"],
    [["taly", "tennessee.soc"], "There is no command “taly”. Did you mean tally?"],
    [["tally", "tennessee.soc", "--method", "irv", "--seats", "0"], "--seats is a whole number, 1 or more, not “0”."],
    [
      ["tally", "tennessee.soc", "--method", "irv", "--tie-break", "coin"],
      "--tie-break is none or lot:SEED, with a seed of your own, not “coin”.",
    ],
    [["tally", "tennessee.soc", "--method", "star"], "tennessee.soc: STAR cannot count ranked ballots."],
    [["tally", "tennessee.soc", "--method"], /^--method needs a value: /],
    [["tally", "tennessee.soc"], /^tally needs a method: --method all, or one of plurality, /],
    [["tally", "missing.soc", "--method", "irv"], "missing.soc: there is no such file."],
    [["tally", ".", "--method", "irv", "--format", "blt"], ".: this is a folder, not a file."],
    [
      ["tally", "tennessee", "--method", "irv"],
      `tennessee: its name does not say its format: add --format ${BALLOT_FORMAT_IDS.join("|")}.`,
    ],
    [["tally", "-", "--method", "irv"], /^What comes in has no name that says its format/],
    [["tally", "--method", "irv"], "tally needs a file, or - for standard input: see plenary tally --help."],
    [["convert", "tennessee.soc"], "convert takes two files, IN and OUT: see plenary convert --help."],
    [["convert", "tennessee.soc", "nowhere/x.blt"], "nowhere/x.blt: there is no such file."],
  ])("%j ends with exit code 2 and one line", (given, message) => {
    const { status, stdout, stderr } = plenary(given);
    expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
    if (typeof message === "string") expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });

  it("names the file and the line", () => {
    file("wrong.soc", `${TENNESSEE}3: 1,1,2,3\n`);
    expect(plenary(["tally", "wrong.soc", "--method", "irv"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "wrong.soc:11: This order names alternative 1 twice.",
    });
  });
});

describe("plenary convert", () => {
  it("writes what the ending says and tells what is lost", () => {
    expect(plenary(["convert", "cycle.cvotes", "cycle.toi"])).toEqual({
      status: 0,
      stdout: "",
      stderr:
        "cycle.cvotes: Weights are left aside, because the file does not say #/Weight Allowed: true.\ncycle.toi: Blank ballots are left out: 1.\ncycle.toi: The number of seats is lost: 2.",
    });
    expect(readFileSync(path.join(folder, "cycle.toi"), "utf8")).toContain("\n2: 1,2,3\n");
  });

  it("reads and writes through pipes", () => {
    const { stdout } = plenary(["convert", "-", "-", "--from", "cef", "--to", "csv"], "A > B * 3\n");
    expect(stdout).toBe("ranked ballots,A,B\r\n3,1,2\r\n");
  });

  it("refuses what it would have to decide for the voters", () => {
    file("tie.toi", "# NUMBER ALTERNATIVES: 2\n1: {1,2}\n");
    expect(plenary(["convert", "tie.toi", "tie.soc"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("has no ties, and some ballots have"),
    });
  });
});

describe("the command", () => {
  it("says its version and helps", () => {
    expect(plenary(["--version"])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: "" });
    for (const given of [["--help"], [], ["tally", "--help"], ["convert", "--help"]]) {
      const { status, stdout } = plenary(given);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Usage: plenary /);
    }
  });

  it("runs through a link, as npm makes them", () => {
    mkdirSync(path.join(folder, "node_modules", ".bin"), { recursive: true });
    const link = path.join(folder, "node_modules", ".bin", "plenary");
    symlinkSync(BIN, link);
    expect(spawnSync(link, ["--version"], { cwd: folder, encoding: "utf8" }).stdout).toBe(`${packageJson.version}\n`);
  });
});
