// The pages of a debate with 5,000 arguments: the part of `npm run bench:argument` that takes a server. Exit code 1 when an aim is missed.
import { whole } from "@/bench/tally/figures";
import { prisma } from "@/server/data/connection/client";
import { cookieOf } from "../support/door";
import { aDebate } from "../support/factories/a-debate";
import { newKey } from "../support/factories/a-user";
import { fillFloor } from "../support/large-floor/fill";
import { ms, type Row, spreadOf, tableOf } from "./figures";
import { readFloor } from "./floor-reading";
import { type Received, receive } from "./receive";
import { startProduct } from "./server";

const ARGUMENTS = 5_000;
const READINGS = 20;
const FIRST_CONTENT_MS = 1_000;
const MOST_BYTES = 200_000;

const debate = await aDebate({ phase: "arguments", audience: "public", delegates: 1 });
const reader = debate.headOf("parents");
await fillFloor(debate.slug, ARGUMENTS);
const server = await startProduct({ LIMIT_READ: "1000000", LIMIT_PAGE: "1000000" });
const cookie = await cookieOf(reader);
const read = (path: string, first?: RegExp) => receive(server.port, path, cookie, first);
const rows: Row[] = [];

await measurePage("floor", `/debates/${debate.slug}`, /data-argument="/);
await measurePage("map", `/debates/${debate.slug}/map`, /<h1/);
await measureReading();
await server.stop();
await prisma.$disconnect();
console.log(`\nPages of a debate with ${whole(ARGUMENTS)} arguments\n${tableOf(rows)}`);
process.exit(rows.every(({ isReached }) => isReached) ? 0 : 1);

/** Until the page's content begins to arrive: for the first reader after something has changed, and for those after. */
async function measurePage(name: string, path: string, content: RegExp): Promise<void> {
  await read(path, content);
  const changed: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const premises = [{ text: `Reason ${turn} on the ${name}.` }];
    await reader.api.floor.addArgument({ debate: debate.slug, ...newKey(), polarity: "support", target: { option: "garden" }, premises });
    changed.push((await read(path, content)).untilFirst);
  }
  const later: Received[] = [];
  for (let turn = 0; turn < READINGS; turn++) later.push(await read(path, content));
  timed(`${name}: first content after a change, slowest of 5`, Math.max(...changed));
  timed(`${name}: first content, slowest of ${READINGS}`, spreadOf(later.map(({ untilFirst }) => untilFirst)).max);
  weighed(`${name}: page, uncompressed`, Math.max(...later.map(({ bytes }) => bytes)));
  const sent = await receive(server.port, path, cookie, undefined, "gzip");
  weighed(`${name}: page, as sent`, sent.bytes);
}

/** Somebody reads both sides of an option to their ends, opens replies all the way down, and follows links into the depth. */
async function measureReading(): Promise<void> {
  const answers = await readFloor(debate.slug, (path) => read(path));
  weighed(`floor: largest of ${whole(answers.length)} answers, uncompressed`, Math.max(...answers.map(({ bytes }) => bytes)));
  const spread = spreadOf(answers.map(({ ms: took }) => took));
  timed("floor: an answer, 99 of 100", spread.p99);
  const map = await read(`/api/trpc/map.get?input=${encodeURIComponent(JSON.stringify({ debate: debate.slug }))}`);
  weighed("map: what it is drawn from, uncompressed", map.bytes);
}

function timed(what: string, measured: number): void {
  rows.push({
    what,
    measured: ms(measured),
    limit: "",
    ratio: "",
    aim: `< ${whole(FIRST_CONTENT_MS)} ms`,
    isReached: measured < FIRST_CONTENT_MS,
  });
}

function weighed(what: string, bytes: number): void {
  rows.push({ what, measured: `${whole(bytes)} B`, limit: "", ratio: "", aim: `≤ ${whole(MOST_BYTES)} B`, isReached: bytes <= MOST_BYTES });
}
