import type { ComparisonView } from "@/contracts/exercise/breakouts";
import { csvText } from "@/formats/csv";
import type { WorkspaceScope } from "@/server/data/scope";
import { compareRooms } from "./compare-rooms";

/** The comparison as one table for a spreadsheet: a row for each figure, a column for each room. */
export async function exportComparison(scope: WorkspaceScope, slug: string): Promise<{ readonly text: string }> {
  return { text: csvText(linesOf(await compareRooms(scope, slug))) };
}

function linesOf({ rooms, options, delegations, positions, polls, arguments: compared }: ComparisonView): string[][] {
  const labels = new Map(options.map(({ key, label, room }) => [key, room === null ? label : `${label} (room ${room})`]));
  const names = new Map(delegations.map(({ key, name }) => [key, name]));
  return [
    ["what", "of", "option", ...rooms.map(({ title }) => title)],
    ...polls.flatMap((poll) => [
      ...options
        .filter(({ key }) => poll.rooms.some((count) => count?.support[key]))
        .map(({ key }) => ["tally", poll.title, labels.get(key)!, ...poll.rooms.map((count) => count?.support[key]?.exact ?? "")]),
      ["ballots", poll.title, "", ...poll.rooms.map((count) => (count ? `${count.cast}` : ""))],
      ["eligible", poll.title, "", ...poll.rooms.map((count) => (count ? `${count.eligible}` : ""))],
      ["adopted", poll.title, "", ...poll.rooms.map((count) => count?.adopted.join(", ") ?? "")],
    ]),
    ...positions.map(({ delegation, option, stances }) => [
      "position",
      names.get(delegation)!,
      labels.get(option)!,
      ...stances.map((stance) => stance ?? ""),
    ]),
    ...compared.flatMap(({ option, rooms: said }) => [
      ["strongest argument", "for", labels.get(option)!, ...said.map((room) => room?.support?.text ?? "")],
      ["strongest argument", "against", labels.get(option)!, ...said.map((room) => room?.attack?.text ?? "")],
    ]),
  ];
}
