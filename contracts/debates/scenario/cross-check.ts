import { ALLOWS, type PhaseKind } from "@/domain/phases";
import {
  BALLOT_TYPES,
  type BallotType,
  DECISION_RULE_IDS,
  type DecisionRuleId,
  methodsFor,
  refusalToDecide,
  TALLY_METHOD_IDS,
  type TallyMethodId,
} from "@/domain/tally";
import { ruleParameters } from "../../voting/polls/rule";
import { argumentCycles } from "./argument-cycles";
import { TARGET_KINDS } from "./arguments";
import { duplicates } from "./duplicates";
import { field, findAll, listOf, type Path } from "./paths";
import { danglingReferences } from "./references";

/** Something that does not fit together. `about` says whether the key or the value at `path` is wrong. */
export type Fault = {
  readonly path: Path;
  readonly about: "key" | "value";
  readonly message: string;
  readonly hint: string | { readonly wrong: string; readonly among: readonly string[] };
};

/** What is wrong between the parts of a scenario, whatever the state of each part: takes any value and never throws. */
export function crossCheck(scenario: unknown): Fault[] {
  return [
    ...danglingReferences(scenario),
    ...duplicates(scenario),
    ...missingBriefs(scenario),
    ...strayOptions(scenario),
    ...targets(scenario),
    ...argumentCycles(scenario),
    ...polls(scenario),
    ...rules(scenario),
    ...phases(scenario),
    ...releases(scenario),
  ];
}

function missingBriefs(scenario: unknown): Fault[] {
  if (field(scenario, "briefs") === undefined) return [];
  const briefed = new Set(findAll(scenario, "briefs.{key}").map(({ value }) => value));
  return findAll(scenario, "delegations[].key")
    .filter(({ value }) => typeof value === "string" && !briefed.has(value))
    .map(({ path, value }) => ({
      path,
      about: "value",
      message: `The delegation “${value}” has no brief.`,
      hint: `Add “${value}:” under briefs.`,
    }));
}

function strayOptions(scenario: unknown): Fault[] {
  if (field(scenario, "optionSets") === undefined) return [];
  const placed = new Set(findAll(scenario, "optionSets[].options[]").map(({ value }) => value));
  return findAll(scenario, "options[].key")
    .filter(({ value }) => typeof value === "string" && !placed.has(value))
    .map(({ path, value }) => ({
      path,
      about: "value",
      message: `The option “${value}” is in no option set.`,
      hint: "Name it in one of the optionSets, or take it out: nobody could choose it.",
    }));
}

function targets(scenario: unknown): Fault[] {
  return findAll(scenario, "arguments[]").flatMap((argument): Fault[] => {
    const value = field(argument.value, "target");
    const path = [...argument.path, "target"];
    if (field(value, "argument") !== undefined && field(argument.value, "polarity") === "support")
      return [supportedInference(argument.path)];
    const named = TARGET_KINDS.filter((kind) => field(value, kind) !== undefined);
    if (named.length === 1 || typeof value !== "object" || value === null) return [];
    const message =
      named.length === 0 ? "This argument has no target." : `This argument has ${named.length} targets: ${named.join(" and ")}.`;
    return [{ path, about: "value", message, hint: "Name exactly one option, claim or argument." }];
  });
}

function supportedInference(path: Path): Fault {
  return {
    path: [...path, "polarity"],
    about: "value",
    message: "An argument about another argument can only attack it.",
    hint: "Attack it, or support the option or claim that it targets.",
  };
}

function polls(scenario: unknown): Fault[] {
  return findAll(scenario, "polls[]").flatMap(({ path, value }): Fault[] => {
    const ballotType = field(value, "ballotType");
    const fitting: readonly unknown[] = isBallotType(ballotType) ? methodsFor(ballotType) : listOf(field(value, "methods"));
    return listOf(field(value, "methods")).flatMap((method, index): Fault[] =>
      fitting.includes(method) || typeof method !== "string"
        ? []
        : [
            {
              path: [...path, "methods", index],
              about: "value",
              message: `The method ${method} cannot count ${ballotType} ballots.`,
              hint: `Methods for ${ballotType} ballots: ${fitting.join(", ")}.`,
            },
          ],
    );
  });
}

function rules(scenario: unknown): Fault[] {
  return findAll(scenario, "polls[]").flatMap(({ path, value }): Fault[] => {
    const [id, method, seats] = [field(value, "rule"), listOf(field(value, "methods"))[0], field(value, "seats") ?? 1];
    const stated = ruleParameters.safeParse(field(value, "ruleParameters") ?? {});
    if (!stated.success || !isRule(id)) return [];
    const task = isMethod(method) && Number.isInteger(seats) ? { method, seats: seats as number } : undefined;
    const refusal = refusalToDecide({ ...stated.data, id }, task);
    const place = field(value, "ruleParameters") === undefined ? "rule" : "ruleParameters";
    return refusal
      ? [{ path: [...path, place], about: "value", message: refusal.message, hint: "docs/methods says what each rule takes." }]
      : [];
  });
}

function phases(scenario: unknown): Fault[] {
  return findAll(scenario, "agendas[].phases[]").flatMap(({ path, value }): Fault[] => {
    const kind = field(value, "kind");
    const own = field(value, "allows");
    const allowed: readonly unknown[] = Array.isArray(own) ? own : isPhaseKind(kind) ? ALLOWS[kind] : ["vote"];
    if (field(value, "poll") === undefined || allowed.includes("vote")) return [];
    return [
      {
        path: [...path, "poll"],
        about: "key",
        message: `A phase of kind ${String(kind)} lets nobody vote, so it cannot open a poll.`,
        hint: "Choose a phase kind with a vote, or add vote to what the phase allows.",
      },
    ];
  });
}

function releases(scenario: unknown): Fault[] {
  return findAll(scenario, "injects[].release").flatMap(({ path, value }): Fault[] =>
    field(value, "minutes") === undefined || field(value, "phase") !== undefined
      ? []
      : [
          {
            path: [...path, "minutes"],
            about: "key",
            message: "An inject that is released by itself needs a phase to count its minutes from.",
            hint: "Name the phase, or take the minutes out and release it by hand.",
          },
        ],
  );
}

function isRule(value: unknown): value is DecisionRuleId {
  return (DECISION_RULE_IDS as readonly unknown[]).includes(value);
}

function isMethod(value: unknown): value is TallyMethodId {
  return (TALLY_METHOD_IDS as readonly unknown[]).includes(value);
}

function isBallotType(value: unknown): value is BallotType {
  return (BALLOT_TYPES as readonly unknown[]).includes(value);
}

function isPhaseKind(value: unknown): value is PhaseKind {
  return typeof value === "string" && Object.hasOwn(ALLOWS, value);
}
