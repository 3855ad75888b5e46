import { describe, expect, it } from "vitest";
import type { BallotType } from "@/domain/tally";
import { BallotFileProblem, type BallotFormatId, type ReadRequest, readBallots } from ".";
import { groupedRows, tiersOf } from "./rows";

const encoder = new TextEncoder();
const read = (format: BallotFormatId, text: string, request?: ReadRequest) => readBallots(encoder.encode(text), format, request);

/** Ranked ballots as "3 A>B=C", most first. */
const ranked = (format: BallotFormatId, text: string, request?: ReadRequest) => {
  const { profile, names } = read(format, text, request);
  expect(profile.ballotType).toBe("ranked");
  return Array.from(
    groupedRows(profile),
    ({ bytes, weight }) =>
      `${weight} ${tiersOf(bytes)
        .map((tier) => tier.map((option) => names[option]).join("="))
        .join(">")}`,
  );
};

/** Other ballots as "3 A5 B0", the value of each option that has one. */
const valued = (format: BallotFormatId, text: string, request?: ReadRequest) => {
  const { profile, names } = read(format, text, request);
  const offset = profile.ballotType === "score" ? 1 : 0;
  return [
    profile.ballotType,
    ...Array.from(
      groupedRows(profile),
      ({ bytes, weight }) =>
        `${weight} ${names.flatMap((name, option) => (bytes[option] ? [`${name}${bytes[option]! - offset}`] : [])).join(" ")}`,
    ),
  ];
};

const problemOf = (format: BallotFormatId, text: string | Uint8Array, request?: ReadRequest): string => {
  try {
    readBallots(typeof text === "string" ? encoder.encode(text) : text, format, request);
  } catch (error) {
    if (error instanceof BallotFileProblem) return `${error.line}: ${error.message}`;
    throw error;
  }
  return "read";
};

const GUARANTEES = [
  "5 NATO membership>Bilateral pacts>Assistance only",
  "4 Bilateral pacts>NATO membership=Assistance only",
  "3 Assistance only",
];

