import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RoundResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { AnonymityLevel } from "@/domain/disclosure";
import { DEFAULT_CONSENSUS, DEFAULT_OUTLIERS, type Item, type StopRule } from "@/domain/elicitation";
import { type CloseInput, closeResults } from "./close-results";
import type { AnswerHeld } from "./respondents";

beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", "q8Jv2xNc7Lw4Tz9Rb1Kd6Hf3Ms5Gp0Ya");
  vi.stubEnv("DATABASE_URL", "postgresql://plenary@127.0.0.1:5432/plenary");
});

const item = (key: string, asked: Item, more: Partial<PanelItemView> = {}): PanelItemView =>
  ({
    ...asked,
    id: `id-${key}`,
    key,
    order: 0,
    section: "",
    question: key,
    description: "",
    option: null,
    criterion: null,
    choices: [],
    ...more,
  }) as PanelItemView;

const rating = (key: string, option: string | null = null, criterion: string | null = null) =>
  item(key, { kind: "rating", settings: { option, criterion } });

/** Holders are numbered, each with a group. */
const held = (key: string, values: readonly unknown[], groups: readonly string[] = [], reasons: readonly string[] = []): AnswerHeld[] =>
  values.map((value, place) => ({
    itemId: `id-${key}`,
    holder: `h${String(place).padStart(3, "0")}`,
    groups: { group: groups[place] ?? null, expertise: null },
    value,
    reason: reasons[place] ?? "",
  }));

const close = (
  items: readonly PanelItemView[],
  answers: readonly AnswerHeld[],
  more: Partial<CloseInput> & { anonymity?: AnonymityLevel; stopRule?: StopRule | null } = {},
) => {
  const { anonymity = "facilitator-only", stopRule = null, ...rest } = more;
  return closeResults({
    panel: {
      debateId: "d",
      mode: "rounds",
      anonymity,
      rules: { agreement: null, consensus: DEFAULT_CONSENSUS, outliers: DEFAULT_OUTLIERS },
      stopRule,
      keptGroups: null,
    },
    round: { id: "r", number: 1, items },
    earlier: [],
    answersBefore: new Map(),
    answers,
    ...rest,
  });
};

const GROUPS = [...Array<string>(7).fill("patients"), ...Array<string>(4).fill("nurses"), ...Array<string>(3).fill("judges")];
const RATINGS = [1, 1, 7, 7, 8, 8, 9, 2, 7, 8, 9, 3, 7, 7];

