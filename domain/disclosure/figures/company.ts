import { LEAST_RESPONDENTS } from "./statistics";

/**
 * Whether nobody's answer can be singled out by adding and subtracting figures: each of them enters exactly the same figures as at least
 * four others, or enters none (an empty text). One text per answer says which figures it enters.
 */
export function haveCompany(figuresOfEach: Iterable<string>): boolean {
  const companies = countBy(figuresOfEach);
  return [...companies].every(([figures, answers]) => figures === "" || answers >= LEAST_RESPONDENTS);
}

/** How often each text occurs, in the order of first occurrence. */
export function countBy(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
