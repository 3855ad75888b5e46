import type { Fault } from "./cross-check";
import { findAll } from "./paths";

/** Every reference of the format is to a key that stands in the file. */
export function danglingReferences(scenario: unknown): Fault[] {
  return Object.entries(REFERENCES).flatMap(([kind, patterns]) => {
    const { name, keys } = NAMED[kind as Named];
    const known = new Set(keys.flatMap((pattern) => findAll(scenario, pattern)).map(({ value }) => value));
    const among = [...known].filter((key) => typeof key === "string");
    return patterns.flatMap((pattern) =>
      findAll(scenario, pattern)
        .filter(({ value }) => typeof value === "string" && !known.has(value))
        .map(({ path, value }): Fault => {
          const about = pattern.endsWith("{key}") ? "key" : "value";
          return { path, about, message: `There is no ${name} “${value}” in this file.`, hint: { wrong: String(value), among } };
        }),
    );
  });
}

const NAMED = {
  family: { name: "family", keys: ["families[].key"] },
  option: { name: "option", keys: ["options[].key"] },
  optionSet: { name: "option set", keys: ["optionSets[].key"] },
  delegation: { name: "delegation", keys: ["delegations[].key"] },
  source: { name: "source", keys: ["sources[].key"] },
  evidence: { name: "evidence item", keys: ["evidence[].key"] },
  claim: { name: "claim", keys: ["claims[].key"] },
  argument: { name: "argument", keys: ["arguments[].key"] },
  criterion: { name: "criterion", keys: ["criteria[].key"] },
  poll: { name: "poll", keys: ["polls[].key"] },
  panelItem: { name: "panel item", keys: ["panelItems[].key"] },
  phase: { name: "phase of any agenda", keys: ["agendas[].phases[].key"] },
} as const;
type Named = keyof typeof NAMED;

const REFERENCES = {
  family: ["options[].family"],
  option: [
    "optionSets[].options[]",
    "delegations[].openingPosition.stances.{key}",
    "evidence[].bearsOn[].option",
    "arguments[].target.option",
    "panelItems[].options[]",
  ],
  optionSet: ["polls[].optionSet"],
  delegation: ["briefs.{key}", "claims[].by", "arguments[].by", "injects[].to[]"],
  source: [
    "options[].sources[].source",
    "delegations[].sources[].source",
    "briefs.{}.interests[].source",
    "briefs.{}.redLines[].source",
    "briefs.{}.mayTrade[].source",
    "evidence[].citations[].source",
    "evidence[].disputedBy[].source",
    "claims[].citations[].source",
    "injects[].sources[].source",
  ],
  evidence: ["claims[].evidence[]"],
  claim: ["arguments[].target.claim", "arguments[].premises[]"],
  argument: ["arguments[].target.argument"],
  criterion: ["claims[].criteria[]", "panelItems[].criterion"],
  poll: ["agendas[].phases[].poll"],
  panelItem: ["agendas[].phases[].panelItems[]"],
  phase: ["injects[].release.phase"],
} as const satisfies Record<Named, readonly string[]>;
