// The measurements of `npm run bench:opinions`. Exit code 1 when an aim is missed.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { adjustedRandIndex, type OpinionMap, opinionMap, type RatingTable, ratingTable } from "@/domain/opinions";
import { randomNumbers } from "../argument/graphs";
import { megabytes, ms, tableOf, times, timesOf, whole } from "../tally/figures";
import { plainMap } from "./plain";
import { type Planted, plantedRatings } from "./planted";

type Size = {
  readonly participants: number;
  readonly claims: number;
  readonly ratings: number;
  /** From ratings to the map, at most. */
  readonly ms: number;
  /** Resident memory of a process that does it once, at most. */
  readonly bytes?: number;
  /** Whether the plain way ends in this life. */
  readonly plain?: true;
};

const SIZES: Readonly<Record<string, Size>> = {
  small: { participants: 1_921, claims: 197, ratings: 49_443, ms: 50, plain: true },
  middle: { participants: 10_000, claims: 1_000, ratings: 2_000_000, ms: 500 },
  large: { participants: 100_000, claims: 500, ratings: 5_000_000, ms: 6_000, bytes: 2 ** 30 },
};

const HELP = `npm run bench:opinions -- [options]

  --sizes NAMES   ${Object.keys(SIZES).join(",")}`;

const { values: asked } = parseArgs({
  options: { sizes: { type: "string", default: Object.keys(SIZES).join(",") }, help: { type: "boolean", default: false } },
});
const names = asked.sizes.split(",");
if (asked.help || !names.every((name) => Object.hasOwn(SIZES, name))) {
  console.log(HELP);
  process.exit(asked.help ? 0 : 2);
}
const missed: string[] = [];
for (const name of names) measure(SIZES[name]!);
console.log(missed.length === 0 ? "\nEvery aim is reached." : `\nMissed: ${missed.join("; ")}.`);
process.exit(missed.length === 0 ? 0 : 1);

function measure(size: Size): void {
  const planted = plantedRatings(size.participants, size.claims, size.ratings);
  const table = ratingTable(planted);
  const map = opinionMap(table);
  const what = `${whole(size.participants)} participants × ${whole(size.claims)} claims, ${whole(table.cells.length)} ratings`;
  const [sorting, drawing] = timesOf(
    () => ratingTable(planted),
    () => opinionMap(table),
  ) as [number, number];
  const [plain] = size.plain ? timesOf(() => plainMap(table)) : [];
  const took = sorting + drawing;
  const memory = size.bytes ? memoryOf(size) : null;
  if (took > size.ms) missed.push(`${what} in ${ms(took)}`);
  if (memory !== null && memory > size.bytes!) missed.push(`${what} with ${megabytes(memory)}`);
  if (!isSameInAnyOrder(planted, map)) missed.push(`${what}: another map from the same ratings in another order`);
  const rows = [
    [what, "took", "aim"],
    ["ratings into a table", ms(sorting), ""],
    ["the map from the table", ms(drawing), ""],
    ["together", ms(took), ms(size.ms)],
    ...(plain === undefined ? [] : [[`plain JavaScript (${times(plain / took)})`, ms(plain), ""]]),
    ...(memory === null ? [] : [["resident memory, ratings included", megabytes(memory), megabytes(size.bytes!)]]),
    ["planted camps found (adjusted Rand index)", agreement(planted, table, map).toFixed(3), ""],
  ];
  console.log(`\n${tableOf(rows)}`);
}

function memoryOf({ participants, claims, ratings }: Size): number {
  const program = path.join(import.meta.dirname, "memory.ts");
  const given = ["--import", "tsx", program, ...[participants, claims, ratings].map(String)];
  return Number(execFileSync(process.execPath, given, { encoding: "utf8" }));
}

/** Draws the map once more, from the ratings in an order that has nothing to do with the first, and compares every digit. */
function isSameInAnyOrder(planted: Planted, map: OpinionMap): boolean {
  const draw = randomNumbers(7);
  const places = Int32Array.from(planted.value.keys());
  for (let left = places.length - 1; left > 0; left--) {
    const other = draw(left + 1);
    const kept = places[left]!;
    places[left] = places[other]!;
    places[other] = kept;
  }
  const people = planted.participantIds.length;
  const again = opinionMap(
    ratingTable({
      participantIds: [...planted.participantIds].reverse(),
      claimIds: planted.claimIds,
      participant: Int32Array.from(places, (place) => people - 1 - planted.participant[place]!),
      claim: Int32Array.from(places, (place) => planted.claim[place]!),
      value: Int8Array.from(places, (place) => planted.value[place]!),
    }),
  );
  return exact(again) === exact(map);
}

/** Every number as it is, in shortest exact form. */
function exact(map: OpinionMap): string {
  return JSON.stringify(map, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array).join(" ") : value));
}

function agreement(planted: Planted, { participantIds }: RatingTable, map: OpinionMap): number {
  const camp = new Map(planted.participantIds.map((id, place) => [id, planted.camp[place]!]));
  const counted = Array.from(map.counted);
  return (
    adjustedRandIndex(
      counted.map((place) => map.campOf[place]!),
      counted.map((place) => camp.get(participantIds[place]!)!),
    ) ?? 0
  );
}
