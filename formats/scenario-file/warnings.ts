import type { OptionSet, Scenario, ScenarioPoll } from "@/contracts/debates/scenario";
import type { DraftProblem } from "./problems";

/** What a valid scenario probably did not mean: parts nothing uses, one-sided options, plans that do not add up. */
export function warningsAbout(scenario: Scenario): DraftProblem[] {
  return [
    ...unusedParts(scenario),
    ...oneSidedOptions(scenario),
    ...sharedHues(scenario),
    ...agendaLengths(scenario),
    ...pollsWithoutUse(scenario),
  ];
}

function unusedParts(scenario: Scenario): DraftProblem[] {
  const cited = new Set([
    ...scenario.evidence.flatMap((item) => [...item.citations, ...(item.disputedBy ?? [])].map(({ source }) => source)),
    ...scenario.claims.flatMap((claim) => (claim.citations ?? []).map(({ source }) => source)),
    ...scenario.options.flatMap((option) => option.sources.map(({ source }) => source)),
    ...scenario.delegations.flatMap((delegation) => delegation.sources.map(({ source }) => source)),
    ...scenario.injects.flatMap((inject) => (inject.sources ?? []).map(({ source }) => source)),
  ]);
  const rested = new Set(scenario.claims.flatMap((claim) => claim.evidence));
  const argued = new Set(scenario.arguments.flatMap(({ premises, target }) => [...premises, target.claim]));
  const opened = new Set(scenario.agendas.flatMap((agenda) => agenda.phases.map((phase) => phase.poll)));
  return [
    ...unused(scenario.sources, "sources", cited, "Nothing cites this source."),
    ...unused(scenario.evidence, "evidence", rested, "No claim rests on this evidence."),
    ...unused(scenario.claims, "claims", argued, "No argument uses this claim."),
    ...unused(scenario.polls, "polls", opened, "No agenda opens this poll."),
  ];
}

function unused(
  items: readonly { readonly key: string }[],
  list: string,
  used: ReadonlySet<string | undefined>,
  message: string,
): DraftProblem[] {
  return items.flatMap(({ key }, index) => (used.has(key) ? [] : [warning([list, index, "key"], message, "Use it or take it out.")]));
}

function oneSidedOptions(scenario: Scenario): DraftProblem[] {
  if (scenario.arguments.length === 0) return [];
  return scenario.options.flatMap((option, index) => {
    const polarities = new Set(scenario.arguments.filter(({ target }) => target.option === option.key).map(({ polarity }) => polarity));
    const missing = [!polarities.has("support") && "for", !polarities.has("attack") && "against"].filter(Boolean);
    if (missing.length === 0) return [];
    return [
      warning(
        ["options", index, "key"],
        `No argument ${missing.join(" or ")} this option.`,
        "A debate is fairer when each side starts with something.",
      ),
    ];
  });
}

function sharedHues(scenario: Scenario): DraftProblem[] {
  return scenario.optionSets.flatMap((set, index) =>
    clashesIn(set, scenario).map(([first, second]) =>
      warning(
        ["optionSets", index, "options"],
        `“${first}” and “${second}” are of different families and share a hue.`,
        "Give them different hues.",
      ),
    ),
  );
}

function clashesIn(set: OptionSet, scenario: Scenario): [string, string][] {
  const options = set.options.flatMap((key) => scenario.options.filter((option) => option.key === key));
  return options.flatMap((one, index) =>
    options
      .slice(index + 1)
      .flatMap((other): [string, string][] => (one.hue === other.hue && one.family !== other.family ? [[one.key, other.key]] : [])),
  );
}

function agendaLengths(scenario: Scenario): DraftProblem[] {
  return scenario.agendas.flatMap((agenda, index) => {
    const sum = agenda.phases.reduce((minutes, phase) => minutes + phase.minutes, 0);
    if (sum === agenda.minutes) return [];
    return [
      warning(
        ["agendas", index, "minutes"],
        `The phases of this agenda take ${sum} minutes, not ${agenda.minutes}.`,
        "Change one or the other.",
      ),
    ];
  });
}

function pollsWithoutUse(scenario: Scenario): DraftProblem[] {
  return scenario.polls.flatMap((poll, index) => {
    const path = ["polls", index];
    if (poll.electorate !== "participants" && !scenario.delegations.some(({ kind }) => kind === "voting"))
      return [warning([...path, "electorate"], "No delegation may vote.", "Make some delegations voting ones.")];
    if (poll.role === "opening" && !scenario.polls.some((other) => other.role === "final" && isComparable(poll, other)))
      return [
        warning(
          [...path, "role"],
          "There is no final ballot to compare this opening ballot with.",
          "Add one with the same electorate and ballot type.",
        ),
      ];
    return rolesAndRules(poll, [...path, "role"]);
  });
}

/** What decides by silence says so in its role, and the other way round: pages tell voters by the role whether they decide. */
function rolesAndRules({ role, rule }: ScenarioPoll, path: DraftProblem["path"]): DraftProblem[] {
  if (rule === "consensus" && (role === "straw" || role === "opening"))
    return [
      warning(path, "Its rule is consensus by silence, but its role says that it decides nothing.", "Make its role consensus-check."),
    ];
  if (role === "consensus-check" && rule !== "consensus")
    return [warning(path, "A consensus check is decided by silence.", "Make its rule consensus, or its role final.")];
  return [];
}

function isComparable(one: ScenarioPoll, other: ScenarioPoll): boolean {
  const votesInBoth = one.electorate === other.electorate || one.electorate === "both" || other.electorate === "both";
  return votesInBoth && one.ballotType === other.ballotType && one.optionSet === other.optionSet;
}

function warning(path: DraftProblem["path"], message: string, hint: string): DraftProblem {
  return { path, about: "value", message, hint };
}
