import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedParts, type ProposalText, rebase } from ".";

const BASE: ProposalText = {
  title: "A garden with swings",
  options: ["garden"],
  conditions: ["Quiet after nine."],
  commitments: [
    { delegation: "parents", what: "Paint the fence." },
    { delegation: "gardeners", what: "Plant the trees." },
    { delegation: "parents", what: "Lock the gate." },
  ],
};

it("takes an amendment of the present wording as it stands", () => {
  const amended = { ...BASE, title: "A garden", conditions: [] };
  expect(rebase(BASE, amended, BASE)).toEqual({ text: { ...amended, commitments: grouped(BASE) }, conflicts: [] });
});

it("keeps what the proposal has changed since, and adds what the amendment changes", () => {
  const present = { ...BASE, conditions: ["Quiet after eight."] };
  const amended = { ...BASE, commitments: [{ delegation: "gardeners", what: "Plant six trees." }] };
  expect(rebase(BASE, amended, present)).toEqual({
    text: { ...BASE, conditions: ["Quiet after eight."], commitments: [{ delegation: "gardeners", what: "Plant six trees." }] },
    conflicts: [],
  });
});

it("names what both have changed differently, and leaves it as it reads now", () => {
  const present = { ...BASE, title: "A garden for all", commitments: [{ delegation: "parents", what: "Paint the fence green." }] };
  const amended = { ...BASE, title: "A yard", commitments: [] };
  const { text, conflicts } = rebase(BASE, amended, present);
  expect(conflicts).toEqual(["title", "commitments:parents"]);
  expect(text.title).toBe("A garden for all");
  expect(text.commitments).toEqual([{ delegation: "parents", what: "Paint the fence green." }]);
});

it("is no conflict where both say the same", () => {
  const both = { ...BASE, title: "A yard" };
  expect(rebase(BASE, both, { ...both, conditions: [] })).toMatchObject({ conflicts: [], text: { title: "A yard", conditions: [] } });
});

describe("any three wordings", () => {
  const lines = fc.array(fc.constantFrom("quiet", "open", "paid"), { maxLength: 3 });
  const text = fc.record({
    title: fc.constantFrom("A garden", "A yard", "A court"),
    options: fc.uniqueArray(fc.constantFrom("garden", "court", "playground"), { maxLength: 3 }),
    conditions: lines,
    commitments: fc.array(fc.record({ delegation: fc.constantFrom("parents", "players"), what: fc.constantFrom("paint", "plant") }), {
      maxLength: 4,
    }),
  });

  it("lose nothing: every part reads as in the amendment or as at present", () => {
    fc.assert(
      fc.property(text, text, text, (base, amended, present) => {
        const { text: carried, conflicts } = rebase(base, amended, present);
        const unlikeAmended = new Set(changedParts(carried, amended));
        const unlikePresent = new Set(changedParts(carried, present));
        for (const part of unlikeAmended) expect(unlikePresent).not.toContain(part);
        for (const part of conflicts) expect(unlikePresent).not.toContain(part);
        for (const part of changedParts(base, amended)) if (!conflicts.includes(part)) expect(unlikeAmended).not.toContain(part);
      }),
    );
  });

  it("need nobody's hand where only one has changed", () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        const amended = rebase(base, changed, base);
        expect(amended.conflicts).toEqual([]);
        expect(changedParts(amended.text, changed)).toEqual([]);
        const kept = rebase(base, base, changed);
        expect(kept.conflicts).toEqual([]);
        expect(changedParts(kept.text, changed)).toEqual([]);
      }),
    );
  });

  it("conflict in the same parts whichever came first", () => {
    fc.assert(
      fc.property(text, text, text, (base, one, other) => {
        expect([...rebase(base, one, other).conflicts].sort()).toEqual([...rebase(base, other, one).conflicts].sort());
      }),
    );
  });
});

/** Commitments of one delegation after another. */
function grouped({ commitments }: ProposalText): ProposalText["commitments"] {
  const order = [...new Set(commitments.map(({ delegation }) => delegation))];
  return order.flatMap((key) => commitments.filter(({ delegation }) => delegation === key));
}
