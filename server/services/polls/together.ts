import type { ElectorateCount, ResultsView } from "@/contracts/results";

/** What two counts say together. Neither electorate overrides the other: where they differ, nothing more is decided here. */
export function together(counts: readonly ElectorateCount[], labels: Readonly<Record<string, string>>): ResultsView["together"] {
  const [participants, delegations] = counts;
  if (!participants || !delegations) return null;
  const [one, other] = [participants.tally.outcome, delegations.tally.outcome];
  const agree = one.outcome === other.outcome && one.option === other.option;
  const says = agree
    ? `Participants and delegations both ${SAYS[one.outcome](nameOf(one.option, labels))}.`
    : `Participants ${SAYS[one.outcome](nameOf(one.option, labels))}; delegations ${SAYS[other.outcome](nameOf(other.option, labels))}. They are counted apart, and neither overrides the other.`;
  return { agree, says };
}

const SAYS = {
  adopted: (option: string) => `adopt ${option}`,
  "not-adopted": () => "adopt nothing",
  "no-decision": () => "reach no decision",
} as const;

const nameOf = (option: string | null, labels: Readonly<Record<string, string>>): string =>
  option === null ? "nothing" : `“${labels[option] ?? option}”`;
