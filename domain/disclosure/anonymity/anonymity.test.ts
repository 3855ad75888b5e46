import { describe, expect, it } from "vitest";
import { ANONYMITY, ANONYMITY_LEVELS, refusalToSetAnonymity } from "./anonymity";
import { ANSWER_FIELDS, FIELDS_AT, mayAccompany, PLACES_OF_ANSWERS } from "./fields";

const READERS = ["panellist", "facilitator", "owner"] as const;

describe("levels of anonymity", () => {
  it("can be chosen until the panel opens, and then never another", () => {
    for (const from of ANONYMITY_LEVELS)
      for (const to of ANONYMITY_LEVELS) {
        expect(refusalToSetAnonymity(from, to, false)).toBeNull();
        expect(refusalToSetAnonymity(from, to, true)?.code).toBe(from === to ? undefined : "wrong-phase");
      }
  });

  it("close from one to the next: who cannot tell whose an answer is cannot at a closer level either", () => {
    ANONYMITY_LEVELS.slice(1).forEach((level, index) => {
      const opener = ANONYMITY[ANONYMITY_LEVELS[index]!];
      for (const viewer of READERS) if (opener.join[viewer] === "no") expect(ANONYMITY[level].join[viewer]).toBe("no");
    });
  });

  it.each(ANONYMITY_LEVELS)("says of %s in one sentence what an operator still sees", (level) => {
    const { toOperator, toPanellists } = ANONYMITY[level];
    expect(toOperator).toMatch(/^Whoever operates the server [^.]+\.$/);
    expect(toPanellists).toMatch(/^[^.]+\.$/);
  });
});

describe("what may accompany an answer", () => {
  it.each(ANONYMITY_LEVELS)("at %s tells a reader whose it is only where the level says so", (level) => {
    for (const reader of READERS) expect(mayAccompany(level, "name", reader)).toBe(ANONYMITY[level].join[reader] === "yes");
    expect(mayAccompany(level, "name", "stored")).toBe(ANONYMITY[level].join.operator === "yes");
  });

  it.each(ANONYMITY_LEVELS)("at %s gives a reader nothing that is not stored", (level) => {
    for (const field of ANSWER_FIELDS)
      for (const place of PLACES_OF_ANSWERS) if (mayAccompany(level, field, place)) expect(FIELDS_AT[level][field].stored).not.toBe("no");
  });

  it.each(ANONYMITY_LEVELS)("at %s never writes an answer into a log", (level) => {
    expect([mayAccompany(level, "answer", "logs"), mayAccompany(level, "reason", "logs")]).toEqual([false, false]);
  });

  it("puts neither person, pseudonym, order, time nor history into a detached row, and a group only as it is kept", () => {
    for (const field of ["name", "pseudonym", "order", "time", "revisions"] as const) expect(FIELDS_AT.detached[field].stored).toBe("no");
    expect(FIELDS_AT.detached.group.stored).toBe("kept");
    for (const reader of [...READERS, "logs"] as const)
      for (const field of ANSWER_FIELDS) expect(mayAccompany("detached", field, reader)).toBe(false);
  });

  it("gives the others nothing finer than the round where they do not see names", () => {
    for (const level of ["pseudonymous", "facilitator-only", "detached"] as const)
      for (const field of ["name", "order", "time", "revisions"] as const) expect(mayAccompany(level, field, "panellist")).toBe(false);
  });
});
