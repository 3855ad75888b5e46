import type { ADVANCES, AUDIENCES, NAMINGS, Seating } from "@/contracts/debates/debates";
import type { ScenarioView } from "@/contracts/debates/scenarios";
import { formatDuration } from "@/lib/format-time";

/** What a debate can be made of: a scenario without its texts. */
export type Choices = Pick<ScenarioView, "id" | "title" | "question" | "options" | "optionSets" | "delegations" | "agendas" | "pseudonyms">;

export type NewDebate = {
  readonly title: string;
  readonly optionSet: string;
  readonly agenda: string;
  readonly delegations: string[];
  readonly seating: Seating;
  readonly audience: (typeof AUDIENCES)[number];
  readonly naming: (typeof NAMINGS)[number];
  readonly advance: (typeof ADVANCES)[number];
};

export function choicesOf({ id, title, question, options, optionSets, delegations, agendas, pseudonyms }: ScenarioView): Choices {
  return { id, title, question, options, optionSets, delegations, agendas, pseudonyms };
}

/** What is suggested: the first of everything, every delegation that votes, and what the scenario says of names and clock. */
export function suggestionFor({ title, optionSets, agendas, delegations, pseudonyms }: Choices): NewDebate {
  return {
    title,
    optionSet: optionSets[0]!.key,
    agenda: agendas[0]!.key,
    delegations: delegations.filter(({ kind }) => kind === "voting").map(({ key }) => key),
    seating: "choose",
    audience: "members",
    naming: pseudonyms ? "pseudonyms" : "names",
    advance: agendas[0]!.advance,
  };
}

/** Why a debate cannot be created like this, or null. */
export function refusalToCreate({ title, delegations }: Pick<NewDebate, "title" | "delegations">, choices: Choices): string | null {
  if (title.trim() === "") return "Give the debate a title.";
  if (delegations.length < 2) return "Choose at least two delegations.";
  const votes = choices.delegations.some(({ key, kind }) => kind === "voting" && delegations.includes(key));
  return votes ? null : "Choose at least one delegation that votes: without one, no poll can be held.";
}

/** "Lobby, Positions 10 min, Debrief 15 min". */
export function agendaWords({ phases }: Choices["agendas"][number]): string {
  return phases.map(({ title, minutes }) => (minutes > 0 ? `${title} ${formatDuration(minutes * 60_000)}` : title)).join(", ");
}

/** A room does not open straight into a poll, because its electors are those seated when it opens. */
export const opensWithPoll = ({ phases }: Choices["agendas"][number]): boolean => phases[0]?.poll != null;
