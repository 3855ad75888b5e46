import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOf, compareIds, RATINGS, ratingOf } from "@/domain/opinions";
import { type PolisExport, type PolisFile, type PolisFiles, readPolis, writePolis } from "./index";

const asRead = (files: PolisFiles) => {
  const encoder = new TextEncoder();
  const read = readPolis(
    new Map(Object.entries(files).map(([name, text]) => [name.replace(/\.csv$/, "") as PolisFile, encoder.encode(text)])),
  );
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.set;
};

// A text that begins with the guard itself cannot be told from a guarded one.
const text = fc
  .string({ unit: fc.constantFrom("a", "Ω", ",", '"', "\n", "=", "-", "+", "@", " ", "1", "'"), minLength: 1, maxLength: 12 })
  .filter((drawn) => !/^'[=+@-]/.test(drawn));
const exported = fc
  .record({
    comments: fc.array(
      fc.record({
        id: fc.nat(30).map(String),
        authorId: fc.constantFrom("1", "2", "3", null),
        text,
        at: fc.integer({ min: 1_600_000_000_000, max: 1_600_900_000_000 }),
        moderated: fc.constantFrom(-1 as const, 0 as const, 1 as const),
        isMeta: fc.boolean(),
        isSeed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    votes: fc.array(
      fc.record({
        participantId: fc.constantFrom("1", "2", "3", "10", "11"),
        at: fc.integer({ min: 1_600_000_000_000, max: 1_600_900_000_000 }),
        vote: fc.constantFrom(...RATINGS),
        which: fc.nat(),
      }),
      { maxLength: 40 },
    ),
    topic: text,
    description: text,
  })
  .map(({ comments, votes, topic, description }): PolisExport => {
    const unique = [...new Map(comments.map((comment) => [comment.id, comment])).values()];
    return {
      topic: `Topic ${topic}`,
      description: `What it is: ${description}`,
      url: "https://example.org/debates/roads",
      comments: unique,
      votes: votes.map(({ which, ...vote }) => ({ ...vote, commentId: unique[which % unique.length]!.id })),
      groups: new Map([
        ["1", "0"],
        ["10", "1"],
      ]),
    };
  });

describe("an export that is written and read", () => {
  it("says the same", () => {
    fc.assert(
      fc.property(exported, (given) => {
        // Who votes on what they wrote agrees: otherwise the numbers would be taken for turned round.
        const authors = new Map(given.comments.map(({ id, authorId }) => [id, authorId]));
        const votes = given.votes.map((vote) =>
          authors.get(vote.commentId) === vote.participantId ? { ...vote, vote: 1 as const } : vote,
        );
        const set = asRead(writePolis({ ...given, votes }));
        const last = new Map([...votes].sort((a, b) => a.at - b.at).map((vote) => [`${vote.participantId} ${vote.commentId}`, vote.vote]));
        const { participantIds, claimIds, starts, cells } = set.table;
        const found = participantIds.flatMap((id, row) =>
          Array.from(cells.subarray(starts[row], starts[row + 1]), (cell) => [`${id} ${claimIds[claimOf(cell)]}`, ratingOf(cell)] as const),
        );
        expect(new Map(found)).toEqual(last);
        expect(set.comments).toEqual(
          [...given.comments].sort((a, b) => compareIds(a.id, b.id)).map((comment) => ({ ...comment, text: comment.text })),
        );
        expect(set.findings).toMatchObject({ voteRows: votes.length, repeatedVotes: votes.length - last.size, differingCounts: 0 });
        expect(set.sign).toBe("as-is");
        expect(set.summary.get("topic")).toBe(given.topic);
        const people = new Set(votes.map(({ participantId }) => participantId));
        expect([...(set.groups ?? [])]).toEqual([...given.groups].filter(([id]) => people.has(id)));
      }),
    );
  });

  it("gives the same votes by the matrix alone", () => {
    fc.assert(
      fc.property(exported, (given) => {
        const files = writePolis({ ...given, comments: given.comments.map((comment) => ({ ...comment, authorId: null })) });
        const byVotes = asRead(files);
        const byMatrix = asRead({ ...files, "votes.csv": "" });
        expect(byMatrix.table).toEqual(byVotes.table);
      }),
    );
  });
});

describe("writePolis", () => {
  const given: PolisExport = {
    topic: "=Roads",
    description: "",
    url: "https://example.org",
    comments: [
      { id: "0", authorId: "2", text: "=HYPERLINK(1)", at: 1_600_000_000_000, moderated: 1, isMeta: false, isSeed: true },
      { id: "1", authorId: null, text: "- no", at: null, moderated: -1, isMeta: false, isSeed: false },
    ],
    votes: [
      { participantId: "2", commentId: "0", vote: -1, at: 1_600_000_001_000 },
      { participantId: "2", commentId: "0", vote: 1, at: 1_600_086_400_000 },
    ],
    groups: new Map([["2", "0"]]),
  };

  it("writes the classic files, with nothing that a spreadsheet runs", () => {
    const files = writePolis(given);
    expect(files["comments.csv"].split("\r\n")).toEqual([
      "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body,is-meta,is-seed",
      '1600000000000,2020-09-13T12:26:40.000Z,0,2,1,0,1,"\'=HYPERLINK(1)",false,true',
      ',,1,,0,0,-1,"\'- no",false,false',
      "",
    ]);
    expect(files["votes.csv"].split("\r\n").slice(0, 2)).toEqual([
      "timestamp,datetime,comment-id,voter-id,vote",
      "1600000001000,2020-09-13T12:26:41.000Z,0,2,-1",
    ]);
    expect(files["participants-votes.csv"]).toBe("participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\r\n2,0,1,1,1,0,1,\r\n");
    expect(files["summary.csv"]).toContain('topic,"\'=Roads"\r\n');
    expect(files["summary.csv"]).toContain("voters,1\r\nvoters-in-conv,1\r\ncommenters,1\r\ncomments,2\r\ngroups,1\r\n");
    expect(files["stats-history.csv"]).toBe("n-votes,n-comments,n-visitors,n-voters,n-commenters\r\n1,2,1,1,1\r\n2,2,1,1,1\r\n");
  });

  it("turns the guard before a formula back when it is read", () => {
    expect(asRead(writePolis(given)).comments.map((comment) => comment.text)).toEqual(["=HYPERLINK(1)", "- no"]);
  });
});
