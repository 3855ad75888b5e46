import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question, Sheet } from "./question";
import { tablesToGive } from "./tables";

const THIRDS = [
  { band: "1–3", answers: ["1", "2", "3"] },
  { band: "4–6", answers: ["4", "5", "6"] },
  { band: "7–9", answers: ["7", "8", "9"] },
];
const rating: Question = { kind: "scale", breakdowns: [{ name: "group" }], bands: THIRDS };

const answered = (group: string, answers: string): readonly Sheet[] =>
  [...answers].map((answer) => ({ groups: [group], answers: [answer] }));

describe("what is given of a rating", () => {
  it("is nothing where four answered", () => {
    const { respondents, panel, breakdowns } = tablesToGive(rating, answered("patients", "1789"));
    expect([respondents, panel]).toEqual([4, null]);
    expect(breakdowns).toEqual([{ name: "group", respondents: [{ group: "patients", respondents: 4 }], kind: "withheld", why: "few" }]);
  });

  it("is every answer of every group where all have five", () => {
    const { panel, breakdowns } = tablesToGive(rating, [...answered("patients", "77889"), ...answered("nurses", "245678")]);
    expect(panel![0]!.find(({ answer }) => answer === "7")).toEqual({ answer: "7", count: 3 });
    expect(breakdowns[0]).toMatchObject({
      kind: "full",
      groups: [
        { group: "nurses", respondents: 6 },
        {
          group: "patients",
          figures: [
            [
              { answer: "7", count: 2 },
              { answer: "8", count: 2 },
              { answer: "9", count: 1 },
            ],
          ],
        },
      ],
    });
  });

  it("is thirds of the large groups, and of the hidden ones together, where some are small", () => {
    const sheets = [...answered("patients", "1177889"), ...answered("nurses", "2789"), ...answered("judges", "377")];
    expect(tablesToGive(rating, sheets).breakdowns[0]).toEqual({
      name: "group",
      respondents: [
        { group: "judges", respondents: 3 },
        { group: "nurses", respondents: 4 },
        { group: "patients", respondents: 7 },
      ],
      kind: "banded",
      groups: [
        {
          group: "patients",
          respondents: 7,
          figures: [
            [
              { answer: "1–3", count: 2 },
              { answer: "7–9", count: 5 },
            ],
          ],
        },
      ],
      others: {
        groups: ["judges", "nurses"],
        respondents: 7,
        figures: [
          [
            { answer: "1–3", count: 2 },
            { answer: "7–9", count: 5 },
          ],
        ],
      },
    });
  });

  it.each([
    ["the hidden groups would be left with one answer in a third", "11177889", "2789", "777", "alike"],
    ["a group is of one mind", "7777777", "28917", "28917", "alike"],
    ["no other group is large enough to hide the small one behind", "1177889", "", "377", "small"],
  ])("is nothing by group where %s", (_, patients, nurses, judges, why) => {
    const sheets = [...answered("patients", patients), ...answered("nurses", nurses), ...answered("judges", judges)];
    expect(tablesToGive(rating, sheets).breakdowns[0]).toMatchObject({ kind: "withheld", why });
  });

  it("is nothing by group where withholding it could only mean that one group is of one mind", () => {
    const [free, single] = ["123456789123456", "123456789123444"].map((judges) => {
      const sheets = [...answered("patients", "1237444"), ...answered("judges", judges)];
      return tablesToGive(rating, sheets).breakdowns[0]!.kind;
    });
    expect([free, single]).toEqual(["full", "withheld"]);
  });
});

describe("groups under one label", () => {
  const question: Question = { ...rating, breakdowns: [{ name: "group", merged: "judges + nurses" }] };

  it("are hidden together, beside bands of the others", () => {
    const sheets = [...answered("patients", "1177889"), ...answered("judges + nurses", "2789377")];
    expect(tablesToGive(question, sheets).breakdowns[0]).toMatchObject({
      kind: "banded",
      others: { groups: ["judges + nurses"], respondents: 7 },
    });
  });

  it("hide another group where fewer than five of them answered", () => {
    const merged: Question = { ...rating, breakdowns: [{ name: "group", merged: "judges and clerks" }] };
    const sheets = [...answered("patients", "11177889999"), ...answered("nurses", "12789"), ...answered("judges and clerks", "278")];
    expect(tablesToGive(merged, sheets).breakdowns[0]).toMatchObject({
      kind: "banded",
      others: { groups: ["judges and clerks", "nurses"], respondents: 8 },
    });
  });
});

describe("a group that is too close to an earlier round", () => {
  it("is hidden, however large", () => {
    const question: Question = { ...rating, breakdowns: [{ name: "group", tooClose: new Set(["nurses"]) }] };
    const sheets = [...answered("patients", "11778"), ...answered("nurses", "127891"), ...answered("judges", "112277889")];
    expect(tablesToGive(question, sheets).breakdowns[0]).toMatchObject({ kind: "banded", others: { groups: ["nurses", "patients"] } });
  });
});

