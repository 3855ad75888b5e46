import { v7 as newId } from "uuid";
import type { Agenda, Delegation, Scenario, ScenarioPoll } from "@/contracts/debates/scenario";
import { ALLOWS, PHASE_LABELS } from "@/domain/phases";
import { DEFAULT_BALLOT_LIMITS } from "@/domain/tally";
import type { NewDebate } from "@/server/data/debates/debates/insert";

export type Chosen = {
  readonly debateId: string;
  readonly scenario: Scenario;
  /** Option keys in the order in which they are shown. */
  readonly options: readonly string[];
  readonly delegations: readonly Delegation[];
  readonly agenda: Agenda;
};

type Structure = Pick<NewDebate, "options" | "delegations" | "briefs" | "positions" | "phases" | "injects" | "polls">;

/** Options, delegations with brief and opening position, agenda, injects and polls of a new debate. */
export function structureFromScenario(chosen: Chosen): Structure {
  const polls = pollsOf(chosen);
  const phases = phasesOf(chosen, new Set(polls.map(({ key }) => key)));
  return { options: optionsOf(chosen), ...delegationsOf(chosen), phases, injects: injectsOf(chosen, phases), polls };
}

function optionsOf({ debateId, scenario, options }: Chosen): NewDebate["options"] {
  const families = new Map(scenario.families.map(({ key, label }) => [key, label]));
  const byKey = new Map(scenario.options.map((option) => [option.key, option]));
  return options.map((key, order) => {
    const { label, title, family, hue, summary, description, obliges, doesNotOblige } = byKey.get(key)!;
    const words = { label, title, family: families.get(family)!, summary, description, obliges, doesNotOblige };
    return { id: newId(), debateId, key, order, hue, ...words };
  });
}

function delegationsOf({ debateId, scenario, options, delegations }: Chosen): Pick<NewDebate, "delegations" | "briefs" | "positions"> {
  const rows = delegations.map(({ key, name, monogram, kind, weight, veto, profile }, order) => {
    return { id: newId(), debateId, key, order, name, monogram, kind, weight, veto, profile };
  });
  return {
    delegations: rows,
    briefs: rows.map(({ id, key }) => ({ delegationId: id, debateId, content: scenario.briefs[key]! })),
    positions: rows.map(({ id }, index) => {
      const { stances, reason } = delegations[index]!.openingPosition;
      const overAll = Object.fromEntries(options.map((option) => [option, stances[option] ?? "undecided"]));
      return { id: newId(), debateId, delegationId: id, revision: 0, stances: overAll, reason };
    }),
  };
}

function phasesOf({ debateId, agenda }: Chosen, polls: ReadonlySet<string>): NewDebate["phases"] {
  const phases = agenda.phases.map(({ key, kind, title, instructions, minutes, allows, poll, requirements = [], speaking }) => {
    const pollKey = poll !== undefined && polls.has(poll) ? poll : null;
    const allowed: readonly string[] = allows ?? ALLOWS[kind];
    // A phase whose poll this debate cannot hold has nothing to vote on.
    const asked = { requirements, ...(speaking && { speaking }) };
    return {
      key,
      kind,
      title,
      instructions,
      minutes,
      pollKey,
      ...asked,
      allows: allowed.filter((activity) => activity !== "vote" || !poll || pollKey),
    };
  });
  // The electors of a poll are those seated when it opens, so a room never opens straight into one; nor into a round of its panel.
  const withLobby = phases[0]?.pollKey || agenda.phases[0]?.panelItems ? [LOBBY, ...phases] : phases;
  return withLobby.map((phase, order) => ({ id: newId(), debateId, order, ...phase, allows: [...phase.allows] }));
}

const LOBBY = {
  kind: "lobby",
  title: PHASE_LABELS.lobby,
  instructions: "Read the question, take your seat, and wait for the facilitator to begin.",
  minutes: 5,
  pollKey: null,
  allows: ALLOWS.lobby,
} as const;

/** The injects that somebody in this debate gets; one whose phase is not in the agenda is released by hand. */
function injectsOf({ debateId, scenario, delegations }: Chosen, phases: NewDebate["phases"]): NewDebate["injects"] {
  const here = new Set(delegations.map(({ key }) => key));
  return scenario.injects
    .map((inject) => ({ ...inject, recipients: inject.to === "all" ? [] : inject.to.filter((key) => here.has(key)) }))
    .filter(({ to, recipients }) => to === "all" || recipients.length > 0)
    .map(({ key, kind, title, text, release, recipients, requiredResponse = "", responseMinutes = null, sources = [] }, order) => {
      const phaseOrder = phases.find((phase) => release.phase !== undefined && phase.key === release.phase)?.order ?? null;
      const released = { phaseOrder, minutes: phaseOrder === null ? null : (release.minutes ?? null) };
      return {
        id: newId(),
        debateId,
        key,
        order,
        kind,
        title,
        text,
        to: recipients,
        ...released,
        requiredResponse,
        responseMinutes,
        sources,
      };
    });
}

/** The polls that the agenda opens, in its order, over those of their options that are in this debate. */
function pollsOf({ debateId, scenario, options, agenda }: Chosen): NewDebate["polls"] {
  const wanted = agenda.phases.flatMap(({ poll }) => scenario.polls.filter(({ key }) => key === poll));
  return wanted
    .map((poll) => ({ poll, optionKeys: optionKeysOf(poll, scenario, options) }))
    .filter(({ optionKeys }) => optionKeys.length >= 2)
    .map(({ poll, optionKeys }, order) => {
      const { key, title, question, role, ballotType, methods, electorate, visibility, quorum, rule, tieBreak } = poll;
      const terms = { title, question, role, ballotType, methods, electorate, visibility, quorum, rule, tieBreak };
      const { limits, seats = 1, ruleParameters = {}, secrecy = "named" } = poll;
      const asked = { ...terms, ...DEFAULT_BALLOT_LIMITS, ...limits, seats, ruleParameters, secrecy };
      return { id: newId(), debateId, key, order, optionKeys, ...asked };
    });
}

function optionKeysOf({ optionSet }: ScenarioPoll, { optionSets }: Scenario, options: readonly string[]): string[] {
  const set = optionSet === undefined ? options : optionSets.find(({ key }) => key === optionSet)?.options;
  return options.filter((key) => set?.includes(key));
}
