// A panel of a thousand that answers a round within ten minutes, over HTTP with the live feed open: `npm run bench:panel`.
// Exit code 1 when an answer was lost, slow or an error, or the round closed late.
import { parseArgs } from "node:util";
import { whole } from "@/bench/tally/figures";
import { ANONYMITY_LEVELS, type AnonymityLevel } from "@/domain/disclosure";
import { hot, prisma } from "@/server/data/connection/client";
import { cookieOf } from "../support/door";
import { Browser, pause } from "./class/browser";
import { Journal } from "./class/journal";
import { OpenPage } from "./class/page";
import { ms, type Row, spreadOf, tableOf } from "./figures";
import { answerAll, answerLate, type Taking } from "./panel/panellist";
import { brokenPromises } from "./panel/promises";
import { aStagedPanel, aStagedRound, type StagedPanel, type StagedRound } from "./panel/stage";
import { memoryOf, startProduct } from "./server";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    people: { type: "string", default: "1000" },
    levels: { type: "string", default: "pseudonymous,detached" },
  },
});
const [MINUTES, PEOPLE] = [Number(values.minutes), Number(values.people)];
const LEVELS = values.levels.split(",").filter((level): level is AnonymityLevel => ANONYMITY_LEVELS.some((one) => one === level));
/** How many change an answer at the very end. */
const LATE = Math.ceil(PEOPLE / 12);

const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
const rows: Row[] = [];
// Limits stay as they are shipped.
const server = await startProduct();
// A run that fails leaves no server behind.
process.once("exit", () => process.kill(server.pid));
let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, memoryOf(server.pid));
}, 500);

for (const level of LEVELS) await hold(level);
clearInterval(watching);
push("the server's memory, highest", `${whole(peak / 1024 / 1024)} MB`, "", true);
await server.stop();
process.removeAllListeners("exit");
console.log(`\nA panel of ${whole(PEOPLE)} that answers within ${MINUTES} minutes\n${tableOf(rows)}`);
await prisma.$disconnect();
process.exit(rows.every(({ isReached }) => isReached) ? 0 : 1);

/** One round at a level of anonymity, from its opening to its figures. */
async function hold(level: AnonymityLevel): Promise<void> {
  const panel = await aStagedPanel(level, PEOPLE);
  const journal = new Journal();
  const runner = new Browser(server.port, journal, panel.debate.facilitator.user.id);
  runner.session = await cookieOf(panel.debate.facilitator);
  // Whoever opens the round has looked at the page.
  await runner.page(`/debates/${panel.debate.slug}/panel`);
  const takings = panel.panellists.map((panellist): Taking => {
    const browser = new Browser(server.port, journal, panellist.userId);
    browser.session = panellist.cookie;
    return { panellist, browser, page: new OpenPage(server.port, panel.debate.slug, browser, journal), kept: new Map() };
  });
  const round = await aStagedRound(panel, MINUTES);
  say(`${level}: ${whole(PEOPLE)} panellists, ${round.items.length} items, ${Math.round((round.deadline - Date.now()) / 1_000)} s`);
  const control = setInterval(() => void runner.read([{ procedure: "panel.preparation", input: { debate: panel.debate.slug } }]), 5_000);
  const answering = Promise.all(takings.map((taking) => answerAll(panel, round, taking)));
  const late = Promise.all(takings.slice(0, LATE).map((taking) => answering.then(() => answerLate(panel, round, taking))));
  const readsBefore = () => journal.reads.length;
  const closing = await watchClose(panel, round, runner, readsBefore);
  clearInterval(control);
  await late;
  await quiet(journal);
  for (const { page, browser } of takings) {
    page.close();
    browser.close();
  }
  runner.close();
  await report(level, panel, round, takings, journal, closing);
}

type Closing = { readonly sealedMs: number; readonly figuresMs: number; readonly actMs: number; readonly readsBefore: number };

