/** Grades of the Admiralty code given to one thing: the scenario author's, and those of participants. */
export type GivenGrades = { readonly author: string | null; readonly participants: readonly string[] };
/** How far apart the grades of one thing are, and between whom. */
export type GradeDispute = { readonly between: "author and participants" | "participants"; readonly low: string; readonly high: string };

/** From this many steps on grades are a dispute rather than a nuance. */
export const DISPUTED_STEPS = 2;

/**
 * Whether the grades of a source (A–F) or a cited item (1–6) differ by two steps or more, among participants or between the
 * scenario's author and any of them; null where they do not. F and 6, “cannot be judged”, stand on no step. `low` is the better one.
 */
export function gradeDispute({ author, participants }: GivenGrades): GradeDispute | null {
  const given = participants.filter(isStep).toSorted();
  const [low, high] = [given[0], given.at(-1)];
  if (low === undefined || high === undefined) return null;
  if (stepsBetween(low, high) >= DISPUTED_STEPS) return { between: "participants", low, high };
  if (author === null || !isStep(author)) return null;
  const farthest = stepsBetween(author, high) > stepsBetween(author, low) ? high : low;
  if (stepsBetween(author, farthest) < DISPUTED_STEPS) return null;
  return { between: "author and participants", low: author < farthest ? author : farthest, high: author < farthest ? farthest : author };
}

const isStep = (grade: string): boolean => /^[A-E1-5]$/.test(grade);
const stepsBetween = (one: string, other: string): number => Math.abs(one.charCodeAt(0) - other.charCodeAt(0));
