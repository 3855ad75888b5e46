/** How turns to speak are taken. */
export const SPEAKING_MODES = ["opening-statements", "open-floor", "rounds"] as const;
export type SpeakingMode = (typeof SPEAKING_MODES)[number];

/** What each mode means, in a sentence for those who take part. */
export const SPEAKING_MODE_WORDS = {
  "opening-statements": "Each voting delegation speaks once, in the order of the delegations, its head first.",
  "open-floor": "Whoever raises a hand speaks, first come, first served.",
  rounds: "Voting delegations speak in turn, again and again.",
} as const satisfies Record<SpeakingMode, string>;

/** What favouring those who have spoken least means, exactly. */
export const FAVOUR_WORDS =
  "Hands of the delegation that has had the floor fewest times come first; among equals, whoever raised a hand first. A second hand of a delegation waits as if its first had been heard.";

/** Seconds a speaker has unless somebody says otherwise; opening statements are longer. */
export const USUAL_SECONDS = { "opening-statements": 180, "open-floor": 120, rounds: 120 } as const satisfies Record<SpeakingMode, number>;

/** Whether the server makes the list of speakers, delegation by delegation; otherwise raised hands do. */
export const isListed = (mode: SpeakingMode): boolean => mode !== "open-floor";
