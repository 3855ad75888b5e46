import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIN = path.resolve("bin/plenary");
const root = mkdtempSync(path.join(os.tmpdir(), "plenary-opinions-"));

/** The real command, in a folder of its own. */
const plenary = (...given: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr: stderr.trim() };
};
const folder = (name: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(path.join(root, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, name, file), text);
};
const result = (...given: readonly string[]) => {
  const { stdout, stderr } = plenary("opinions", ...given, "--json");
  return stdout === "" ? stderr : JSON.parse(stdout);
};

/** Twelve who agree with even statements and eight who agree with odd ones; all agree with the last. */
const PEOPLE = Array.from({ length: 20 }, (_, person) => person);
const CLAIMS = Array.from({ length: 9 }, (_, claim) => claim);
const voteOf = (person: number, claim: number): number => (claim === 8 || (claim % 2 === 0) === person < 12 ? 1 : -1);
const votes = (sign: number, ids: (person: number) => string = String): string =>
  `timestamp,datetime,comment-id,voter-id,vote\n${PEOPLE.flatMap((person) =>
    CLAIMS.map((claim) => `${1000 + claim},x,${claim},${ids(person)},${sign * voteOf(person, claim)}`),
  ).join("\n")}\n`;
const COMMENTS = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n${CLAIMS.map(
  (claim) => `1,x,${claim},${claim % 2 === 0 ? 0 : 15},1,0,${claim === 3 ? -1 : 1},"Statement ${claim}, in words"`,
).join("\n")}\n`;
const MATRIX = `participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n${PEOPLE.map(
  (person) => `${person},${person === 0 ? "" : person < 12 ? 1 : 0},0,9,5,4,1`,
).join("\n")}\n`;

beforeAll(() => {
  folder("whole", { "votes.csv": votes(1), "comments.csv": COMMENTS, "participants-votes.csv": MATRIX, "summary.csv": "topic,Roads\n" });
  folder("turned", { "2025-11-11-abc-votes.csv": votes(-1), "2025-11-11-abc-comments.csv": COMMENTS });
  folder("words", { "votes.csv": votes(1, (person) => `p${person}`) });
  folder("few", { "votes.csv": "comment-id,voter-id,vote\n1,1,1\n1,2,-1\n1,2,1\n" });
  folder("empty", {});
  folder("bad", { "votes.csv": "who,what\n1,1\n", "comments.csv": "a,b\n1,2\n" });
});
afterAll(() => rmSync(root, { recursive: true }));

describe("plenary opinions --json", () => {
  it("prints one object with these members", () => {
    const whole = result("whole");
    expect(Object.keys(whole).slice(0, 8)).toEqual([
      "participants",
      "counted",
      "claims",
      "groups",
      "consensus",
      "bridging",
      "votes",
      "sign",
    ]);
    expect(whole).toMatchObject({ participants: 20, counted: 20, claims: 9, votes: 180, sign: "as-is", leftOut: [3] });
    expect(whole.groups.map(({ size, members }: { size: number; members: number[] }) => [size, members])).toEqual([
      [12, PEOPLE.slice(0, 12)],
      [8, PEOPLE.slice(12)],
    ]);
    expect(whole.groups[0].representative.slice(0, 3).every((claim: number) => claim % 2 === 0 && claim < 8)).toBe(true);
    expect(whole.consensus).toHaveLength(8);
    expect(whole.consensus[0]).toEqual({ claim: 8, score: (13 / 14) * (9 / 10), disagree: (1 / 14) * (1 / 10) });
    expect(whole.bridging).toEqual([{ claim: 8, side: "agree", score: 9 / 10 }]);
    expect(whole.agreement).toEqual({ adjustedRandIndex: 1, compared: 19 });
    expect(whole.findings).toMatchObject({ repeatedVotes: 0, differingCounts: 9 });
  });

  it("turns votes round where −1 means agree, and finds files that carry the name of the export", () => {
    const turned = result("turned");
    const whole = result("whole");
    expect(turned).toMatchObject({ sign: "inverted", signEvidence: "own-votes", agreement: null });
    expect([turned.groups, turned.consensus, turned.bridging]).toEqual([whole.groups, whole.consensus, whole.bridging]);
  });

  it("names participants as the file does", () => {
    expect(result("words").groups[1].members[0]).toBe("p12");
    expect(result("words").consensus[0].claim).toBe(8);
  });

  it("draws no groups of fewer than fifteen", () => {
    expect(result("few")).toMatchObject({ participants: 2, counted: 2, claims: 1, groups: [], bridging: [], votes: 2 });
    expect(result("few").findings.repeatedVotes).toBe(1);
  });
});

describe("plenary opinions", () => {
  it("prints a page to be read", () => {
    const { status, stdout } = plenary("opinions", "whole");
    expect(status).toBe(0);
    expect(stdout).toContain("Roads (whole)\n20 participants, 20 of them counted; 9 claims; 180 votes\n");
    expect(stdout).toContain("Agreement with the groups of the export: 1.000 (adjusted Rand index)");
    expect(stdout).toContain("Camp 1: 12 participants");
    expect(stdout).toContain("8: Statement 8, in words");
    expect(plenary("opinions", "few").stdout).toContain("No camps: fewer than 15");
  });

  it("explains itself", () => {
    expect(plenary("opinions", "--help").stdout).toMatch(/^Usage: plenary opinions DIR\n/);
    expect(plenary("--help").stdout).toContain("opinions");
  });

  it.each([
    [[], "opinions takes one folder: see plenary opinions --help."],
    [["whole", "few"], "opinions takes one folder: see plenary opinions --help."],
    [["missing"], "missing: there is no such folder."],
    [["whole/votes.csv"], "whole/votes.csv: this is a file; an export is a folder with votes.csv in it."],
    [["empty"], "empty: there is neither votes.csv nor participants-votes.csv in this folder."],
    [["whole", "--jsn"], "There is no flag “--jsn”. Did you mean --json?"],
    [
      ["bad"],
      "bad/comments.csv:1: There is no heading comment-id.\nbad/votes.csv:1: There is no heading voter-id, comment-id, vote. The headings are: who, what.",
    ],
  ])("refuses %j with exit code 2", (given, line) => {
    expect(plenary("opinions", ...given)).toEqual({ status: 2, stdout: "", stderr: line });
  });
});
