import { LEAST_RESPONDENTS, splitGroups } from "@/domain/disclosure";
import { type Counts, countsAt } from "../claims/counts";
import type { OpinionMap } from "../opinion-map";

/** Camps whose figures are given together; of a large camp, its own alone. */
export type Company = { readonly camps: readonly number[]; readonly people: number };

/**
 * Who is counted together so that no camp below five has figures of its own, nor could they be worked out from the others and the whole:
 * each large camp by itself, and the small ones with the smallest others as one. A single company says nothing about camps.
 */
export function companiesOf({ camps, counted }: Pick<OpinionMap, "camps" | "counted">): readonly Company[] {
  const groups = camps.map(({ members }, camp) => ({ group: String(camp), respondents: members.length }));
  const { shown, hidden } = splitGroups(groups);
  if (shown.length === 0) return [{ camps: groups.map((_, camp) => camp), people: counted.length }];
  const alone = shown.map(Number).sort((a, b) => a - b);
  const together = hidden.map(Number).sort((a, b) => a - b);
  return [...alone.map((camp) => [camp]), ...(together.length > 0 ? [together] : [])].map((own) => ({
    camps: own,
    people: own.reduce((sum, camp) => sum + camps[camp]!.members.length, 0),
  }));
}

/** Disagree, pass and agree for every claim of every company, as `countsByCamp` gives them for camps. */
export function countsByCompany(counts: Int32Array, companies: readonly Company[], claims: number): Int32Array {
  const width = 3 * claims;
  const summed = new Int32Array(companies.length * width);
  for (const [company, { camps }] of companies.entries())
    for (const camp of camps) for (let at = 0; at < width; at++) summed[company * width + at]! += counts[camp * width + at]!;
  return summed;
}

/**
 * The figures of each company on one claim; null where fewer than five of one rated it, because those of all the others and the whole
 * would tell theirs.
 */
export function figuresAt(counts: Int32Array, claims: number, companies: number, claim: number): readonly Counts[] | null {
  const figures = Array.from({ length: companies }, (_, company) => countsAt(counts, claims, company, claim));
  return figures.some(({ rated }) => rated > 0 && rated < LEAST_RESPONDENTS) ? null : figures;
}
