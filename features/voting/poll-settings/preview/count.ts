import { type Ballot, type PollTally, packBallot, packBallots, tallyPoll } from "@/domain/tally";
import type { Settings } from "../settings";
import { ballotOf, type Example, examplesFor } from "./examples";

export type PreviewedExample = {
  readonly example: Example;
  readonly groups: readonly { readonly voters: number; readonly ballot: Ballot }[];
  readonly tally: PollTally;
};

/** What the settings make of the examples, or the domain's sentence on why nothing can be counted by them. */
export type Preview = { readonly refusal: string } | { readonly refusal: null; readonly examples: readonly PreviewedExample[] };

/** Counts every example by the settings of a poll. Ties that a lot or an earlier ballot would break stay open: neither exists yet. */
export function previewOf(settings: Settings, optionKeys: readonly string[], labels: Readonly<Record<string, string>>): Preview {
  try {
    return { refusal: null, examples: examplesFor(optionKeys.length).map((example) => count(example, settings, optionKeys, labels)) };
  } catch (error) {
    if (error instanceof Error && "code" in error) return { refusal: error.message };
    throw error;
  }
}

function count(
  example: Example,
  settings: Settings,
  optionKeys: readonly string[],
  labels: Readonly<Record<string, string>>,
): PreviewedExample {
  const { ballotType, limits, methods, rule, quorum, seats } = settings;
  const groups = example.groups.map(({ voters, liking }) => ({ voters, ballot: ballotOf(ballotType, liking, optionKeys, limits) }));
  const cast = groups.reduce((sum, { voters }) => sum + voters, 0);
  const names = groups.flatMap(({ voters, ballot }) => Array.from({ length: voters }, () => ballot));
  return {
    example,
    groups,
    tally: tallyPoll({
      ballotType,
      limits,
      methods,
      optionKeys,
      labels,
      rule,
      quorum,
      conventions: { seats },
      eligible: cast + example.absent,
      ballots: packBallots(
        groups.map(({ voters, ballot }) => ({ ballot, copies: voters })),
        optionKeys,
        limits,
      ),
      voices: names.map((ballot, index) => ({
        name: `voter ${index + 1}`,
        kind: "participant",
        holdsVeto: index === names.length - 1,
        packed: packBallot(ballot, optionKeys, limits),
      })),
    }),
  };
}
