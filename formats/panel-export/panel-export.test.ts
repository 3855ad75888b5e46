import { describe, expect, it } from "vitest";
import type { RoundResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { Item } from "@/domain/elicitation";
import { readPanelAnswers } from "../panel-answers";
import { answersLongCsv, answersWideCsv, codebookCsv, type ExportedAnswer, panelResultsCsv } from ".";

const item = (key: string, asked: Item, choices: PanelItemView["choices"] = []): PanelItemView =>
  ({
    ...asked,
    id: key,
    key,
    order: 0,
    section: "",
    question: `What of ${key}?`,
    description: "",
    option: null,
    criterion: null,
    choices,
  }) as PanelItemView;

const ITEMS = [
  item("cost-of-pact", { kind: "rating", settings: { option: null, criterion: null } }),
  item("warming", { kind: "estimate", settings: { unit: "°C", scale: "linear", least: null, most: null } }),
  item("first", { kind: "ranking", settings: { among: ["a", "b"], tiesAllowed: true } }, [
    { key: "a", label: "Alpha" },
    { key: "b", label: "Beta" },
  ]),
  item("why", { kind: "reason", settings: { longest: 100 } }),
];

const answer = (round: number, panellist: string, key: string, value: unknown, reason = ""): ExportedAnswer =>
  ({ round, panellist, group: "nurses", expertise: "", item: key, value, reason }) as ExportedAnswer;

const ANSWERS = [
  answer(1, "Ann", "cost-of-pact", 7, "=cheap"),
  answer(1, "Ann", "warming", { lowest: -1.5, highest: 3, best: 2, confidence: 80 }),
  answer(1, "Ann", "first", [["a", "b"]]),
  answer(1, "Ann", "why", 'because, "so"'),
  answer(1, "Ben", "cost-of-pact", null),
];

const lines = (text: string): readonly string[] => text.trimEnd().split("\r\n");

describe("answers as tables", () => {
  it("are long: one row a number, with names that programs take, and no formula", () => {
    expect(lines(answersLongCsv(ITEMS, ANSWERS))).toEqual([
      "round,panellist,group,expertise,item,value,text,reason",
      `1,Ann,nurses,,cost_of_pact,7,,"'=cheap"`,
      "1,Ann,nurses,,warming__lowest,-1.5,,",
      "1,Ann,nurses,,warming__highest,3,,",
      "1,Ann,nurses,,warming__best,2,,",
      "1,Ann,nurses,,warming__confidence,80,,",
      "1,Ann,nurses,,first__a,1.5,,",
      "1,Ann,nurses,,first__b,1.5,,",
      '1,Ann,nurses,,why,,"because, ""so""",',
      "1,Ben,nurses,,cost_of_pact,,,",
    ]);
  });

  it("are read again by plenary panel, to the same numbers", () => {
    const read = readPanelAnswers(Buffer.from(answersLongCsv(ITEMS.slice(0, 3), ANSWERS)));
    expect("problems" in read ? read.problems : []).toEqual([]);
  });

  it("are wide: one row a panellist and round, empty where there is nothing", () => {
    expect(lines(answersWideCsv(ITEMS, ANSWERS))).toEqual([
      "round,panellist,group,expertise,cost_of_pact,warming__lowest,warming__highest,warming__best,warming__confidence,first__a,first__b,why,cost_of_pact__reason",
      `1,Ann,nurses,,7,-1.5,3,2,80,1.5,1.5,"because, ""so""","'=cheap"`,
      "1,Ben,nurses,,,,,,,,,,",
    ]);
  });

  it("have a codebook with every column of theirs", () => {
    const rows = lines(codebookCsv(ITEMS));
    const reasons = ITEMS.filter(({ kind }) => kind !== "reason").length;
    expect(rows).toHaveLength(1 + 8 + reasons + 4);
    expect(rows[1]).toBe("cost_of_pact,cost-of-pact,rating,rating,number,1,9,,rating,,What of cost-of-pact?,,");
    const names = rows.slice(1).map((row) => row.split(",")[0]!);
    const columns = lines(answersWideCsv(ITEMS, ANSWERS))[0]!.split(",");
    expect(columns.slice(4, 12)).toEqual(names.slice(0, 8));
    expect(columns.length).toBeGreaterThan(12);
    expect(columns.filter((column) => !names.includes(column))).toEqual([]);
  });
});

describe("results as a table", () => {
  it("have a row for every figure that may be told, and none for the others", () => {
    const summary = {
      n: 5,
      median: 7,
      mean: 6.5,
      q1: null,
      q3: null,
      iqr: null,
      least: null,
      most: null,
      distribution: [{ value: 7, count: 5 }],
    };
    const results = {
      round: 2,
      respondents: 5,
      concordance: null,
      attrition: null,
      stop: null,
      items: [
        {
          key: "a",
          n: 5,
          cannotSay: 0,
          agreement: 0.8,
          iqr: null,
          concordance: null,
          interval: null,
          stability: null,
          facets: [
            {
              key: "rating",
              summary,
              agreement: 0.8,
              consensus: "in",
              disagreementIndex: null,
              polarisation: null,
              breakdowns: [
                {
                  name: "group",
                  kind: "banded",
                  groups: [{ group: "x", bands: [{ band: "7–9", count: 5 }] }],
                  others: { groups: ["y", "z"], bands: [{ band: "1–3", count: 6 }] },
                },
              ],
            },
          ],
          choices: [],
          shares: null,
          parts: [],
        },
      ],
    } as unknown as RoundResults;
    expect(lines(panelResultsCsv([results]))).toEqual([
      "round,item,facet,breakdown,group,statistic,of,figure",
      "2,,,,,respondents,,5",
      "2,a,,,,n,,5",
      "2,a,,,,cannot_say,,0",
      "2,a,,,,agreement,,0.8",
      "2,a,rating,,,n,,5",
      "2,a,rating,,,median,,7",
      "2,a,rating,,,mean,,6.5",
      "2,a,rating,,,count,7,5",
      "2,a,rating,,,agreement,,0.8",
      "2,a,rating,,,consensus,,in",
      "2,a,rating,group,x,count,7–9,5",
      "2,a,rating,group,y + z,count,1–3,6",
    ]);
  });
});
