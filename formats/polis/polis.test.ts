import { describe, expect, it } from "vitest";
import { claimOf, ratingOf } from "@/domain/opinions";
import { type PolisFile, type PolisSet, readPolis } from "./index";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (files: Partial<Record<PolisFile, string>>) =>
  readPolis(new Map(Object.entries(files).map(([name, text]) => [name as PolisFile, bytes(text)])));
const setOf = (files: Parameters<typeof read>[0]): PolisSet => {
  const result = read(files);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.set;
};
/** Ratings as `participant claim rating`. */
const ratings = ({ table: { participantIds, claimIds, starts, cells } }: PolisSet): readonly string[] =>
  participantIds.flatMap((participant, row) =>
    Array.from(cells.subarray(starts[row], starts[row + 1]), (cell) => `${participant} ${claimIds[claimOf(cell)]} ${ratingOf(cell)}`),
  );

const VOTES = "timestamp,datetime,comment-id,voter-id,vote";
const COMMENTS = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body";

describe("votes.csv", () => {
  it("suffices by itself", () => {
    const set = setOf({ votes: `${VOTES}\n1,x,10,3,1\n2,x,9,3,-1\n3,x,9,12,0\n` });
    expect(ratings(set)).toEqual(["3 9 -1", "3 10 1", "12 9 0"]);
    expect(set).toMatchObject({ sign: "as-is", signEvidence: "none", groups: null, comments: [], leftOut: [] });
    expect(set.findings).toEqual({ voteRows: 3, repeatedVotes: 0, unreadableVotes: 0, unknownComments: 0, differingCounts: 0 });
  });

  it("takes the last of several votes: by time, then by row", () => {
    const set = setOf({ votes: `${VOTES}\n30,x,1,1,1\n20,x,1,1,-1\n5,x,2,1,1\n5,x,2,1,0\n` });
    expect(ratings(set)).toEqual(["1 1 1", "1 2 0"]);
    expect(set.findings).toMatchObject({ voteRows: 4, repeatedVotes: 2 });
  });

  it.each([
    ["seconds and milliseconds", "1700000001,,1,1,1\n1700000000500,,1,1,-1\n"],
    ["dates where there are no numbers", ",2023-11-14T22:13:21Z,1,1,1\n,2023-11-14T22:13:20Z,1,1,-1\n"],
    ["dates as Polis writes them", ",Wed Aug 23 05:38:57 PDT 2017,1,1,1\n,Wed Aug 23 05:38:56 PDT 2017,1,1,-1\n"],
  ])("orders votes by %s", (_, rows) => {
    expect(ratings(setOf({ votes: `${VOTES}\n${rows}` }))).toEqual(["1 1 1"]);
  });

  it.each([
    ["a byte order mark and carriage returns", `\uFEFF${VOTES}\r\n1,x,1,1,1\r\n2,x,1,2,-1\r\n`],
    ["quotes", `"timestamp","datetime","comment-id","voter-id","vote"\n"1","a, b","1","1","1"\n2,x,1,2,-1\n`],
    ["other columns in another order", "vote,important,voter_id,statement_id,created,commentId\n1,true,1,7,1,1\n-1,false,2,7,2,1\n"],
    ["semicolons", "comment-id;voter-id;vote\n1;1;1\n1;2;-1\n"],
    ["words and decimals", "comment-id,voter-id,vote\n1.0,1.0,agree\n1,2,-1.0\n"],
    ["empty lines and no line end", `${VOTES}\n\n1,x,1,1,1\n\n2,x,1,2,-1`],
  ])("is read with %s", (_, votes) => {
    expect(ratings(setOf({ votes }))).toEqual(["1 1 1", "2 1 -1"]);
  });

  it("leaves rows aside that hold no vote, and counts them", () => {
    const set = setOf({ votes: `${VOTES}\n1,x,1,1,2\n1,x,,1,1\n1,x,1,,1\n1,x,1\n1,x,1,1,1\n` });
    expect(ratings(set)).toEqual(["1 1 1"]);
    expect(set.findings.unreadableVotes).toBe(4);
  });

  it("keeps ids that are no numbers, and votes for comments that comments.csv does not have", () => {
    const set = setOf({
      votes: `${VOTES}\n1,x,abc,p-1,1\n1,x,2,p-1,0\n`,
      comments: `${COMMENTS}\n1,x,2,p-1,0,0,1,Text\n1,x,3,p-1,0,0,1,Text\n`,
    });
    expect(ratings(set)).toEqual(["p-1 2 0", "p-1 abc 1"]);
    expect(set.table.claimIds).toEqual(["2", "3", "abc"]);
    expect(set.findings.unknownComments).toBe(1);
  });

  it("says which columns are missing", () => {
    expect(read({ votes: "a,b,vote\n1,2,1\n" })).toEqual({
      problems: [{ file: "votes.csv", line: 1, message: "There is no heading voter-id, comment-id. The headings are: a, b, vote." }],
    });
  });

  it("may not be larger than a text can be", () => {
    expect(readPolis(new Map([["votes", new Uint8Array(500_000_001)]]))).toEqual({
      problems: [{ file: "votes.csv", line: 1, message: "This is larger than 500 MB." }],
    });
  });

  it("says where no row has a vote that can be read", () => {
    expect(read({ votes: "comment-id,voter-id,vote\n1,a,yes\n2,b,5\n" })).toEqual({
      problems: [{ file: "votes.csv", line: 2, message: "No row has a vote that can be read: a voter, a comment, and 1, 0 or −1." }],
    });
  });

  it("may be empty", () => {
    expect(setOf({ votes: `${VOTES}\n` }).table.cells).toHaveLength(0);
    expect(setOf({ votes: "", comments: "", "participants-votes": "", summary: "" }).table.participantIds).toEqual([]);
  });
});

