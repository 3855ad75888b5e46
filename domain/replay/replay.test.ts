import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOf, effectSays, effectsOf, momentAt, type ReplayEntry, type ReplayStart, replayFrom, stepsOf } from ".";

const START: ReplayStart = {
  options: ["pact", "alliance"],
  positions: { italy: { pact: "accepts", alliance: "opposes" }, france: { pact: "backs", alliance: "undecided" } },
  // The answer comes before what it answers: a file may list them in any order.
  arguments: [
    { argumentId: "a2", polarity: "attack", target: { claim: "c1" }, premises: ["c2"] },
    { argumentId: "a1", polarity: "support", target: { option: "pact" }, premises: ["c1"] },
  ],
};

function record(...acts: readonly (readonly [string, Record<string, unknown>, string?])[]): ReplayEntry[] {
  return acts.map(([type, payload, actor = "p1"], index) => ({
    seq: index + 1,
    type,
    payload,
    actor,
    at: new Date(index * 60_000).toISOString(),
  }));
}

function standing(entries: readonly ReplayEntry[]) {
  const replay = replayFrom(START);
  for (const entry of entries) replay.add(entry);
  return replay.moment();
}

describe("a moment of a debate", () => {
  it("begins with opening positions and what the scenario argued", () => {
    expect(standing([])).toMatchObject({
      seq: 0,
      phase: null,
      positions: START.positions,
      counts: { pact: { support: 1, attack: 0, replies: 1 }, alliance: { support: 0, attack: 0, replies: 0 } },
    });
  });

  it("has the phase, the positions, the newest claims first and what was released", () => {
    const stances = { pact: "backs", alliance: "opposes" };
    const moment = standing(
      record(
        ["phase-entered", { order: 3 }],
        ["claim-added", { claimId: "c3", text: "First." }],
        ["claim-added", { claimId: "c4", text: "Second." }],
        ["claim-edited", { claimId: "c3", text: "First, reworded." }],
        ["position-declared", { delegation: "italy", revision: 1, stances }],
        ["inject-released", { injectId: "i1", recipients: 2 }],
      ),
    );
    expect(moment).toMatchObject({ seq: 6, phase: 3, injects: ["i1"], positions: { italy: stances } });
    expect(moment.claims.map(({ text }) => text)).toEqual(["Second.", "First, reworded."]);
  });

  it("counts arguments under the option they come down to, and no longer what was withdrawn or hidden", () => {
    const add = (argumentId: string, polarity: string, target: object, premise: string) =>
      ["argument-added", { argumentId, polarity, target, premises: [premise] }] as const;
    const said = [
      add("a3", "attack", { option: "pact" }, "c3"),
      add("a4", "attack", { argument: "a3" }, "c4"),
      add("a5", "support", { claim: "c4" }, "c5"),
      add("a6", "support", { claim: "of another debate" }, "c6"),
    ];
    expect(standing(record(...said)).counts.pact).toEqual({ support: 1, attack: 1, replies: 3 });
    const fewer = record(...said, ["argument-withdrawn", { argumentId: "a3" }], ["moderated", { action: "hide", argumentId: "a5" }]);
    expect(standing(fewer).counts.pact).toEqual({ support: 1, attack: 0, replies: 2 });
    const back = [...fewer, { ...fewer[0]!, seq: 7, type: "moderated", payload: { action: "restore", argumentId: "a5" } }];
    expect(standing(back).counts.pact).toEqual({ support: 1, attack: 0, replies: 3 });
  });

  it("follows polls and proposals, and never a ballot", () => {
    const entries = record(
      ["poll-opened", { poll: "final", electors: [] }],
      ["ballot-cast", { poll: "final", ballot: { choice: "pact" } }],
      ["proposal-made", { number: 1, title: "Together", delegation: "italy" }],
      ["proposal-sponsored", { number: 1, delegation: "france" }],
      ["option-added", { number: 1, label: "Together" }],
    );
    const moment = standing(entries);
    expect(moment.polls).toEqual({ final: "open" });
    expect(moment.proposals).toEqual({ "1": { title: "Together", status: "adopted", sponsors: 2 } });
    expect(JSON.stringify(moment)).not.toContain("choice");
    expect(standing([...entries, { ...entries[0]!, seq: 6, type: "poll-closed" }]).polls).toEqual({ final: "closed" });
  });
});

const anAct = fc.oneof(
  fc.record({ type: fc.constant("phase-entered"), payload: fc.record({ order: fc.nat(9) }) }),
  fc.record({
    type: fc.constant("position-declared"),
    payload: fc.record({
      delegation: fc.constantFrom("italy", "france", "spain"),
      stances: fc.record({ pact: fc.constantFrom("backs", "opposes"), alliance: fc.constantFrom("backs", "undecided") }),
    }),
  }),
  fc.record({
    type: fc.constant("argument-added"),
    payload: fc.record({
      argumentId: fc.uuid(),
      polarity: fc.constantFrom("support", "attack"),
      target: fc.constantFrom({ option: "pact" }, { option: "alliance" }, { claim: "c1" }),
      premises: fc.constant([]),
    }),
  }),
  fc.record({ type: fc.constant("claim-added"), payload: fc.record({ claimId: fc.uuid(), text: fc.string() }) }),
  fc.record({ type: fc.constant("spotlight-set"), payload: fc.constantFrom({}, { claimId: "c1", text: "Look." }) }),
  fc.record({ type: fc.constant("debate-frozen"), payload: fc.constant({}) }),
  fc.record({ type: fc.constant("debate-unfrozen"), payload: fc.constant({}) }),
  fc.record({ type: fc.constant("inject-released"), payload: fc.record({ injectId: fc.uuid() }) }),
);

