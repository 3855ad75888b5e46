import type { PollSettings } from "@/contracts/voting/polls";
import type { BallotType } from "@/domain/tally";
import { type Asking, apiOf, newKey } from "./api";
import { enterPhase, type Stage } from "./stage";

/** The usual settings of a poll with this type of ballot; what is given replaces whole fields. */
export function settingsFor(ballotType: BallotType, changed: Partial<PollSettings> = {}): PollSettings {
  return {
    ballotType,
    methods: [ballotType === "ranked" ? "schulze" : ballotType],
    limits: { maximumChoices: null, maximumScore: 5, budget: 10 },
    seats: 1,
    rule: { id: "plurality" },
    quorum: 0,
    tieBreak: { kind: "none" },
    electorate: "participants",
    secrecy: "named",
    ...changed,
  };
}

/** Sets the terms of the library's final ballot and opens it: those who have a seat by now vote. */
export async function openBallot(stage: Stage, settings: PollSettings): Promise<void> {
  await apiOf(stage.facilitator).polls.configure.mutate({ debate: stage.slug, poll: "final", settings, ...newKey() });
  await enterPhase(stage, "final-ballot");
}

/** The ballots that whoever uses the page has in the library's final ballot. */
export async function ballotsIn(page: Asking, { slug }: Stage) {
  return (await apiOf(page).polls.list.query({ debate: slug })).find(({ key }) => key === "final")!.mine;
}
