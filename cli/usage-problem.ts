import { closestName } from "@/formats/scenario-file/closest-name";

/** A mistake of whoever calls the command: a sentence, with exit code 2. */
export class UsageProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "UsageProblem";
  }
}

/** A name that is none of those there are, with the nearest of them. */
export function unknownName(what: string, given: string, names: readonly string[]): UsageProblem {
  const nearest = closestName(given, names);
  const advice = nearest ? `Did you mean ${nearest}?` : `There are: ${names.join(", ")}.`;
  return new UsageProblem(`There is no ${what} “${given}”. ${advice}`);
}
