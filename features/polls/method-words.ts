import type { TallyMethodId } from "@/domain/tally";

/** How each method counts, for somebody who never heard of it. */
export const METHOD_WORDS = {
  plurality: [
    "Every ballot counts for one option, its first choice. The option with the most votes comes first.",
    "A ranked ballot that ties several options in first place is split: each of them gets an equal part of the vote, kept as an exact fraction.",
    "Plurality looks at first choices only. Where several similar options stand, they can take votes from one another.",
  ],
  approval: [
    "Every ballot counts once for each option it ticks. The option with the most ticks comes first.",
    "Shares are of the ballots counted, so they add up to more than 100% where people ticked several options.",
  ],
  schulze: [
    "Every two options are compared as if they stood alone: how many ballots put one above the other? Options that a ballot leaves out share its last place.",
    "Mostly one option wins all its comparisons, and then it comes first. Where preferences run in a circle (A beats B, B beats C, C beats A), the method follows chains of such victories. A chain is as strong as its weakest link, and an option beats another when its strongest chain there is stronger than the strongest chain back.",
    "Options that nothing beats come first; then those that nothing left beats, and so on.",
  ],
} as const satisfies Record<TallyMethodId, readonly string[]>;

/** What holds for every count. */
export const COMMON_WORDS = [
  "A blank ballot takes part: it counts for turn-out and quorum, and for no option.",
  "A tie is shown as a tie. Nothing is drawn by lot unless the poll said so before it opened.",
  "The count was made once, when voting ended. Every ballot is in the record, so anyone can count again.",
] as const;
