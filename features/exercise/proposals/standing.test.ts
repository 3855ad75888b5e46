import { describe, expect, it } from "vitest";
import type { CheckView, SponsorView } from "@/contracts/exercise/proposals";
import { sponsoredEarlier, sponsorsSay, statusWord } from "./standing";

const check = (fields: Partial<CheckView>): CheckView => ({
  poll: "check-1",
  isOpen: false,
  deadline: null,
  heldMs: null,
  outcome: null,
  says: null,
  broken: [],
  ...fields,
});
const sponsors = (count: number): SponsorView[] =>
  Array.from({ length: count }, (_, index) => ({ delegation: `d${index}`, revision: 1, at: "" }));

const said = (proposal: Parameters<typeof sponsorsSay>[0]) => sponsorsSay(proposal).replaceAll("\u00a0", " ");

describe("how a proposal stands", () => {
  it("is said in a word", () => {
    expect(statusWord({ status: "open", check: null })).toBe("Open");
    expect(statusWord({ status: "withdrawn", check: null })).toBe("Withdrawn");
    expect(statusWord({ status: "adopted", check: null })).toBe("Option");
    expect(statusWord({ status: "adopted", check: check({ isOpen: true }) })).toBe("Consensus check");
    expect(statusWord({ status: "adopted", check: check({ outcome: "adopted" }) })).toBe("Adopted");
    expect(statusWord({ status: "adopted", check: check({ outcome: "not-adopted" }) })).toBe("Not adopted");
  });

  it("is told by how many sponsors it still needs", () => {
    const open = { status: "open", sponsorsNeeded: 3 } as const;
    expect(said({ ...open, sponsors: [] })).toBe("0 of 3 sponsors. With 3 delegations it becomes an option of the next ballot.");
    expect(said({ ...open, sponsors: sponsors(2) })).toBe(
      "2 of 3 sponsors. With 1 more delegation it becomes an option of the next ballot.",
    );
    expect(said({ ...open, status: "adopted", sponsors: sponsors(3) })).toBe("Sponsored by 3 delegations.");
  });

  it("warns of a sponsor who read other words", () => {
    expect(sponsoredEarlier({ revision: 4 }, 2)).toBe("sponsored revision 2; it reads revision 4 now");
    expect(sponsoredEarlier({ revision: 4 }, 4)).toBeNull();
  });
});
