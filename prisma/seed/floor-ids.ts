import type { Scenario } from "@/contracts/debates/scenario";
import type { WholeFloor } from "./whole-floor";

export type FloorIds = {
  readonly claims: Map<string, string>;
  readonly arguments: Map<string, string>;
  readonly sources: ReadonlyMap<string, string>;
};

/** Which row of a debate each claim, argument and source of its scenario became. */
export function floorIdsOf(
  scenario: Scenario,
  floor: WholeFloor,
  sources: readonly { readonly id: string; readonly key: string }[],
): FloorIds {
  const byText = new Map(floor.claims.map(({ id, text }) => [text, id]));
  const claims = new Map(scenario.claims.flatMap(({ key, text }) => (byText.has(text) ? [[key, byText.get(text)!] as const] : [])));
  const arguments_ = scenario.arguments.flatMap(({ key, polarity, target, premises }) => {
    const same = floor.arguments.find(
      (row) =>
        row.polarity === polarity &&
        row.premises.length === premises.length &&
        premises.every((premise, order) => row.premises[order] === claims.get(premise)) &&
        (!target.option || ("option" in row.target && row.target.option === target.option)) &&
        (!target.claim || ("claim" in row.target && row.target.claim === claims.get(target.claim))) &&
        (!target.argument || "argument" in row.target),
    );
    return same ? [[key, same.id] as const] : [];
  });
  return { claims, arguments: new Map(arguments_), sources: new Map(sources.map(({ key, id }) => [key, id])) };
}

/** The row under a key; throws when the scenario no longer has it. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo speaks of “${key}”, which its scenario does not have.`);
  return id;
}
