// The measurements of `npm run bench:tally`: every method over random ballots, beside a bare pass over typed arrays and beside other
// people's programs, in one run. Exit code 1 when an aim is missed.
import { parseArgs } from "node:util";
import { type BallotType, countBy, type Profile, pairwiseMatrix, TALLY_METHOD_IDS, type TallyMethodId, tallyMethod } from "@/domain/tally";
import { type Ballots, profileFrom, randomBallots } from "./ballots";
import { type Layout, layoutOf } from "./bare/layouts";
import { barePairwise } from "./bare/pairwise";
import { barePasses } from "./bare/passes";
import { benchCommandLine } from "./command-line";
import { megabytes, memoryOf, ms, tableOf, times, timesOf, whole } from "./figures";
import { peersFor } from "./peers";

const HELP = `npm run bench:tally -- [options]

  --only NAMES          methods, and "pairwise", "profile", "command-line"; with commas between
  --ballots NUMBERS     1000,10000,100000,1000000
  --options NUMBERS     5,10,20
  --peer-ballots NUMBER other programs count at most so many ballots (10000): beyond, they take minutes and gigabytes
  --plain               without vectors (WebAssembly), as in a browser that refuses them`;

/** A count is at most so many times a bare pass. Below 100,000 ballots what comes after the pass costs more than the pass. */
const MOST = 1.5;
const MOST_FROM = 100_000;
const PAIRWISE_MS = 20;
const ROWS_PER_SECOND = 3_000_000;

const { values: asked } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    ballots: { type: "string", default: "1000,10000,100000,1000000" },
    options: { type: "string", default: "5,10,20" },
    "peer-ballots": { type: "string", default: "10000" },
    plain: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (asked.help) {
  console.log(HELP);
  process.exit(0);
}
// Vectors are loaded when a count first asks for them; without WebAssembly it counts plainly.
if (asked.plain) Reflect.deleteProperty(globalThis, "WebAssembly");

const isAsked = (what: string): boolean => asked.only === "" || asked.only.split(",").includes(what);
const missed: string[] = [];
for (const ballots of numbers(asked.ballots)) for (const options of numbers(asked.options)) benchSize(ballots, options);
if (isAsked("command-line")) {
  const { table, misses } = benchCommandLine();
  console.log(`\n${table}`);
  missed.push(...misses);
}
console.log(missed.length === 0 ? "\nEvery aim is reached." : `\nMissed: ${missed.join("; ")}.`);
process.exit(missed.length === 0 ? 0 : 1);

type Given = { readonly ballots: Ballots; readonly profile: Profile; readonly layout: Layout; readonly size: string };

function benchSize(ballots: number, options: number): void {
  const size = `${whole(ballots)} × ${options}`;
  const methods = TALLY_METHOD_IDS.filter(isAsked);
  const lines: string[][] = [];
  for (const type of new Set([...methods.map(ballotTypeOf), ...(isAsked("pairwise") || isAsked("profile") ? (["ranked"] as const) : [])])) {
    const given = give(type, ballots, options, size);
    if (type === "ranked" && isAsked("profile")) lines.push(profileLine(given));
    if (type === "ranked" && isAsked("pairwise")) lines.push(...pairwiseLines(given));
    for (const method of methods) if (ballotTypeOf(method) === type) lines.push(methodLine(method, given));
  }
  if (lines.length > 0)
    console.log(`\n${tableOf([[size, "ours", "bare pass", "ours/bare", "memory", "other programs, times ours"], ...lines])}`);
}

/** What a method is measured on: the ballots that it is meant for come first. */
function ballotTypeOf(method: TallyMethodId): BallotType {
  return tallyMethod(method).ballotTypes[0]!;
}

function give(type: BallotType, count: number, options: number, size: string): Given {
  const ballots = randomBallots(type, options, count);
  return { ballots, profile: profileFrom(ballots), layout: layoutOf(ballots), size };
}

function profileLine({ ballots, profile, size }: Given): string[] {
  const [ours] = timesOf(() => profileFrom(ballots)) as [number];
  const perSecond = (ballots.ballots / ours) * 1000;
  if (ballots.ballots >= MOST_FROM && perSecond < ROWS_PER_SECOND) missed.push(`${size} ballots added a second: ${whole(perSecond)}`);
  const bytes = profile.blocks.reduce((sum, block) => sum + block.bytes.length, 0);
  return ["(adding ballots)", ms(ours), "", `${(perSecond / 1e6).toFixed(1)} M/s`, megabytes(bytes), ""];
}

function pairwiseLines({ profile, layout, size, ballots }: Given): string[][] {
  const line = (name: string, vectors?: null) => {
    const [ours, bare] = timesOf(
      () => pairwiseMatrix(profile, "last", vectors),
      () => barePairwise(layout),
    ) as [number, number];
    note(`${size} ${name}`, ours / bare, ballots.ballots);
    if (vectors === undefined && !asked.plain && size === `${whole(1_000_000)} × 10` && ours > PAIRWISE_MS)
      missed.push(`${size} pairwise in ${ms(ours)}`);
    return [name, ms(ours), ms(bare), times(ours / bare), megabytes(memoryOf(() => pairwiseMatrix(profile, "last", vectors))), ""];
  };
  return [line("(pairwise matrix)"), line("(pairwise matrix, plain)", null)];
}

function methodLine(method: TallyMethodId, { ballots, profile, layout, size }: Given): string[] {
  const refusal = tallyMethod(method).refusal?.(profile) ?? null;
  if (refusal !== null) return [method, "refused", "", "", "", ""];
  const [ours, bare] = timesOf(
    () => countBy(method, profile),
    () => barePasses[method](layout),
  ) as [number, number];
  note(`${size} ${method}`, ours / bare, ballots.ballots);
  const memory = memoryOf(() => countBy(method, profile));
  const others = ballots.ballots > Number(asked["peer-ballots"]) ? [] : peersFor(method, ballots);
  const theirs = others.map(({ name, count }) => `${name} ${timesOurs(count, ours)}`);
  return [method, ms(ours), ms(bare), times(ours / bare), megabytes(memory), theirs.join(", ")];
}

/** Not every one survives every election: one recurses until the stack is full. */
function timesOurs(count: () => unknown, ours: number): string {
  try {
    return times(timesOf(count)[0]! / ours);
  } catch {
    return "fails";
  }
}

function note(what: string, ratio: number, ballots: number): void {
  if (ballots >= MOST_FROM && ratio > MOST) missed.push(`${what} takes ${times(ratio)} of a bare pass`);
}

function numbers(list: string): readonly number[] {
  const given = list.split(",").map(Number);
  if (given.every((number) => Number.isSafeInteger(number) && number > 1)) return given;
  console.error(`“${list}” is not a list of whole numbers.\n\n${HELP}`);
  process.exit(2);
}