describe("what is told of a round", () => {
  it("is by group what the worked example of the method says", () => {
    const [only] = close([rating("a")], held("a", RATINGS, GROUPS)).results.items;
    const [facet] = only!.facets;
    expect(facet!.summary).toMatchObject({ n: 14, median: 7, least: 1, most: 9 });
    expect(facet!.breakdowns).toEqual([
      {
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
            bands: [
              { band: "1–3", count: 2 },
              { band: "7–9", count: 5 },
            ],
          },
        ],
        others: {
          groups: ["judges", "nurses"],
          respondents: 7,
          bands: [
            { band: "1–3", count: 2 },
            { band: "7–9", count: 5 },
          ],
        },
      },
    ]);
  });

  it("is nothing below five answers, but everything where answers are named", () => {
    const answers = held("a", [1, 5, 9, 9], ["x", "x", "y", "y"], ["because", "", "", ""]);
    const [hidden] = close([rating("a")], answers).results.items;
    expect(hidden).toMatchObject({ n: 4, agreement: null, iqr: null, texts: [] });
    expect(hidden!.facets[0]).toMatchObject({
      summary: { median: null, mean: null, distribution: null },
      consensus: null,
      polarisation: null,
    });
    const [named] = close([rating("a")], answers, { anonymity: "named" }).results.items;
    expect(named!.facets[0]).toMatchObject({ summary: { median: 7, mean: 6 }, agreement: 0.5 });
    expect(named!.facets[0]!.breakdowns[0]).toMatchObject({
      kind: "full",
      groups: [{ group: "x", summary: { median: 3 } }, { group: "y" }],
    });
    expect(named!.texts).toEqual([{ text: "because", standing: "low" }]);
  });

  it("holds no free number that could be somebody's alone", () => {
    const asked = item("p", { kind: "probability", settings: {} });
    const of = (count: number) =>
      close(
        [asked],
        held(
          "p",
          Array.from({ length: count }, (_, place) => place * 7),
        ),
      ).results.items[0]!.facets[0]!.summary;
    expect(of(7)).toMatchObject({ median: 21, mean: 21, q1: null, iqr: null, least: null, distribution: null });
    expect(of(8)).toMatchObject({ q1: 12.25, q3: 36.75, least: null, most: null, distribution: null });
    expect(of(10)).toMatchObject({ least: 0, most: 63 });
    expect(of(10).distribution).toHaveLength(10);
  });

  it("is the same whatever the order of the answers, and texts stand in no order of theirs", () => {
    const answers = held(
      "a",
      RATINGS,
      GROUPS,
      RATINGS.map((_, place) => `reason ${place}`),
    );
    const one = close([rating("a")], answers);
    const other = close([rating("a")], [...answers].reverse());
    expect(other).toEqual(one);
    const texts = one.results.items[0]!.texts.map(({ text }) => text);
    expect(texts).toHaveLength(14);
    // The same people in another round: nothing joins a text to the one that its author gives then.
    const [again] = close([rating("a")], answers, { round: { id: "r2", number: 2, items: [rating("a")] } }).results.items;
    expect(again!.texts.map(({ text }) => text)).not.toEqual(texts);
    expect(texts).not.toEqual(answers.map(({ reason }) => reason));
    expect(one.results.items[0]!.texts.every(({ standing }) => standing === null)).toBe(true);
  });

  it("names no holder and no group that is hidden", () => {
    const { results } = close([rating("a"), rating("b")], [...held("a", RATINGS, GROUPS), ...held("b", RATINGS, GROUPS)], {
      anonymity: "detached",
    });
    expect(JSON.stringify(results)).not.toMatch(/h0\d\d/);
    expect(results.respondents).toBe(14);
  });
});

describe("rounds", () => {
  const RULE: StopRule = {
    criteria: [
      { kind: "agreement", atLeast: 0.7 },
      { kind: "moved", atMost: 0.2 },
    ],
    need: "all",
    settledShare: 1,
    maximumRounds: 5,
  };
  const first = [7, 7, 8, 8, 9, 7];
  const second = [7, 7, 8, 8, 9, 8];

  const rounds = (stopRule: StopRule) => {
    const one = close([rating("a")], held("a", first), { stopRule });
    const two = close([rating("a")], held("a", second), {
      stopRule,
      round: { id: "r2", number: 2, items: [rating("a")] },
      earlier: [{ id: "r", number: 1, items: [rating("a")], results: one.results }],
      answersBefore: new Map([["r", held("a", first)]]),
    });
    return [one, two] as const;
  };

  it("end when the registered rule is met, with the numbers that this rests on", () => {
    const [one, two] = rounds(RULE);
    expect(one.summary).toMatchObject({ settled: [], stops: false });
    expect(one.results.stop!.items[0]!.criteria[1]).toMatchObject({ kind: "moved", figure: null, isMet: false });
    expect(two.summary).toMatchObject({ settled: ["a"], stops: true });
    expect(two.results.stop).toMatchObject({ settled: 1, of: 1, because: "settled" });
    expect(two.results.items[0]!.stability).toMatchObject({ n: 6, moved: 1 / 6 });
    expect(two.results.attrition).toEqual({ panellists: 6, lost: 0, lostShare: 0, joined: 0, ofFirst: 1 });
  });

  it("keep what was settled while only the rest is asked again", () => {
    const items = [rating("a"), rating("b")];
    const stopRule: StopRule = { ...RULE, criteria: [{ kind: "agreement", atLeast: 0.9 }] };
    const answers = [...held("a", [9, 9, 9, 9, 9]), ...held("b", [1, 1, 5, 9, 9])];
    const one = close(items, answers, { stopRule });
    expect(one.summary).toMatchObject({ settled: ["a"], stops: false });
    const two = close([], held("b", [8, 8, 8, 9, 9]), {
      stopRule,
      round: { id: "r2", number: 2, items: [rating("b")] },
      earlier: [{ id: "r", number: 1, items, results: one.results }],
      answersBefore: new Map([["r", answers]]),
    });
    expect(two.summary).toMatchObject({ settled: ["a", "b"], stops: true });
    expect(two.results.stop).toMatchObject({ settled: 2, of: 2 });
  });

  it("tell of a rule's figures no more than of others", () => {
    const { results } = close([rating("a")], held("a", [9, 9, 9, 9]), { stopRule: RULE });
    expect(results.stop!.items[0]!.criteria[0]).toMatchObject({ kind: "agreement", figure: null });
  });

  it("do not show a group beside its earlier figures where one has left it", () => {
    const items = [rating("a")];
    const groups = [...Array<string>(6).fill("x"), ...Array<string>(6).fill("y")];
    const before = held("a", [1, 2, 3, 7, 8, 9, 1, 2, 3, 7, 8, 9], groups);
    const one = close(items, before);
    const shownIn = ({ items }: RoundResults) => items[0]!.facets[0]!.breakdowns[0]!.kind;
    expect(shownIn(one.results)).toBe("full");
    const more = {
      round: { id: "r2", number: 2, items },
      earlier: [{ id: "r", number: 1, items, results: one.results }],
      answersBefore: new Map([["r", before]]),
    };
    expect(shownIn(close(items, before, more).results)).toBe("full");
    expect(shownIn(close(items, before.slice(1), more).results)).toBe("withheld");
    expect(shownIn(close(items, before, { ...more, answersBefore: new Map() }).results)).toBe("withheld");
  });
});