/** When the round was closed and when its figures were there, from its deadline on; and how long those who run the debate waited meanwhile. */
async function watchClose({ debate }: StagedPanel, round: StagedRound, runner: Browser, reads: () => number): Promise<Closing> {
  await pause(Math.max(0, round.deadline - Date.now()));
  const readsBefore = reads();
  const waits: number[] = [];
  const acting = (async () => {
    for (let minutes = 30; minutes < 34; minutes += 1) {
      const since = performance.now();
      await runner.act("debates.setDeadline", { debate: debate.slug, minutes });
      waits.push(performance.now() - since);
      await pause(300);
    }
  })();
  const seen = { sealedMs: Number.POSITIVE_INFINITY, figuresMs: Number.POSITIVE_INFINITY };
  while (Date.now() < round.deadline + 60_000 && seen.figuresMs === Number.POSITIVE_INFINITY) {
    const { rows: found } = await hot.query<{ sealed: boolean; counted: boolean }>({
      text: "SELECT closed_at IS NOT NULL AS sealed, results IS NOT NULL AS counted FROM panel_round WHERE id = $1",
      values: [round.id],
    });
    const since = Date.now() - round.deadline;
    if (found[0]?.sealed) seen.sealedMs = Math.min(seen.sealedMs, since);
    if (found[0]?.counted) seen.figuresMs = since;
    await pause(10);
  }
  await acting;
  return { ...seen, actMs: Math.max(...waits), readsBefore };
}

/** Waits until the open pages have read what the close has changed. */
async function quiet(journal: Journal): Promise<void> {
  for (let before = -1; before !== journal.reads.length; ) {
    before = journal.reads.length;
    await pause(4_000);
  }
}

async function report(
  level: AnonymityLevel,
  panel: StagedPanel,
  round: StagedRound,
  takings: readonly Taking[],
  journal: Journal,
  { sealedMs, figuresMs, actMs, readsBefore }: Closing,
): Promise<void> {
  const broken = await brokenPromises(panel, round, takings, journal);
  const errors = broken.filter((line) => line.includes(" × "));
  for (const [name, count] of [...journal.statuses].sort()) say(`${level}: ${name}: ${whole(count)}`);
  for (const line of broken) say(`BROKEN: ${line}`);
  const given = journal.acts.filter(({ procedure, status }) => procedure === "answers.give" && status === 200);
  const refused = journal.acts.filter(({ procedure, status }) => procedure === "answers.give" && status !== 200).length;
  const took = spreadOf(given.map(({ ms: each }) => each));
  const [read, after] = [spreadOf(journal.reads.slice(0, readsBefore)), spreadOf(journal.reads.slice(readsBefore))];
  const whoAll = takings.filter(({ kept }) => kept.size === round.items.length).length;
  push(`${level}: panellists who answered everything`, whole(whoAll), whole(PEOPLE), whoAll === PEOPLE);
  push(
    "  answers acknowledged, each stored once as given last",
    whole(given.length),
    "nothing lost or doubled",
    broken.length === errors.length,
  );
  push("  errors, and answers to wait", whole(errors.length), "none of any kind", errors.length === 0);
  push("  p50 / p99 / most of an answer", `${ms(took.p50)} / ${ms(took.p99)} / ${ms(took.max)}`, "p99 < 500 ms", took.p99 < 500);
  push("  answers a second, in the busiest", whole(busiest(given.map(({ at }) => at))), "", true);
  push("  answers refused as late", whole(refused), "", true);
  push("  reads while it is open, p50 / p99", `${whole(readsBefore)}, ${ms(read.p50)} / ${ms(read.p99)}`, "", true);
  push("  closed after its deadline by", ms(sealedMs), "< 1,500 ms", sealedMs < 1_500);
  push("  its figures were there after", ms(figuresMs), "< 10,000 ms", figuresMs < 10_000);
  push("  an act in the debate meanwhile, at most", ms(actMs), "< 1,000 ms", actMs < 1_000);
  push("  reads after the close, p50 / p99", `${whole(journal.reads.length - readsBefore)}, ${ms(after.p50)} / ${ms(after.p99)}`, "", true);
}

/** The most that came in one second. */
function busiest(instants: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const at of instants) counts.set(Math.floor(at / 1_000), (counts.get(Math.floor(at / 1_000)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function push(what: string, measured: string, aim: string, isReached: boolean): void {
  rows.push({ what, measured, limit: "", ratio: "", aim, isReached });
}
