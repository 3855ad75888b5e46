import { diffWordsWithSpace } from "diff";
import type { WordingPart } from "@/contracts/argument/claims";

/** Wordings that have less in common are shown as one replaced by the other: finer differences would tell nobody anything. */
const MOST_CHANGES = 600;

/** What became of a wording word by word, in reading order: what was removed comes before what stands in its place. */
export function wordingChanges(before: string, after: string): readonly WordingPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes)
    return [
      { text: before, change: "removed" },
      { text: after, change: "added" },
    ];
  return changes.map(({ value, added, removed }) => ({ text: value, change: added ? "added" : removed ? "removed" : null }));
}