describe("comments.csv", () => {
  const votes = `${VOTES}\n1,x,0,1,1\n1,x,1,1,-1\n1,x,2,2,1\n`;

  it("tells what was said by whom, and what is left out", () => {
    const set = setOf({
      votes,
      comments: `${COMMENTS},is-meta,is-seed\n1500000000000,x,0,7,1,0,1,"Yes, ""and""\nno",false,true\n1,x,1,1,0,1,-1,No,false,false\n2,x,2,2,1,0,0,I am 30,true,false\n`,
    });
    expect(set.comments[0]).toEqual({
      id: "0",
      authorId: "7",
      text: 'Yes, "and"\nno',
      at: 1_500_000_000_000,
      moderated: 1,
      isMeta: false,
      isSeed: true,
    });
    expect(set.leftOut).toEqual(["1", "2"]);
    expect(set.findings.differingCounts).toBe(0);
  });

  it("does not believe its counts, and says how many differ", () => {
    const set = setOf({ votes, comments: `${COMMENTS}\n1,x,0,7,99,0,1,a\n1,x,1,1,0,1,1,b\n1,x,2,2,1,3,1,c\n` });
    expect(set.findings.differingCounts).toBe(2);
  });

  it.each([
    ["at the end of the row", COMMENTS, ""],
    ["before other columns", `${COMMENTS},is-meta,is-seed`, ",false,true"],
  ])("is read where texts are not quoted, %s", (_, headings, behind) => {
    const set = setOf({
      votes,
      comments: `${headings}\n1700000000,x,0,7,1,0,1,First, with commas${behind}\n1700000001,x,1,1,0,1,-1,Second "quoted"\n\nand 3,4 lines${behind}\n1700000002,x,2,2,1,0,1,"Third, ""quoted"" well"${behind}\n`,
    });
    expect(set.comments.map(({ text }) => text)).toEqual([
      "First, with commas",
      'Second "quoted"\n\nand 3,4 lines',
      'Third, "quoted" well',
    ]);
    expect(set.leftOut).toEqual(["1"]);
  });

  it("takes the names that other tools give to columns", () => {
    const set = setOf({
      votes,
      comments: "comment_id,comment_text,agrees,disagrees,passes,votes,moderated,importance,authorId\n0,Text,1,0,0,1,1,0.5,3\n",
    });
    expect(set.comments).toMatchObject([{ id: "0", text: "Text", authorId: "3", at: null }]);
  });
});

