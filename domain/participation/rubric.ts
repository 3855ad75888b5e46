import { DomainError } from "../kernel";

/** What an instructor judges everybody by. `points` is what full marks earn. */
export type Criterion = { readonly key: string; readonly label: string; readonly description: string; readonly points: number };
/** Points by criterion key; a criterion that is missing is not judged yet. */
export type Points = Readonly<Record<string, number>>;

export type Marks = {
  /** Sum over the rubric's criteria that are judged. */
  readonly sum: number;
  /** Full marks of the whole rubric. */
  readonly of: number;
  /** Criteria not judged yet. */
  readonly open: number;
};

/** The sum of somebody's points. Points of a criterion that the rubric no longer has count nothing. */
export function marksOf(rubric: readonly Criterion[], points: Points): Marks {
  const judged = rubric.filter(({ key }) => points[key] !== undefined);
  return {
    sum: judged.reduce((sum, { key }) => sum + points[key]!, 0),
    of: rubric.reduce((sum, criterion) => sum + criterion.points, 0),
    open: rubric.length - judged.length,
  };
}

/** Why these points cannot be given by this rubric, or null. Null takes a criterion's points back; halves are allowed. */
export function refusalToAward(rubric: readonly Criterion[], points: Readonly<Record<string, number | null>>): DomainError | null {
  for (const [key, given] of Object.entries(points)) {
    const criterion = rubric.find((one) => one.key === key);
    if (!criterion) return new DomainError("conflict", "The rubric has changed. Reload the page to see what is judged now.", { key });
    if (given === null) continue;
    if (given < 0 || given > criterion.points || !Number.isInteger(given * 2))
      return new DomainError("invalid", `“${criterion.label}” takes 0 to ${criterion.points} points, in halves.`, { key });
  }
  return null;
}

/** Why the rubric cannot be changed, or null: once people have read their points, these mean what they meant. */
export function refusalToChangeRubric(isReleased: boolean): DomainError | null {
  return isReleased ? new DomainError("conflict", "Feedback is released. People have read their points by this rubric; it stays.") : null;
}

/** Why feedback cannot be released, or null. It is released once and never taken back: what somebody has read stays read. */
export function refusalToRelease(isReleased: boolean, assessed: number): DomainError | null {
  if (isReleased) return new DomainError("conflict", "Feedback is released already, and cannot be taken back.");
  if (assessed === 0) return new DomainError("conflict", "Nobody is assessed yet. Give somebody points or a comment first.");
  return null;
}
