import type { Stance } from "@/contracts/argument/positions";
import type { ComparedPoll, ComparisonView } from "@/contracts/exercise/breakouts";
import { greatestDifference } from "@/domain/comparison";

type Compared = Pick<ComparisonView, "options" | "delegations" | "positions" | "polls">;

/** Where the rooms differ most: in the last poll that two of them counted, or else in what a delegation stands for. */
export function differenceOf(compared: Compared): string {
  return (
    inPolls(compared) ?? inPositions(compared) ?? "The rooms do not differ yet: no two of them have counted a poll or moved a position."
  );
}

function inPolls({ polls, options }: Compared): string | null {
  const last = polls
    .filter(({ rooms, role }) => role !== "straw" && role !== "consensus-check" && rooms.filter((count) => count !== null).length > 1)
    .at(-1);
  if (!last) return null;
  const shared = options.filter(({ room }) => room === null);
  const most = greatestDifference(
    shared.map((subject) => ({ subject, values: last.rooms.map((count) => count?.support[subject.key]?.share ?? null) })),
  );
  if (!most) return `All rooms that counted “${last.title}” gave every option the same share of their ballots.`;
  const { subject, highest, lowest } = most;
  return `The rooms differ most on ${subject.label}: in “${last.title}” it has ${sayShare(last, highest)}, ${sayShare(last, lowest)}.`;
}

function sayShare({ rooms }: ComparedPoll, { room, value }: { readonly room: number; readonly value: number }): string {
  const share = value === 0 ? "no support" : `${Math.round(value * 100)}% of the ballots`;
  return `${share} in room ${room + 1} (${rooms[room]!.cast} cast)`;
}

/** How far each stance is from opposing, 0 to 1. */
const FAVOUR: Readonly<Record<Stance, number>> = { opposes: 0, undecided: 1 / 3, accepts: 2 / 3, backs: 1 };

function inPositions({ positions, options, delegations }: Compared): string | null {
  const most = greatestDifference(
    positions.map((subject) => ({ subject, values: subject.stances.map((stance) => (stance === null ? null : FAVOUR[stance])) })),
  );
  if (!most) return null;
  const { subject, highest, lowest } = most;
  const who = delegations.find(({ key }) => key === subject.delegation)!.name;
  const what = options.find(({ key }) => key === subject.option)!.label;
  const stanceIn = (room: number) => `${WORDS[subject.stances[room]!]} in room ${room + 1}`;
  return `The rooms differ most on ${what}: ${who} ${stanceIn(highest.room)} and ${stanceIn(lowest.room)}.`;
}

const WORDS: Readonly<Record<Stance, string>> = {
  backs: "backs it",
  accepts: "accepts it",
  undecided: "is undecided",
  opposes: "opposes it",
};
