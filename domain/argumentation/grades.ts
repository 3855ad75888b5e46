/** Reliability of a source on the Admiralty scale (NATO AJP-2.1), in words. */
export const RELIABILITY_WORDS: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

/** Credibility of a piece of information on the same scale, in words. */
export const CREDIBILITY_WORDS: Readonly<Record<string, string>> = {
  1: "confirmed",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};

/** What the five steps of an argument's relevance mean. */
export const RELEVANCE_WORDS = ["beside the point", "slightly relevant", "relevant", "very relevant", "decisive"] as const;

/** What was said of one thing on one of the two scales: by the scenario's author, and by participants. */
export type Grades = { readonly author: string | null; readonly participants: readonly string[] };

/** Grades of a citation in support of a claim: of the reliability of its source, A to F, and of the credibility of its passage, 1 to 6. */
export type GradedCitation = { readonly reliability: Grades; readonly credibility: Grades };

/** A grade that counts, and whose it is. */
export type CountingGrade = { readonly grade: string; readonly by: "author" | "participants"; readonly cap: number };

/** The most that a claim's base score can be, 0 to 1, and the grades of the citation that allows it; one of them at least. */
export type Cap = { readonly value: number; readonly reliability: CountingGrade | null; readonly credibility: CountingGrade | null };

/** The most that a base score can be under each grade. What cannot be judged is neither for nor against. */
export const CAPS: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 0.9, C: 0.75, D: 0.5, E: 0.25, F: 0.5 },
  ...{ 1: 1, 2: 0.9, 3: 0.75, 4: 0.5, 5: 0.25, 6: 0.5 },
};

/**
 * The cap that citations in support of a claim set: that of the best one, where a citation allows as much as the lower of its grades.
 * Null where none of them is graded. Our convention.
 */
export function capOf(citations: readonly GradedCitation[]): Cap | null {
  let best: Cap | null = null;
  for (const { reliability, credibility } of citations) {
    const cap = capBy(countingGrade(reliability), countingGrade(credibility));
    if (cap && (best === null || cap.value > best.value)) best = cap;
  }
  return best;
}

/** The author's grade, or else the median of the participants', the more cautious of two middle ones; null where there is none. */
export function countingGrade({ author, participants }: Grades): CountingGrade | null {
  if (author !== null) return { grade: author, by: "author", cap: CAPS[author]! };
  const cautiousFirst = participants.toSorted((a, b) => CAPS[a]! - CAPS[b]! || (a < b ? 1 : -1));
  const grade = cautiousFirst[(participants.length - 1) >> 1];
  return grade === undefined ? null : { grade, by: "participants", cap: CAPS[grade]! };
}

function capBy(reliability: CountingGrade | null, credibility: CountingGrade | null): Cap | null {
  if (!reliability && !credibility) return null;
  return { value: Math.min(reliability?.cap ?? 1, credibility?.cap ?? 1), reliability, credibility };
}