describe("steps through a record", () => {
  it("end as the whole record does, however few they are, and are never more than asked", () => {
    fc.assert(
      fc.property(fc.array(anAct, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (acts, most) => {
        const entries = acts.map(({ type, payload }, index) => ({
          seq: index + 1,
          at: new Date(index).toISOString(),
          actor: "p",
          type,
          payload,
        }));
        const steps = stepsOf(START, entries, most);
        expect(steps.length).toBeLessThanOrEqual(most);
        expect(momentAt(standing([]), steps, steps.length - 1)).toEqual(standing(entries));
        for (const [index, { seq }] of steps.entries())
          expect(momentAt(standing([]), steps, index)).toEqual(standing(entries.slice(0, seq)));
      }),
    );
  });

  it("keep phases, injects and counts apart when there is no room for all", () => {
    const acts = Array.from({ length: 400 }, (_, nth): [string, Record<string, unknown>] => [
      "claim-rated",
      { claimId: "c1", value: nth % 2 },
    ]);
    acts[57] = ["phase-entered", { order: 1 }];
    acts[101] = ["inject-released", { injectId: "i1" }];
    acts[303] = ["poll-closed", { poll: "final" }];
    const seqs = stepsOf(START, record(...acts), 10).map(({ seq }) => seq);
    expect(seqs).toEqual(expect.arrayContaining([58, 102, 304, 400]));
    expect(seqs).toHaveLength(10);
  });

  it("are none for a record without entries", () => {
    expect(stepsOf(START, [], 10)).toEqual([]);
    expect(momentAt(standing([]), [], -1)).toEqual(standing([]));
  });
});

describe("activity over time", () => {
  it("adds up to all entries, in spans of one length", () => {
    const entries = record(["argument-added", {}], ["claim-rated", {}], ["claim-rated", {}], ["argument-added", {}], ["claim-rated", {}]);
    const spans = activityOf(entries, 2);
    expect(spans.map(({ acts, arguments: made }) => [acts, made])).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect([spans[0]!.from, spans[0]!.to, spans[1]!.to]).toEqual([entries[0]!.at, new Date(120_000).toISOString(), entries[4]!.at]);
  });
  it("is one span when everything happened at once, and none when nothing did", () => {
    const [entry] = record(["claim-rated", {}]);
    expect(activityOf([entry!, entry!], 24)).toHaveLength(1);
    expect(activityOf([], 24)).toEqual([]);
  });
});

describe("the effect of an inject", () => {
  const declare = (delegation: string, pact: string) =>
    ["position-declared", { delegation, stances: { ...START.positions[delegation], pact } }] as const;

  it("is what moved between its release and the next one, whoever that was for", () => {
    const effects = effectsOf(
      START,
      record(
        declare("france", "accepts"),
        ["inject-released", { injectId: "i1", title: "News" }],
        declare("italy", "opposes"),
        declare("italy", "backs"),
        ["inject-released", { injectId: "i2", recipients: 1 }],
        declare("france", "backs"),
      ),
    );
    expect(effects.map(({ injectId, released, until, delegations, moved }) => ({ injectId, released, until, delegations, moved }))).toEqual(
      [
        {
          injectId: "i1",
          released: 2,
          until: 4,
          delegations: 2,
          moved: [{ delegation: "italy", changes: [{ option: "pact", from: "accepts", to: "backs" }] }],
        },
        {
          injectId: "i2",
          released: 5,
          until: 6,
          delegations: 2,
          moved: [{ delegation: "france", changes: [{ option: "pact", from: "accepts", to: "backs" }] }],
        },
      ],
    );
  });

  it("is nothing when everybody declared what they held already", () => {
    const [effect] = effectsOf(START, record(["inject-released", { injectId: "i1" }], declare("italy", "accepts")));
    expect(effect!.moved).toEqual([]);
  });

  it("shifts the mean rating of arguments, each rater's latest on each", () => {
    const rate = (argumentId: string, value: number, actor: string) => ["argument-rated", { argumentId, value }, actor] as const;
    const [effect] = effectsOf(
      START,
      record(
        rate("a1", 4, "p1"),
        rate("a1", 2, "p2"),
        rate("a2", 0, "p2"),
        ["inject-released", { injectId: "i1" }],
        rate("a1", 0, "p1"),
        rate("a1", 1, "p3"),
      ),
    );
    expect(effect!.ratings).toEqual([
      { option: "pact", polarity: "support", before: { mean: 3, ratings: 2 }, after: { mean: 1, ratings: 3 } },
    ]);
  });

  it("is a sentence with names", () => {
    const names = { delegation: (key: string) => key.toUpperCase(), option: (key: string) => `the ${key}` };
    const moved = [{ delegation: "italy", changes: [{ option: "pact", from: "accepts", to: "backs" }] }];
    expect(effectSays({ delegations: 10, moved }, names)).toBe("1 of 10 delegations moved: ITALY on the pact from accepts to backs.");
    expect(effectSays({ delegations: 10, moved: [] }, names)).toBe("None of 10 delegations moved.");
  });
});
