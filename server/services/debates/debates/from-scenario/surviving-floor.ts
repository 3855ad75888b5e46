import type { Scenario } from "@/contracts/debates/scenario";

export type SurvivingFloor = { readonly claims: Scenario["claims"]; readonly arguments: Scenario["arguments"] };

/**
 * What of a scenario's claims and arguments makes sense over some of its options: an argument goes with its target, and a
 * claim goes when every argument that rested on it went.
 */
export function survivingFloor(
  { claims, arguments: all }: Pick<Scenario, "claims" | "arguments">,
  options: ReadonlySet<string>,
): SurvivingFloor {
  const byKey = new Map(all.map((argument) => [argument.key, argument]));
  const restingOn = new Map<string, Scenario["arguments"]>();
  for (const argument of all) for (const claim of argument.premises) restingOn.set(claim, [...(restingOn.get(claim) ?? []), argument]);
  const verdicts = new Map<string, boolean>();

  // Scenario files hold no circle of arguments, so this ends.
  const survives = (argument: Scenario["arguments"][number]): boolean => {
    const known = verdicts.get(argument.key);
    if (known !== undefined) return known;
    const { option, claim, argument: undercut } = argument.target;
    const verdict = option ? options.has(option) : claim ? claimSurvives(claim) : survives(byKey.get(undercut!)!);
    verdicts.set(argument.key, verdict);
    return verdict;
  };
  const claimSurvives = (claim: string): boolean => restingOn.get(claim)?.some(survives) ?? true;

  return { claims: claims.filter(({ key }) => claimSurvives(key)), arguments: all.filter(survives) };
}
