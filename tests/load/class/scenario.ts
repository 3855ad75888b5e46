import type { Scenario, ScenarioInput } from "@/contracts/debates/scenario";
import { aScenario } from "../../support/factories/a-scenario";

export const DELEGATIONS = 25;
export const delegationKey = (index: number): string => `delegation-${index + 1}`;
const keys = Array.from({ length: DELEGATIONS }, (_, index) => delegationKey(index));

type Phase = ScenarioInput["agendas"][number]["phases"][number];

/** What is done in each phase of the class, in order. The ballots are held to a minute whatever the length of the whole. */
export const PHASES = [
  { key: "lobby", kind: "lobby", title: "Lobby" },
  { key: "briefing", kind: "briefing", title: "Briefing" },
  { key: "positions", kind: "positions", title: "Positions" },
  { key: "opening", kind: "opening-ballot", title: "Opening ballot", poll: "opening" },
  { key: "arguments", kind: "arguments", title: "Arguments" },
  { key: "caucus", kind: "caucus", title: "Caucus" },
  { key: "straw", kind: "straw-poll", title: "Straw poll", poll: "straw" },
  { key: "news", kind: "injects", title: "News" },
  { key: "negotiation", kind: "negotiation", title: "Negotiation" },
  { key: "final", kind: "final-ballot", title: "Final ballot", poll: "final" },
  { key: "debrief", kind: "debrief", title: "Debrief" },
] as const;
export type PhaseKey = (typeof PHASES)[number]["key"];

/** A scenario with as many delegations as a large class has, and a brief for each. */
export function classScenario(): Scenario {
  const phases = PHASES.map((phase): Phase => ({ ...phase, minutes: 1, instructions: `What is done in ${phase.title}.` }));
  return aScenario({
    delegations: keys.map((key, index) => ({
      key,
      name: `Delegation ${index + 1}`,
      monogram: `${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + Math.floor(index / 5))}`,
      kind: "voting",
      profile: `Delegation ${index + 1} lives next to the yard.`,
      openingPosition: { stances: { garden: "undecided" }, reason: "As always." },
    })),
    briefs: Object.fromEntries(
      keys.map((key) => [
        key,
        {
          interests: [{ basis: "source" as const, text: `${key} wants quiet.`, source: "survey", locator: "p. 3" }],
          redLines: [{ basis: "inferred" as const, text: `${key} accepts no noise after ten.` }],
          mayTrade: [{ basis: "inferred" as const, text: `${key} could do without the fountain.` }],
          guidance: `Play ${key} with patience.`,
        },
      ]),
    ),
    claims: [{ key: "many-children", text: "Many children live around the yard." }],
    arguments: [{ key: "for-playground", polarity: "support", target: { option: "playground" }, premises: ["many-children"] }],
    agendas: [{ key: "class", label: "One class", minutes: PHASES.length, advance: "by-clock", phases }],
    exercise: { sponsors: 3, questions: [{ key: "surprise", text: "What surprised you?" }] },
    injects: [
      {
        key: "storm",
        title: "A storm",
        text: "A storm has taken the fence of the yard.",
        kind: "event",
        release: { phase: "news", minutes: 0 },
        requiredResponse: "Say what you do about it.",
      },
    ],
  } as Partial<ScenarioInput>);
}
