import type { Fault } from "./cross-check";
import { findAll, type Path } from "./paths";

/** What must be unique in its list is: keys, labels by which people tell things apart, and references in one list. */
export function duplicates(scenario: unknown): Fault[] {
  return UNIQUE.flatMap((pattern) => {
    const seen = new Set<string>();
    return findAll(scenario, pattern).flatMap(({ path, value }): Fault[] => {
      if (typeof value !== "string") return [];
      const identity = JSON.stringify([listAround(path), value.toLowerCase()]);
      if (!seen.has(identity)) {
        seen.add(identity);
        return [];
      }
      return [
        {
          path,
          about: "value",
          message: `“${value}” stands twice in ${listName(path)}.`,
          hint: "Each must be unique: rename or remove one.",
        },
      ];
    });
  });
}

const UNIQUE = [
  "families[].key",
  "options[].key",
  "options[].label",
  "optionSets[].key",
  "optionSets[].options[]",
  "delegations[].key",
  "delegations[].name",
  "delegations[].monogram",
  "sources[].key",
  "evidence[].key",
  "evidence[].bearsOn[].option",
  "claims[].key",
  "claims[].evidence[]",
  "claims[].criteria[]",
  "arguments[].key",
  "arguments[].premises[]",
  "criteria[].key",
  "injects[].key",
  "injects[].to[]",
  "exercise.rubric[].key",
  "exercise.questions[].key",
  "agendas[].phases[].requirements[].kind",
  "agendas[].key",
  "agendas[].phases[].key",
  "agendas[].phases[].poll",
  "agendas[].phases[].allows[]",
  "polls[].key",
  "polls[].methods[]",
  "panelItems[].key",
  "panelItems[].options[]",
  "panelItems[].outcomes[].key",
  "agendas[].phases[].panelItems[]",
  "glossary[].term",
] as const;

function listAround(path: Path): Path {
  return path.slice(
    0,
    path.findLastIndex((step) => typeof step === "number"),
  );
}

function listName(path: Path): string {
  return listAround(path)
    .filter((step) => typeof step === "string")
    .join(" › ");
}