describe("groups", () => {
  const groups = [...Array<string>(6).fill("x"), ...Array<string>(6).fill("y")];
  const answers = held("a", [1, 2, 3, 7, 8, 9, 1, 2, 3, 7, 8, 9], groups);
  const kindOf = (more: Parameters<typeof closeResults>[0]["panel"], released?: CloseInput["released"]) =>
    closeResults({
      panel: more,
      round: { id: "r", number: 1, items: [rating("a")] },
      earlier: [],
      answersBefore: new Map(),
      answers,
      ...(released && { released }),
    }).results.items[0]!.facets[0]!.breakdowns[0]!.kind;
  const panel = {
    debateId: "d",
    mode: "rounds",
    anonymity: "pseudonymous",
    rules: { agreement: null, consensus: DEFAULT_CONSENSUS, outliers: DEFAULT_OUTLIERS },
    stopRule: null,
    keptGroups: null,
  } as const;

  it("stand beside pseudonyms only where all were large when the panel opened", () => {
    expect(kindOf({ ...panel, keptGroups: { group: { x: "x", y: "y" }, expertise: null } })).toBe("full");
    expect(kindOf({ ...panel, keptGroups: { group: { x: "x", y: "y + z", z: "y + z" }, expertise: null } })).toBe("withheld");
    expect(kindOf(panel)).toBe("withheld");
  });

  it("of a panel without rounds are told where what was let out before leaves nobody alone, and not where it is not known", () => {
    const realTime = { ...panel, mode: "real-time", anonymity: "detached" } as const;
    const final = new Map(answers.map(({ holder, value }) => [holder, String(value)]));
    const early = new Map([...final].slice(0, 7));
    expect(kindOf(realTime)).toBe("withheld");
    expect(kindOf(realTime, new Map([["id-a", [final]]]))).toBe("full");
    expect(kindOf(realTime, new Map([["id-a", [early, final]]]))).toBe("withheld");
  });
});

describe("options by criteria", () => {
  it("leave out cells of fewer than five", () => {
    const items = [rating("a", "pact", "cost"), rating("b", "pact", "speed")];
    const { heatMap, concordance } = close(items, [...held("a", [1, 2, 3, 4, 5]), ...held("b", [9, 9, 9, 9])]).results;
    expect(heatMap).toEqual({ options: ["pact"], criteria: ["cost"], cells: [[{ n: 5, median: 3, mean: 3 }]] });
    expect(concordance).toBeNull();
  });
});
