import { describe, expect, it } from "vitest";
import {
  type AmendmentFacts,
  checkSays,
  type Negotiator,
  type ProposalFacts,
  refusalOfText,
  refusalToAmend,
  refusalToCheck,
  refusalToDecide,
  refusalToHandle,
  refusalToObject,
  refusalToPropose,
  refusalToSponsor,
  refusalToStopSponsoring,
  refusalToTakeBack,
  refusalToWithdrawAmendment,
} from ".";

const PROPOSAL: ProposalFacts = {
  number: 3,
  status: "open",
  revision: 2,
  delegation: "parents",
  authorId: "author",
  sponsors: [
    { delegation: "parents", revision: 1 },
    { delegation: "gardeners", revision: 1 },
  ],
  objectors: ["players"],
};
const somebody = (delegation: string | null, fields: Partial<Negotiator> = {}): Negotiator => ({
  participantId: "somebody",
  delegation,
  isHead: false,
  votes: true,
  ...fields,
});
const headOf = (delegation: string, votes = true) => somebody(delegation, { isHead: true, votes });
const author = somebody("parents", { participantId: "author" });
const AMENDMENT: AmendmentFacts = { status: "open", delegation: "gardeners", byId: "amender" };

describe("a proposal", () => {
  it("is made, and amended, by whoever has a seat", () => {
    expect(refusalToPropose(somebody("builders", { votes: false }))).toBeNull();
    expect(refusalToPropose(somebody(null))?.code).toBe("not-allowed");
    expect(refusalToAmend(PROPOSAL, author)).toBeNull();
    expect(refusalToAmend(PROPOSAL, somebody(null))?.code).toBe("not-allowed");
  });

  it("is handled by its author while they sit with its delegation, and by that delegation's head", () => {
    expect(refusalToHandle(PROPOSAL, author)).toBeNull();
    expect(refusalToHandle(PROPOSAL, headOf("parents"))).toBeNull();
    expect(refusalToHandle(PROPOSAL, somebody("parents"))?.code).toBe("not-allowed");
    expect(refusalToHandle(PROPOSAL, headOf("players"))?.code).toBe("not-allowed");
    expect(refusalToHandle(PROPOSAL, { ...author, delegation: "players" })?.code).toBe("not-allowed");
  });

  it.each(["withdrawn", "adopted"] as const)("that is %s stays as it is", (status) => {
    const settled = { ...PROPOSAL, status };
    const refusals = [
      refusalToHandle(settled, author),
      refusalToAmend(settled, somebody("players")),
      refusalToSponsor(settled, headOf("builders")),
      refusalToStopSponsoring(settled, headOf("gardeners")),
      refusalToObject(settled, headOf("council")),
      refusalToTakeBack(settled, headOf("players")),
    ];
    expect(refusals.map((refusal) => refusal?.code)).toEqual(Array(6).fill("conflict"));
  });

  it("says something beside its title, about this debate", () => {
    const debate = { options: ["garden"], delegations: ["parents"] };
    const empty = { title: "A garden", options: [], conditions: [], commitments: [] };
    expect(refusalOfText(empty, debate)).toMatch(/title alone/);
    expect(refusalOfText({ ...empty, conditions: ["Quiet."] }, debate)).toBeNull();
    expect(refusalOfText({ ...empty, options: ["court"] }, debate)).toMatch(/no option/);
    expect(refusalOfText({ ...empty, commitments: [{ delegation: "players", what: "Play." }] }, debate)).toMatch(/no delegation/);
  });
});

describe("sponsoring", () => {
  it("is for heads of delegations that vote and do not object", () => {
    expect(refusalToSponsor({ ...PROPOSAL, sponsors: [] }, headOf("gardeners"))).toBeNull();
    expect(refusalToSponsor(PROPOSAL, somebody("council"))?.code).toBe("not-allowed");
    expect(refusalToSponsor(PROPOSAL, headOf("builders", false))?.message).toMatch(/vote/);
    expect(refusalToSponsor(PROPOSAL, headOf("players"))?.message).toMatch(/objection back first/);
  });

  it("is renewed once the wording has changed, and not before", () => {
    expect(refusalToSponsor(PROPOSAL, headOf("gardeners"))).toBeNull();
    const renewed = { ...PROPOSAL, sponsors: [{ delegation: "gardeners", revision: 2 }] };
    expect(refusalToSponsor(renewed, headOf("gardeners"))?.code).toBe("conflict");
  });

  it("ends by the head's word, except for the delegation whose proposal it is", () => {
    expect(refusalToStopSponsoring(PROPOSAL, headOf("gardeners"))).toBeNull();
    expect(refusalToStopSponsoring(PROPOSAL, somebody("gardeners"))?.code).toBe("not-allowed");
    expect(refusalToStopSponsoring(PROPOSAL, headOf("players"))?.code).toBe("conflict");
    expect(refusalToStopSponsoring(PROPOSAL, headOf("parents"))?.message).toMatch(/Withdraw the proposal/);
  });
});

