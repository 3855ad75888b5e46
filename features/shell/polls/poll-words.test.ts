import { describe, expect, it } from "vitest";
import type { PhaseView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import { decides, factsOf, opensWhen, quorumOf } from "./poll-words";

const POLL: PollView = {
  key: "final",
  title: "Final ballot",
  question: "Which?",
  role: "final",
  ballotType: "ranked",
  methods: ["schulze", "plurality"],
  optionKeys: ["a", "b"],
  electorate: "participants",
  secrecy: "named",
  turnoutRefusal: null,
  visibility: "blind",
  quorum: 60,
  limits: { maximumChoices: null, maximumScore: 5, budget: 10 },
  seats: 1,
  rule: { id: "absolute-majority" },
  tieBreak: { kind: "none" },
  status: "open",
  openedAt: null,
  closedAt: null,
  deadline: null,
  heldMs: null,
  turnout: { cast: 0, eligible: 9 },
  turnouts: [{ electorate: "participants", cast: 0, eligible: 9 }],
  resultsRefusal: null,
  configureRefusal: null,
  imported: null,
  proposal: null,
};
const phase = (order: number, poll: string | null, state: PhaseView["state"]) =>
  ({ order, poll, state, title: `Phase of ${poll}` }) as PhaseView;

describe("factsOf", () => {
  const fact = (key: string, poll = POLL) =>
    factsOf(poll)
      .find((one) => one.key === key)
      ?.value.replaceAll("\u00a0", " ");
  it("says which method decides", () => {
    expect(fact("How it is counted")).toBe("Schulze decides; Plurality is shown beside it.");
    expect(fact("How it is counted", { ...POLL, methods: ["plurality"] })).toBe("Plurality.");
  });
  it("turns the quorum into people, rounded up", () => {
    expect(quorumOf(POLL)).toBe(6);
    expect(fact("What it takes")).toContain("At least 6 of 9 electors must vote.");
    expect(fact("What it takes", { ...POLL, turnout: { cast: 0, eligible: 0 } })).toContain("At least 60% of those entitled must vote.");
    expect(fact("What it takes", { ...POLL, quorum: 0 })).toContain("There is no quorum.");
  });
  it("says how a consensus check goes, in which nobody votes", () => {
    const check = { ...POLL, role: "consensus-check", proposal: 3 } as const;
    expect(fact("What it takes", check)).toMatch(/adopted at the deadline, unless a delegation breaks silence/);
    expect(fact("On the ballot", check)).toBeUndefined();
  });

  it("says what adopts an option, where the ballot decides", () => {
    expect(fact("What it takes")).toMatch(/^The option in first place is adopted when it has more than half/);
    expect(fact("What it takes", { ...POLL, role: "opening" })).toMatch(/^It decides nothing/);
    const check = { ...POLL, role: "consensus-check", rule: { id: "consensus" } } as const;
    expect(fact("What it takes", check)).toMatch(/adopted when voting ends, unless somebody breaks silence/);
    const roles = ["opening", "straw", "consensus-check", "final", "imported"] as const;
    expect(roles.filter((role) => decides({ role }))).toEqual(["consensus-check", "final"]);
  });
});

describe("the words of a fact", () => {
  const fact = (key: string, changed: Partial<PollView>) =>
    factsOf({ ...POLL, ...changed })
      .find((one) => one.key === key)
      ?.value.replaceAll("\u00a0", " ");
  it("name the limits of the ballot", () => {
    const limits = { maximumChoices: 2, maximumScore: 9, budget: 25 };
    expect(fact("On the ballot", { ballotType: "approval", limits })).toBe("At most 2 options.");
    expect(fact("On the ballot", { ballotType: "score", limits })).toContain("from 0 to 9");
    expect(fact("On the ballot", { ballotType: "cumulative", limits })).toMatch(/^25 dots/);
    expect(fact("On the ballot", { ballotType: "quadratic", limits })).toMatch(/^25 credits/);
  });
  it("say how a tie is broken, and the seed once there is one", () => {
    expect(fact("If there is a tie", {})).toMatch(/^It stays a tie/);
    expect(fact("If there is a tie", { tieBreak: { kind: "lot", seed: null } })).toContain("published when voting opens");
    expect(fact("If there is a tie", { tieBreak: { kind: "lot", seed: "June 4" } })).toContain("“June 4”");
  });
  it("say in short who sees what, named and secret", () => {
    expect(fact("Who sees what", { visibility: "blind" })).toContain("who cast which ballot");
    expect(fact("Who sees what", { visibility: "open" })).toMatch(/running count.*who cast which ballot/);
    const secret = fact("Who sees what", { visibility: "blind", secrecy: "secret" })!;
    expect(secret).toMatch(/^Nobody in the debate sees whose a ballot is.*if at least three have voted\.$/);
    expect(secret.length).toBeLessThan(160);
    expect(fact("Who sees what", { visibility: "blind", secrecy: "secret-trackable" })).toContain("by a number");
  });
  it("say that several are elected", () => {
    expect(fact("How it is counted", { seats: 3 })).toContain("3 options are elected");
  });
});

describe("opensWhen", () => {
  it("names the coming phase that opens it", () => {
    const phases = [phase(2, "opening", "done"), phase(3, null, "now"), phase(4, "final", "next")];
    expect(opensWhen(POLL, phases)).toBe("It opens when the facilitator begins phase 5, “Phase of final”.");
    expect(opensWhen({ key: "opening" }, phases)).toBe("It opens when the facilitator opens it.");
  });
});
