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