describe("an objection", () => {
  it("is made by heads who neither propose nor sponsor, once, and taken back by the same", () => {
    expect(refusalToObject(PROPOSAL, headOf("council", false))).toBeNull();
    expect(refusalToObject(PROPOSAL, headOf("parents"))?.code).toBe("conflict");
    expect(refusalToObject(PROPOSAL, headOf("gardeners"))?.message).toMatch(/Stop sponsoring/);
    expect(refusalToObject(PROPOSAL, headOf("players"))?.message).toMatch(/objected already/);
    expect(refusalToObject(PROPOSAL, somebody("council"))?.code).toBe("not-allowed");
    expect(refusalToTakeBack(PROPOSAL, headOf("players"))).toBeNull();
    expect(refusalToTakeBack(PROPOSAL, headOf("council"))?.code).toBe("conflict");
    expect(refusalToTakeBack(PROPOSAL, somebody("players"))?.code).toBe("not-allowed");
  });
});

describe("an amendment", () => {
  it("is decided by those who handle the proposal, once", () => {
    expect(refusalToDecide(PROPOSAL, AMENDMENT, author)).toBeNull();
    expect(refusalToDecide(PROPOSAL, AMENDMENT, headOf("gardeners"))?.code).toBe("not-allowed");
    expect(refusalToDecide(PROPOSAL, { ...AMENDMENT, status: "declined" }, author)?.message).toMatch(/declined/);
  });

  it("is withdrawn by whoever offered it, or by their head, while nobody has decided", () => {
    const amender = somebody("gardeners", { participantId: "amender" });
    expect(refusalToWithdrawAmendment(AMENDMENT, amender)).toBeNull();
    expect(refusalToWithdrawAmendment(AMENDMENT, headOf("gardeners"))).toBeNull();
    expect(refusalToWithdrawAmendment(AMENDMENT, somebody("gardeners"))?.code).toBe("not-allowed");
    expect(refusalToWithdrawAmendment(AMENDMENT, { ...amender, delegation: "players" })?.code).toBe("not-allowed");
    expect(refusalToWithdrawAmendment({ ...AMENDMENT, status: "accepted" }, amender)?.code).toBe("conflict");
  });
});

describe("a consensus check", () => {
  const MINUTE = 60_000;
  const facts = { number: 3, status: "adopted", checks: [], lasts: 5 * MINUTE, phaseLasts: null } as const;

  it("is about a proposal that became an option, one at a time, until it is adopted", () => {
    expect(refusalToCheck(facts)).toBeNull();
    expect(refusalToCheck({ ...facts, status: "open" })?.message).toMatch(/not an option yet/);
    expect(refusalToCheck({ ...facts, checks: [{ isOpen: true, wasAdopted: false }] })?.message).toMatch(/under way/);
    expect(refusalToCheck({ ...facts, checks: [{ isOpen: false, wasAdopted: true }] })?.message).toMatch(/was adopted/);
    expect(refusalToCheck({ ...facts, checks: [{ isOpen: false, wasAdopted: false }] })).toBeNull();
  });

  it("is over before the phase is", () => {
    expect(refusalToCheck({ ...facts, phaseLasts: 5 * MINUTE })).toBeNull();
    expect(refusalToCheck({ ...facts, phaseLasts: 5 * MINUTE - 1 })?.message).toMatch(/at most 4 min/);
    expect(refusalToCheck({ ...facts, phaseLasts: 10 })?.message).toMatch(/Extend the phase first/);
  });

  it("ends in a line", () => {
    expect(checkSays([], true)).toBe("Adopted: nobody broke silence.");
    expect(checkSays([{ by: "France", reason: "Too vague." }], false)).toBe("Not adopted: France broke silence: “Too vague.”");
    expect(
      checkSays(
        [
          { by: "France", reason: "Too vague" },
          { by: "Spain", reason: null },
        ],
        false,
      ),
    ).toBe("Not adopted: France broke silence: “Too vague”; Spain broke silence.");
  });
});