describe("which number means agree", () => {
  const authors = [0, 1, 2, 3].map((id) => `1,x,${id},${id},0,0,1,Text`).join("\n");
  const own = (vote: number) => [0, 1, 2, 3].map((id) => `1,x,${id},${id},${vote}`).join("\n");

  it("is told by what people say to what they wrote", () => {
    expect(setOf({ votes: `${VOTES}\n${own(1)}`, comments: `${COMMENTS}\n${authors}` })).toMatchObject({
      sign: "as-is",
      signEvidence: "own-votes",
    });
    const inverted = setOf({ votes: `${VOTES}\n${own(-1)}\n1,x,0,9,1\n1,x,1,9,0`, comments: `${COMMENTS}\n${authors}` });
    expect(inverted).toMatchObject({ sign: "inverted", signEvidence: "own-votes" });
    expect(ratings(inverted)).toEqual(["0 0 1", "1 1 1", "2 2 1", "3 3 1", "9 0 -1", "9 1 0"]);
  });

  it("is told by authors though the counts were made from the same wrong numbers", () => {
    const counted = [0, 1, 2, 3].map((id) => `1,x,${id},${id},0,1,1,Text`).join("\n");
    expect(setOf({ votes: `${VOTES}\n${own(-1)}`, comments: `${COMMENTS}\n${counted}` }).sign).toBe("inverted");
  });

  it("is told by the counts where authors say too little", () => {
    const votes = `${VOTES}\n1,x,0,5,-1\n1,x,0,6,-1\n1,x,0,7,1\n`;
    expect(setOf({ votes, comments: `${COMMENTS}\n1,x,0,99,2,1,1,Text\n` })).toMatchObject({
      sign: "inverted",
      signEvidence: "comment-counts",
    });
    expect(
      setOf({ votes, "participants-votes": "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n5,0,0,1,1,0,1\n6,,0,1,1,0,1\n" }),
    ).toMatchObject({ sign: "inverted", signEvidence: "participant-counts" });
  });
});

describe("participants-votes.csv", () => {
  const matrix =
    "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,12\n4,mail@example.org,1,0,3,1,1,1,-1,0\n5,,0,1,1,1,0,,,1\n6,,,0,0,0,0,,,\n";

  it("suffices where there are no votes by themselves", () => {
    const set = setOf({ "participants-votes": matrix });
    expect(ratings(set)).toEqual(["4 0 1", "4 1 -1", "4 12 0", "5 12 1"]);
    expect(set.groups).toEqual(
      new Map([
        ["4", "1"],
        ["5", "0"],
      ]),
    );
    expect(setOf({ "participants-votes": matrix, votes: "" }).table.cells).toHaveLength(4);
  });

  it("gives its groups and nothing else where there are votes", () => {
    const set = setOf({ "participants-votes": matrix, votes: `${VOTES}\n1,x,1,4,1\n` });
    expect(ratings(set)).toEqual(["4 1 1"]);
    expect(set.groups?.get("5")).toBe("0");
  });

  it("is told from other columns that hold no votes", () => {
    const set = setOf({ "participants-votes": "participant,group-id,country,note,c1,7\np,,NZ,1.5,1,-1\nq,,AU,,-1,\n" });
    expect(set.table.claimIds).toEqual(["7", "c1"]);
    expect(set.groups).toBeNull();
    expect(read({ "participants-votes": "who,1\na,1\n" })).toMatchObject({ problems: [{ file: "participants-votes.csv" }] });
  });
});

describe("summary.csv", () => {
  it("is pairs, some of them with commas", () => {
    const set = setOf({ votes: VOTES, summary: 'topic,"Roads, and rails"\nurl,https://example.org\nviews,\n' });
    expect([...set.summary]).toEqual([
      ["topic", "Roads, and rails"],
      ["url", "https://example.org"],
      ["views", ""],
    ]);
  });
});
