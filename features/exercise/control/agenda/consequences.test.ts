import { describe, expect, it } from "vitest";
import type { DelegationView, PersonView, PhaseView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import { consequencesOfClosing, consequencesOfGoingBack, consequencesOfMoving, minutesLeftWhenLeft, refusalToGoBack } from "./consequences";

const phase = (order: number, title: string, state: PhaseView["state"], changes: Partial<PhaseView> = {}): PhaseView => ({
  order,
  title,
  state,
  kind: "arguments",
  instructions: "",
  minutes: 10,
  asks: 0,
  allows: [],
  poll: null,
  panelItems: 0,
  deadline: null,
  enteredAt: null,
  closedAt: null,
  held: null,
  ...changes,
});
const poll = (key: string, title: string, status: PollView["status"], changes: Partial<PollView> = {}): PollView => ({
  key,
  title,
  status,
  question: "",
  role: "opening",
  ballotType: "plurality",
  limits: { maximumChoices: null, maximumScore: 5, budget: 10 },
  methods: ["plurality"],
  seats: 1,
  optionKeys: [],
  electorate: "participants",
  secrecy: "named",
  turnoutRefusal: null,
  visibility: "blind",
  quorum: 0,
  rule: { id: "plurality" },
  tieBreak: { kind: "none" },
  openedAt: null,
  closedAt: null,
  deadline: null,
  heldMs: null,
  turnout: { cast: 0, eligible: 0 },
  turnouts: [{ electorate: "participants", cast: 0, eligible: 0 }],
  resultsRefusal: null,
  configureRefusal: null,
  imported: null,
  proposal: null,
  ...changes,
});
const person = (delegation: string | null, isHead = false): PersonView => ({
  participantId: `${delegation}-${isHead}`,
  displayName: "Anna",
  role: isHead ? "head" : "delegate",
  delegation,
  isHead,
  realName: null,
  isSubstitute: false,
  standsInFor: null,
  isAway: false,
  isPresent: true,
  isOnPanel: false,
  joinedAt: "2026-01-01T00:00:00Z",
});
const delegation = (key: string, kind: DelegationView["kind"] = "voting"): DelegationView => ({
  key,
  name: key,
  monogram: "XX",
  kind,
  profile: "",
});

const PHASES = [
  phase(0, "Lobby", "done"),
  phase(1, "Opening ballot", "now", { poll: "opening" }),
  phase(2, "Arguments", "next", { allows: ["argue", "rate"] }),
  phase(3, "Straw poll", "next", { poll: "straw" }),
  phase(4, "Final ballot", "next", { poll: "final", allows: ["vote"] }),
];
const POLLS = [
  poll("opening", "Opening ballot", "open", { turnout: { cast: 7, eligible: 10 } }),
  poll("straw", "Straw poll", "waiting"),
  poll("final", "Final ballot", "waiting"),
];
const SITUATION = {
  debate: {
    isFrozen: false,
    panel: null,
    phases: PHASES,
    delegations: [delegation("parents"), delegation("players"), delegation("press", "observer")],
  },
  polls: POLLS,
  people: [person("parents", true), person("parents"), person("press"), person(null)],
};

describe("entering the next phase", () => {
  it("counts what is open, then says what becomes possible and until when", () => {
    expect(consequencesOfMoving(SITUATION, PHASES[2]!, 20)).toEqual([
      { text: "“Opening ballot” closes and is counted, with 7\u00a0ballots of 10.", isWarning: true },
      { text: "In “Arguments” people can argue and rate.", isWarning: false },
      { text: "Its deadline is 20\u00a0minutes after you press.", isWarning: false },
    ]);
  });
  it("does not warn about a poll in which everybody has voted", () => {
    const polls = [poll("opening", "Opening ballot", "open", { turnout: { cast: 10, eligible: 10 } })];
    expect(consequencesOfMoving({ ...SITUATION, polls }, PHASES[2]!, null).filter(({ isWarning }) => isWarning)).toEqual([]);
  });
});

describe("entering the next phase early", () => {
  const firstOf = (situation: typeof SITUATION) => consequencesOfMoving(situation, PHASES[2]!, null)[0];
  it("warns that a consensus check is decided before its time, and speaks of no ballots", () => {
    const check = poll("check-2", "Consensus check: proposal 2", "open", { proposal: 2, turnout: { cast: 0, eligible: 3 } });
    expect(firstOf({ ...SITUATION, polls: [check] })).toEqual({
      text: "“Consensus check: proposal 2” ends before its time: proposal 2 is adopted unless silence is broken already.",
      isWarning: true,
    });
  });
  it("says that a clock that stands still goes on", () => {
    const phases = PHASES.map((one) => (one.state === "now" ? { ...one, held: { since: "2026-01-01T00:00:00Z", ms: null } } : one));
    expect(firstOf({ ...SITUATION, polls: [], debate: { ...SITUATION.debate, phases } })?.text).toMatch(/^The clock goes on/);
  });
});

describe("skipping ahead", () => {
  const texts = (situation = SITUATION, to = PHASES[4]!) => consequencesOfMoving(situation, to, null).map(({ text }) => text);

  it("names the phases and polls that are lost", () => {
    expect(texts()).toContain("“Arguments” and “Straw poll” are skipped; you can go back by one phase only.");
    expect(texts()).toContain("“Straw poll” is then not held.");
  });
  it("does not mourn a poll that a later phase holds", () => {
    const phases = [...PHASES.slice(0, 4), phase(4, "Final ballot", "next", { poll: "straw" })];
    expect(texts({ ...SITUATION, debate: { ...SITUATION.debate, phases } }, phases[4]).join()).not.toContain("not held");
  });
});

describe("a poll that opens", () => {
  const opening = (changes: Partial<PollView>, people = SITUATION.people) =>
    consequencesOfMoving({ ...SITUATION, people, polls: [poll("final", "Final ballot", "waiting", changes)] }, PHASES[4]!, null).filter(
      ({ text }) => /Final ballot” (opens|was)|no head/.test(text),
    );

  it("is for those seated in voting delegations", () => {
    expect(opening({})).toEqual([
      {
        text: "“Final ballot” opens for the 2 people seated in voting delegations. Whoever takes a seat later does not vote in it.",
        isWarning: false,
      },
    ]);
  });
  it("warns where nobody could vote, and where a delegation has no head", () => {
    expect(opening({}, [person("press")])).toMatchObject([{ isWarning: true }]);
    expect(opening({ electorate: "delegations" })).toMatchObject([
      { text: "“Final ballot” opens: one ballot for each of 2 voting delegations, cast by its head.", isWarning: false },
      { text: "1\u00a0of them has no head yet.", isWarning: true },
    ]);
  });
  it("is not held twice", () => {
    expect(opening({ status: "closed" })).toMatchObject([{ text: "“Final ballot” was counted before and is not held again." }]);
  });
});

it("going on, going back and closing say what becomes of the panel’s round", () => {
  const panel = { isOpen: true, isPanellist: false, isClosed: false, running: { number: 2, isOfPhase: true } };
  const situation = { ...SITUATION, polls: [], debate: { ...SITUATION.debate, panel } };
  const first = "Round 2 of the panel closes and is counted.";
  expect(consequencesOfMoving(situation, PHASES[2]!, null)[0]).toEqual({ text: first, isWarning: false });
  expect(consequencesOfClosing(situation)[0]).toEqual({ text: first, isWarning: false });
  expect(consequencesOfGoingBack(situation, PHASES[1]!, 5)[1]?.text).toMatch(/^Round 2 of the panel counts as not held/);
});

it("closing counts what is open and leaves out what was to come", () => {
  expect(consequencesOfClosing(SITUATION).map(({ text }) => text)).toEqual([
    "“Opening ballot” closes and is counted, with 7\u00a0ballots of 10.",
    "“Arguments”, “Straw poll” and “Final ballot” are left out.",
    "Everything stays readable, and nothing can be changed any more, by anybody.",
  ]);
});

describe("going back", () => {
  const unvoted = [poll("opening", "Opening ballot", "open")];
  it("says that the later phase is as if it had not begun, and what becomes of its poll", () => {
    expect(consequencesOfGoingBack({ debate: SITUATION.debate, polls: unvoted }, PHASES[1]!, 5).map(({ text }) => text)).toEqual([
      "It is as if “Opening ballot” had not begun yet. What was said, released or counted stays.",
      "Nobody has voted in “Opening ballot”: it ends uncounted, and opens anew when its phase comes.",
      "Its deadline is 5\u00a0minutes after you press.",
    ]);
  });
  it("is refused while somebody has voted, and while everything is frozen", () => {
    expect(refusalToGoBack({ debate: { isFrozen: false }, polls: unvoted })).toBeNull();
    expect(refusalToGoBack({ debate: { isFrozen: false }, polls: POLLS })).toMatch(/Close the poll first/);
    expect(refusalToGoBack({ debate: { isFrozen: true }, polls: [] })).toMatch(/frozen/);
  });
  it("gives back the time that was left, and a few minutes where none was", () => {
    const at = (minute: number) => new Date(minute * 60_000).toISOString();
    expect(minutesLeftWhenLeft({ deadline: at(10), closedAt: at(7) })).toBe(3);
    expect(minutesLeftWhenLeft({ deadline: at(10), closedAt: at(10) })).toBe(5);
    expect(minutesLeftWhenLeft({ deadline: null, closedAt: at(1) })).toBe(5);
  });
});