describe("what is given of parts that depend on each other", () => {
  const ranking = (group: string, ...orders: readonly string[]): readonly Sheet[] =>
    orders.map((order) => ({ groups: [group], answers: [...order] }));
  const question: Question = {
    kind: "scale",
    breakdowns: [{ name: "group" }],
    bands: ["1", "2", "3"].map((rank) => ({ band: rank, answers: [rank] })),
  };

  it("is all groups or none", () => {
    const large = [...ranking("a", "123", "132", "213", "231", "312"), ...ranking("b", "123", "132", "213", "231", "312")];
    expect(tablesToGive(question, large).breakdowns[0]).toMatchObject({ kind: "full" });
    const small = [...large, ...ranking("c", "321", "321"), ...ranking("d", "321", "123", "213")];
    expect(tablesToGive(question, small).breakdowns[0]).toMatchObject({ kind: "withheld", why: "whole" });
  });
});

describe("what is given of free numbers", () => {
  const question: Question = { kind: "value", breakdowns: [{ name: "group" }], bands: null };
  const numbers = (group: string, count: number): readonly Sheet[] =>
    Array.from({ length: count }, (_, index) => ({ groups: [group], answers: [`${index * 7 + count}`] }));

  it("is no single number by group, and of the panel from ten on", () => {
    const given = tablesToGive(question, [...numbers("a", 5), ...numbers("b", 6)]);
    expect(given.panel![0]).toHaveLength(11);
    expect(given.breakdowns[0]).toMatchObject({
      kind: "full",
      groups: [
        { group: "a", figures: null },
        { group: "b", figures: null },
      ],
    });
    expect(tablesToGive(question, numbers("a", 9)).panel).toBeNull();
  });

  it("is nothing by group where one is small", () => {
    const given = tablesToGive(question, [...numbers("a", 9), ...numbers("b", 6), ...numbers("c", 4)]);
    expect(given.breakdowns[0]).toMatchObject({ kind: "withheld", why: "whole" });
  });
});

describe("two breakdowns", () => {
  const question: Question = { ...rating, breakdowns: [{ name: "group" }, { name: "expertise" }] };
  const at = (group: string, expertise: string, answers: string): readonly Sheet[] =>
    [...answers].map((answer) => ({ groups: [group, expertise], answers: [answer] }));
  const kinds = (sheets: readonly Sheet[]): readonly string[] => tablesToGive(question, sheets).breakdowns.map(({ kind }) => kind);

  it("are both given where five are in each place of both", () => {
    expect(kinds([...at("a", "x", "12345"), ...at("a", "y", "45678"), ...at("b", "y", "12389")])).toEqual(["full", "full"]);
  });

  it("are not where subtracting one from the other would leave one panellist", () => {
    const sheets = [...at("a", "x", "12345"), ...at("a", "y", "1"), ...at("b", "y", "123894")];
    expect(kinds(sheets)).toEqual(["full", "withheld"]);
    expect(tablesToGive(question, sheets).breakdowns[1]).toMatchObject({ why: "beside" });
  });

  it("give the second where the first has nothing to show", () => {
    expect(kinds([...at("a", "x", "1239"), ...at("b", "x", "457"), ...at("a", "y", "45678")])).toEqual(["withheld", "full"]);
  });
});

describe("tables", () => {
  const aSheet = fc.record({
    groups: fc.tuple(fc.constantFrom("a", "a", "b", "b", "c")),
    answers: fc.tuple(fc.constantFrom(..."123456789")),
  });

  it("are the same in any order of the sheets, and add up", () => {
    fc.assert(
      fc.property(fc.array(aSheet, { maxLength: 40 }), (sheets) => {
        const given = tablesToGive(rating, sheets);
        expect(tablesToGive(rating, sheets.toReversed())).toEqual(given);
        const [breakdown] = given.breakdowns;
        expect(breakdown!.respondents.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(sheets.length);
        if (breakdown!.kind === "withheld") return;
        const rows = breakdown!.kind === "full" ? breakdown!.groups : [...breakdown!.groups, breakdown!.others];
        for (const { respondents, figures } of rows) {
          expect(respondents).toBeGreaterThanOrEqual(5);
          expect(figures![0]!.reduce((sum, { count }) => sum + count, 0)).toBe(respondents);
        }
        expect(rows.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(sheets.length);
      }),
    );
  });

  it.each([
    ["an answer without a band", rating, [{ groups: ["a"], answers: ["10"] }]],
    ["an answer in two bands", { ...rating, bands: [...THIRDS, ...THIRDS] }, answered("a", "1")],
    ["a sheet without a group", rating, [{ groups: [], answers: ["1"] }]],
    [
      "sheets with different parts",
      { ...rating, bands: null },
      [
        { groups: ["a"], answers: ["1"] },
        { groups: ["a"], answers: ["1", "2"] },
      ],
    ],
  ])("refuse %s", (_, question, sheets) => {
    expect(() => tablesToGive(question as Question, sheets as readonly Sheet[])).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});
