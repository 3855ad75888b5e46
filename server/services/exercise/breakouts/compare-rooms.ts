import type { FloorView, SideView } from "@/contracts/argument/floor";
import type { PositionsView } from "@/contracts/argument/positions";
import type { DebateView } from "@/contracts/debates/debates";
import type { ComparedCount, ComparedPoll, ComparisonView, StrongArgument } from "@/contracts/exercise/breakouts";
import type { PollView } from "@/contracts/voting/polls";
import type { ResultsView } from "@/contracts/voting/results";
import { roomsOf } from "@/server/data/exercise/breakouts/rooms";
import { findDebateScope, type WorkspaceScope } from "@/server/data/scope";
import { getFloor } from "@/server/services/argument/floor/get-floor";
import { listPositions } from "@/server/services/argument/positions/list-positions";
import { getDebate } from "@/server/services/debates/debates/get-debate";
import { listPollsFor } from "@/server/services/voting/polls/list-polls";
import { resultsOf } from "@/server/services/voting/polls/results-of";
import { differenceOf } from "./difference";
import { breakoutOf } from "./get-breakout";

/** What the rooms of a breakout made of the same scenario, side by side. */
export async function compareRooms(scope: WorkspaceScope, slug: string): Promise<ComparisonView> {
  const { id, title } = await breakoutOf(scope, slug);
  const rows = await roomsOf(id);
  const rooms: Room[] = [];
  // One after the other: twelve rooms at once would be twelve times everything at once.
  for (const { debate, number } of rows) rooms.push(await readRoom(scope, debate, number));
  const options = optionsOf(rooms);
  const delegations = rooms[0]!.debate.delegations.map(({ key, name, monogram }) => ({ key, name, monogram }));
  const compared = {
    options,
    delegations,
    positions: delegations.flatMap(({ key: delegation }) =>
      options.map(({ key: option }) => ({ delegation, option, stances: rooms.map((room) => stanceIn(room, delegation, option)) })),
    ),
    polls: pollsOf(rooms),
    arguments: options.map(({ key: option }) => ({ option, rooms: rooms.map((room) => strongestIn(room, option)) })),
  };
  return {
    slug,
    title,
    question: rows[0]!.question,
    rooms: rows.map(({ debate, number, title, status }) => ({ debate, number, title, status })),
    ...compared,
    difference: differenceOf(compared),
  };
}

type Room = {
  readonly number: number;
  readonly debate: DebateView;
  readonly positions: PositionsView;
  readonly floor: FloorView;
  readonly polls: readonly { readonly poll: PollView; readonly results: ResultsView }[];
  readonly keys: (option: string) => string;
};

async function readRoom({ user }: WorkspaceScope, slug: string, number: number): Promise<Room> {
  const scope = (await findDebateScope(slug, user, null))!;
  const [debate, positions, floor, polls] = await Promise.all([
    getDebate(scope),
    listPositions(scope),
    getFloor(scope, "strongest"),
    listPollsFor(scope),
  ]);
  const closed = polls.filter(({ status, role }) => status === "closed" && role !== "imported");
  const counted = await Promise.all(closed.map(async (poll) => ({ poll, results: (await resultsOf(scope, poll.key)).view })));
  return { number, debate, positions, floor, polls: counted, keys: (option) => (isMade(option) ? `${option} in ${slug}` : option) };
}

/** A room's own proposals are numbered like every room's, and say something else. */
const isMade = (option: string): boolean => /^proposal-\d+$/.test(option);

function optionsOf(rooms: readonly Room[]): ComparisonView["options"] {
  const shared = rooms[0]!.debate.options.filter(({ key }) => !isMade(key)).map(({ key, label, hue }) => ({ key, label, hue, room: null }));
  const made = rooms.flatMap(({ debate, number, keys }) =>
    debate.options.filter(({ key }) => isMade(key)).map(({ key, label, hue }) => ({ key: keys(key), label, hue, room: number })),
  );
  return [...shared, ...made];
}

function stanceIn({ positions, keys }: Room, delegation: string, option: string) {
  const latest = positions.find((one) => one.delegation === delegation)?.revisions[0];
  const found = Object.entries(latest?.stances ?? {}).find(([key]) => keys(key) === option);
  return found?.[1] ?? null;
}

/** The polls that some room has counted, in the order of the agenda. */
function pollsOf(rooms: readonly Room[]): readonly ComparedPoll[] {
  const known = new Map(rooms.flatMap(({ polls }) => polls.map(({ poll }) => [poll.key, poll] as const)));
  return [...known.values()].map(({ key, title, role }) => ({
    key,
    title,
    role,
    rooms: rooms.map((room) => {
      const results = room.polls.find(({ poll }) => poll.key === key)?.results;
      return results ? countIn(room, results) : null;
    }),
  }));
}

function countIn({ debate, keys }: Room, { counts }: ResultsView): ComparedCount | null {
  const tally = counts[0]?.tally;
  const deciding = tally?.results[0];
  if (!tally || !deciding) return null;
  const labels = new Map(debate.options.map(({ key, label }) => [key, label]));
  const ballots = tally.turnout.cast;
  return {
    cast: ballots,
    eligible: tally.turnout.eligible,
    adopted: tally.outcome.options.map((key) => labels.get(key) ?? key),
    reason: tally.outcome.reason,
    support: Object.fromEntries(
      deciding.figures.map(({ option, support }) => [
        keys(option),
        { exact: support.exact, share: ballots > 0 ? Math.min(1, support.value / ballots) : 0 },
      ]),
    ),
  };
}

function strongestIn({ floor, keys }: Room, option: string) {
  const sides = floor.options.find((one) => keys(one.option) === option);
  return sides ? { support: strongestOf(floor, sides.support), attack: strongestOf(floor, sides.attack) } : null;
}

function strongestOf({ arguments: said, claims }: FloorView, { threads }: SideView): StrongArgument | null {
  const first = said.find(({ id }) => id === threads[0]?.argument);
  if (first?.status !== "visible") return null;
  const text = first.premises.map((premise) => claims.find(({ id }) => id === premise)?.text ?? "").join(" ");
  return { argument: first.id, text, strength: first.strength };
}