describe("PrefLib", () => {
  const present = `# FILE NAME: guarantees.toi
# TITLE: Security guarantees
# DATA TYPE: toi
# RELATED FILES:
# SOMETHING ELSE: whatever
# NUMBER ALTERNATIVES: 3
# ALTERNATIVE NAME 2: Bilateral pacts
# ALTERNATIVE NAME 1: NATO membership
# ALTERNATIVE NAME 3: Assistance only
5: 1, 2, 3
4: 2, {1, 3}
3: 3
`;

  it("reads the present layout", () => {
    expect(ranked("toi", present)).toEqual(GUARANTEES);
    expect(read("toi", present).title).toBe("Security guarantees");
  });

  it("reads the old layout", () => {
    const old = "3\n1,NATO membership\n2,Bilateral pacts\n3,Assistance only\n12,12,3\n5,1,2,3\n4,2,{1,3}\n3,3\n";
    expect(ranked("toi", old)).toEqual(GUARANTEES);
  });

  it("takes line ends, marks and spaces as they come", () => {
    const text = `\ufeff${present.replaceAll("\n", "\r\n").trimEnd()}`;
    expect(ranked("soi", text)).toEqual(GUARANTEES);
  });

  it("numbers options without names", () => {
    expect(ranked("soc", "# NUMBER ALTERNATIVES: 2\n3: 2,1\n")).toEqual(["3 2>1"]);
    expect(ranked("soc", "# DATA TYPE: soc\n3: 2,1\n")).toEqual(["3 2>1"]);
  });

  it("tells options of one name apart by their numbers", () => {
    const { names, notes } = read("soc", "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: A\n1: 2,1\n");
    expect(names).toEqual(["A", "A (2)"]);
    expect(notes).toHaveLength(1);
  });

  const categories = (count: number, order: string) =>
    `# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: ${count}\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n${order}\n`;

  it("reads two categories as approvals", () => {
    expect(valued("cat", categories(2, "5: {1,3},2\n2: {},{1,2,3}"))).toEqual(["approval", "5 A1 C1"]);
    expect(read("cat", categories(2, "5: {1,3},2\n2: {},{1,2,3}")).profile.blank).toEqual({ ballots: 2, weight: 2 });
  });

  it("reads more categories as grades, or as approvals of the first for who wants these", () => {
    expect(valued("cat", categories(3, "5: 1,{},{2,3}"))).toEqual(["score", "5 A2 B0 C0"]);
    expect(valued("cat", categories(3, "5: 1,{},{2,3}"), { wanted: ["approval"] })).toEqual(["approval", "5 A1"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("toi", `${present}2: 1,1\n`)).toBe("13: This order names alternative 1 twice.");
    expect(problemOf("toi", `${present}2: 4\n`)).toBe("13: There is no alternative “4”: they are numbered from 1 to 3.");
    expect(problemOf("toi", `${present}2: {1,2\n`)).toBe("13: A brace is opened and not closed.");
    expect(problemOf("toi", `${present}-2: 1\n`)).toBe("13: The number of ballots before the colon “-2” is negative.");
    expect(problemOf("toi", `${present}${10n ** 30n}: 1\n`)).toMatch(/^13: .* is too large to be added exactly\.$/);
    expect(problemOf("toi", "NaN: 1")).toMatch(/^1: A PrefLib file begins with # lines/);
    expect(problemOf("toi", "3\n1,A\n2,B\n")).toBe("1: 3 alternatives are announced, and only 2 are named.");
    expect(problemOf("cat", categories(2, "1: 1,2,3"))).toBe("7: There are 2 categories; this line fills 3.");
  });
});

describe("Condorcet Election Format", () => {
  const sample = `#/Candidates: NATO membership ; Bilateral pacts ; Assistance only
#/Number of Seats: 2
#/Implicit Ranking: false
#/Weight Allowed: false
round:2 || NATO membership > Bilateral pacts > Assistance only * 5 # agreed
Bilateral pacts > NATO membership = Assistance only * 4
Assistance only * 3
`;

  it("reads tags, ties, quantities and comments", () => {
    expect(ranked("cvotes", sample)).toEqual(GUARANTEES);
    expect(read("cvotes", sample).seats).toBe(2);
  });

  it("counts weights where the file allows them, and says where it does not", () => {
    const votes = "A > B ^7 * 8\nB\n";
    const allowed = read("cvotes", `#/Candidates: A;B\n#/weight allowed: true\n${votes}`);
    expect(allowed.profile.counted).toEqual({ ballots: 9, weight: 57 });
    const ignored = read("cvotes", `#/Candidates: A;B\n${votes}`);
    expect(ignored.profile.counted).toEqual({ ballots: 9, weight: 9 });
    expect(ignored.notes).toHaveLength(1);
  });

  it("gathers candidates from votes where none are declared, and leaves unknown ones aside where they are", () => {
    expect(ranked("cvotes", "A>B * 2\nC\n")).toEqual(["2 A>B", "1 C"]);
    const { notes } = read("cvotes", "#/Candidates: A;B\nA>C>B\n");
    expect(notes).toEqual(["Votes name candidates that are not in the list of candidates, once: they are left aside."]);
    expect(ranked("cvotes", "#/Candidates: A;B\nA>C>B\n")).toEqual(["1 A>B"]);
  });

  it("says that a file asks to compare only what is ranked, where that makes a difference", () => {
    expect(read("cvotes", "#/Candidates: A;B\n#/Implicit Ranking: false\nA\n").notes).toHaveLength(1);
    expect(read("cvotes", "#/Candidates: A;B\n#/Implicit Ranking: false\nA > B\n").notes).toEqual([]);
  });

  it("reads blank votes", () => {
    expect(read("cvotes", "#/Candidates: A;B\n/EMPTY_RANKING/ * 3\n/empty/\n").profile.blank).toEqual({ ballots: 4, weight: 4 });
  });

  it("keeps names that JavaScript has a meaning for", () => {
    expect(ranked("cvotes", "__proto__ > constructor > toString\n")).toEqual(["1 __proto__>constructor>toString"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("cvotes", `${sample}\nNATO membership > NATO membership\n`)).toBe("9: This vote names “NATO membership” twice.");
    expect(problemOf("cvotes", "#/Candidates: A;B\nA < B\n")).toMatch(/^2: < has no place in a vote/);
    expect(problemOf("cvotes", "A > > B\n")).toBe("1: A rank is empty in “A > > B”.");
    expect(problemOf("cvotes", "A ^1.5\n")).toMatch(/^1: The weight “1.5” is not a whole number/);
    expect(problemOf("cvotes", "#/Candidates: A;A\n")).toBe("1: Two options are called “A”: give each a name of its own.");
    expect(problemOf("cvotes", "")).toBe("1: There are no options in this file.");
    expect(problemOf("cvotes", "#/Number of Seats: many\nA\n")).toBe("1: The number of seats is a whole number, 1 or more.");
  });
});

describe("BLT", () => {
  const names = '"NATO membership"\n"Bilateral pacts"\n"Assistance only"\n"Security guarantees"\n';

  it("reads ties, seats and the title", () => {
    const text = `3 2\n5 1 2 3 0\n4 2 1=3 0\n3 3 0\n0\n${names}`;
    expect(ranked("blt", text)).toEqual(GUARANTEES);
    expect(read("blt", text)).toMatchObject({ seats: 2, title: "Security guarantees" });
  });

  it("needs no line ends", () => {
    expect(ranked("blt", `3 2 5 1 2 3 0 4 2 (1 3) 0 3 3 0 0 ${names.replaceAll("\n", " ")}`)).toEqual(GUARANTEES);
    expect(ranked("blt", `3 2\n5 1 2 3 0 4 2 1 = 3 0 3 3 0 0\n${names}`)).toEqual(GUARANTEES);
  });

  it("needs no zeros where every ballot has its line", () => {
    expect(ranked("blt", `3 2\n5 1 2 3\n4 2 1=3\n3 3\n0\n${names}`)).toEqual(GUARANTEES);
    const long = `${"- ".repeat(5_000)}`;
    expect(ranked("blt", `3 2\n5 1 ${long}2 3 0\n4 2 1=3 0\n3 3 0\n0\n${names}`)).toEqual(GUARANTEES);
  });

  it("reads comments, ids, skipped ranks, settings and blank ballots", () => {
    const text = `3 1 # three for one\n[tie 3 2 1]\n(b1) 5 1 - 2 3 0\n/* by\nhand */ 4 2 1=3 0\n3 3 0 # last\n2 0\n0\n${names}`;
    expect(ranked("blt", text)).toEqual(GUARANTEES);
    expect(read("blt", text).profile.blank.weight).toBe(2);
  });

  it("leaves withdrawn candidates out and closes the gaps", () => {
    const text = '4 2\n-2\n3 1 2 3 0\n2 2=4 1 0\n1 2 0\n0\n"A"\n"B"\n"C"\n"D"\n"T"\n';
    expect(ranked("blt", text)).toEqual(["3 A>C", "2 D>A"]);
    expect(read("blt", text).profile.blank.weight).toBe(1);
    expect(read("blt", text).notes).toEqual(["Withdrawn and left out: B."]);
  });

  it("takes names without quotation marks, with a party beside them, or none", () => {
    expect(read("blt", "2 1\n1 1 0\n0\nAdam Ant\nBeth\nTitle\n")).toMatchObject({ names: ["Adam Ant", "Beth"], title: "Title" });
    expect(read("blt", '2 1\n1 1 0\n0\n"Adam ""Ant"" X" "Blue"\n"Beth" "Red"\n"T" ""\n').names).toEqual(['Adam "Ant" X', "Beth"]);
    expect(read("blt", "2 1\n1 1 0\n0\n").names).toEqual(["1", "2"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("blt", "")).toBe("1: The file is empty.");
    expect(problemOf("blt", "3\n")).toMatch(/^2: A BLT file begins with the numbers/);
    expect(problemOf("blt", `3 1\n1 4 0\n0\n${names}`)).toBe("2: There is no candidate “4”: they are numbered from 1 to 3.");
    expect(problemOf("blt", `3 1\n1 2 0\n1 3 3 0\n0\n${names}`)).toBe("3: This ballot names candidate 3 twice.");
    expect(problemOf("blt", `3 1\n1.5 2 0\n0\n${names}`)).toMatch(/^2: The number of ballots “1.5” is not a whole number/);
    expect(problemOf("blt", '3 1\n1 2 0\n0\n"A"\n"B"\n')).toBe("4: 3 candidates are announced, and 2 are named.");
    expect(problemOf("blt", "3 1\n1 2 0\n")).toBe("3: The ballots are not ended: put a 0 on a line of its own behind them.");
    expect(problemOf("blt", '1 1\n1 1 0\n0\n"A\n')).toBe("4: A quotation mark is opened and not closed.");
    expect(problemOf("blt", "1000000 1\n")).toBe("1: At most 250 options can be counted.");
    // Written by a site that puts 0 for a skipped rank: as the format has it, that would be other ballots.
    expect(problemOf("blt", `3 1\n1 2 1 0\n1 0 2 0\n0\n${names}`)).toMatch(/^3: A 0 ends a ballot, yet more follows/);
  });
});

describe("ABIF", () => {
  const head = '{title: "Security guarantees"}\n{round: 2}\n=NATO:[NATO membership]\n=BILAT:[Bilateral pacts]\n=AID:[Assistance only]\n';

  it("reads ranked ballots, and scores among them as an order", () => {
    const text = `${head}5: NATO > BILAT > AID\n4: BILAT > NATO = [Assistance only]\n3: AID/5, BILAT/2, NATO/0\n`;
    expect(ranked("abif", text)).toEqual([...GUARANTEES.slice(0, 2), "3 Assistance only>Bilateral pacts>NATO membership"]);
    expect(read("abif", text).title).toBe("Security guarantees");
  });

  it("reads scores where every ballot gives some", () => {
    const text = '{"max_rating": 5}\n42:Memph/5>Nash/0\n26:Nash/5, ["Chat", TN]/4, Knox\n500:\n';
    expect(valued("abif", text)).toEqual(["score", "42 Memph5 Nash0", '26 Nash5 "Chat", TN4']);
    expect(read("abif", text).profile.blank.weight).toBe(500);
    expect(ranked("abif", text, { ballotType: "ranked" })).toEqual(["42 Memph>Nash", '26 Nash>"Chat", TN']);
  });

  it("says which line is wrong", () => {
    expect(problemOf("abif", `${head}NATO > AID\n`)).toMatch(/^6: “NATO > AID” is not a vote/);
    expect(problemOf("abif", `${head}2: NATO > \n`)).toMatch(/^6: An option is missing/);
    expect(problemOf("abif", `${head}2: NATO > NATO\n`)).toBe("6: This vote names “NATO membership” twice.");
    expect(problemOf("abif", `${head}2: NATO/4.5\n`)).toBe("6: The score “4.5” is not a whole number from 0 to 250.");
    expect(problemOf("abif", `${head}2: NATO/4\n1: AID\n`, { wanted: ["score"] })).toBe("7: This ballot gives no scores, and others do.");
    expect(problemOf("abif", "2: A*1\n")).toMatch(/^1: “\*1” has no place here/);
  });
});

describe("CSV", () => {
  it("reads ranks, with counts, weights and columns that say nothing", () => {
    const text = "voter,count,weight,A,B,C\nann,2,3,1,2,2\nbob,,,,1,\n";
    expect(ranked("csv", text)).toEqual(["6 A>B=C", "1 B"]);
    expect(read("csv", text).profile.counted).toEqual({ ballots: 3, weight: 7 });
  });

  it("takes semicolons, tabs, quotation marks, marks of Excel and its line ends", () => {
    expect(ranked("csv", 'sep=;\r\n"A; the ""first""";B\r\n1;2\r\n\r\n')).toEqual(['1 A; the "first">B']);
    expect(ranked("csv", "A\tB\n1st\t2nd\n")).toEqual(["1 A>B"]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("Ä,B\n1,2\n", "utf16le")]);
    expect(readBallots(utf16, "csv").names).toEqual(["Ä", "B"]);
    expect(readBallots(new Uint8Array([0xc4, ...encoder.encode(",B\n1,2\n")]), "csv").names).toEqual(["Ä", "B"]);
  });

  it("reads scores, approvals, dots, votes and answers as asked", () => {
    expect(valued("csv", "A,B\n5,0\n,3\n", { wanted: ["score"] })).toEqual(["score", "1 B3", "1 A5 B0"]);
    expect(valued("csv", "A,B\nx,\n1,yes\n", { wanted: ["approval"] })).toEqual(["approval", "1 A1", "1 A1 B1"]);
    expect(valued("csv", "A,B\n7,3\n", { ballotType: "cumulative" })).toEqual(["cumulative", "1 A7 B3"]);
    expect(read("csv", "A,B\n7,3\n", { ballotType: "quadratic" }).profile.limits.budget).toBe(58);
    expect(valued("csv", "A,B\nsupport,block\n", {})).toEqual(["consent", "1 A1 B4"]);
  });

  it("tells the type from the cells where nobody asks", () => {
    const typeOf = (text: string, wanted?: readonly BallotType[]) => read("csv", text, { wanted }).profile.ballotType;
    expect(typeOf("A,B\n1,2\n2,1\n")).toBe("ranked");
    expect(typeOf("A,B\n1,0\n0,1\n")).toBe("approval");
    expect(typeOf("A,B\n5,1\n")).toBe("score");
    expect(typeOf("A,B\n2,2\n")).toBe("score");
    expect(typeOf("A,B\n1,0\n2,1\n")).toBe("score");
    expect(typeOf("A,B\n1,\n1,0\n", ["ranked", "score"])).toBe("score");
    expect(typeOf("A,B\n,x\n", ["plurality", "ranked", "score"])).toBe("plurality");
  });

  it("reads choices in columns, and rankings or approvals in one column", () => {
    expect(ranked("csv", "Precinct,2nd Choice,1st Choice,Rank 3\n7,B,A,skipped\n7,,C,C\n")).toEqual(["1 C", "1 A>B"]);
    expect(ranked("csv", "1,2\nAnn,Bob\n")).toEqual(["1 Ann>Bob"]);
    expect(ranked("csv", "ballots,ranking\n3,A > B = C\n")).toEqual(["3 A>B=C"]);
    expect(valued("csv", "name,approved\nx,A; B\ny,B\n")).toEqual(["approval", "1 B1", "1 A1 B1"]);
    expect(ranked("csv", "Timestamp,Rank them [Ann],Rank them [Bob]\n2026,2,1\n")).toEqual(["1 Bob>Ann"]);
  });

  it("says which line is wrong", () => {
    expect(problemOf("csv", "")).toBe("1: The file is empty: its first line names the options.");
    expect(problemOf("csv", "A,B\n1,2\n1,2,3\n")).toMatch(/^3: This row has more cells than the first one has titles/);
    expect(problemOf("csv", "A,A\n1,2\n")).toBe("1: Two columns are called “A”: give each option a name of its own.");
    expect(problemOf("csv", "A,B\n1,2\nx1,1\n", { wanted: ["ranked"] })).toMatch(/^3: “x1” under “A” is not a rank/);
    expect(problemOf("csv", "Student,A,B\nAnn,1,2\n", { wanted: ["ranked"] })).toMatch(
      /^2: “Ann” under “Student” is not a rank.* A column that is no option/,
    );
    expect(problemOf("csv", "A,B\n4.5,1\n", { wanted: ["score"] })).toMatch(/^2: “4.5” under “A” is not a score/);
    expect(problemOf("csv", "A,B\n1,1\n", { ballotType: "plurality" })).toBe(
      "2: This row marks several options, and a voter has one choice.",
    );
    expect(problemOf("csv", 'A,B\n"1,2\n')).toBe("2: A quotation mark is opened and not closed.");
    expect(problemOf("csv", "count,A,B\n-1,1,2\n")).toBe("2: The number of ballots “-1” is negative.");
    expect(problemOf("csv", "count,weight\n1,1\n")).toMatch(/^1: No column is an option/);
    expect(problemOf("csv", "\u0000PNG")).toBe("1: This is not a text file: it holds a zero byte.");
    expect(problemOf("csv", "1st,2nd\nA,B\n", { ballotType: "score" })).toBe(
      "null: These are ranked ballots: they cannot become score ballots.",
    );
  });
});
