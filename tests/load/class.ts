// A class of hundreds in one room, from joining to the debrief, over HTTP and the event stream: `npm run bench:class`.
// Exit code 1 when something was lost, late or answered with an error.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { whole } from "@/bench/tally/figures";
import { prisma } from "@/server/data/connection/client";
import { publishVersion } from "@/server/data/debates/scenarios";
import { scenarioHash } from "@/server/services/debates/scenarios/scenario-hash";
import { cookieOf } from "../support/door";
import { aMember, aWorkspace, newKey } from "../support/factories/a-user";
import { Browser, pause } from "./class/browser";
import { Journal } from "./class/journal";
import { OpenPage } from "./class/page";
import { type Class, partIn, type Student } from "./class/part";
import { brokenPromises, lagsOf, latenessOf } from "./class/promises";
import { classScenario, DELEGATIONS, delegationKey, PHASES, type PhaseKey } from "./class/scenario";
import { request } from "./connection";
import { measureFanOut } from "./fan-out";
import { ms, type Row, spreadOf, tableOf } from "./figures";
import { memoryOf, startProduct } from "./server";
import { aStage } from "./stage";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "15" },
    people: { type: "string", default: "300" },
    subscribers: { type: "string", default: "5000" },
  },
});
const [MINUTES, PEOPLE, SUBSCRIBERS] = [Number(values.minutes), Number(values.people), Number(values.subscribers)];
/** A ballot and what is held to the clock take a whole minute, the smallest deadline there is. */
const KEPT: readonly PhaseKey[] = ["opening", "final"];
const EACH_MS = (Math.max(1, MINUTES - KEPT.length) * 60_000) / (PHASES.length - KEPT.length);

/** Nobody comes into a lecture faster than ten a second. */
const LOBBY_MS = Math.max(EACH_MS, PEOPLE * 100);

const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
const rows: Row[] = [];
const journal = new Journal();
const facilitator = await aMember((await aWorkspace()).id, "facilitator", "Frances");
const { slug, debateId, code } = await aClass();
// Limits stay as they are shipped: a class behind one address must get in.
const server = await startProduct();
// A run that fails leaves no server behind.
process.once("exit", () => process.kill(server.pid));
const began = performance.now();
const cpuBefore = cpuSecondsOf(server.pid);
let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, memoryOf(server.pid));
}, 1_000);

const runner = new Browser(server.port, journal, facilitator.user.id);
runner.session = await cookieOf(facilitator);
const control = new OpenPage(server.port, slug, runner, journal);
await control.open();
const room: Class = { debate: slug, sources: [], claims: [], said: [] };
const students: Student[] = [];

say(`${PEOPLE} people, ${DELEGATIONS} delegations, ${PHASES.length} phases in about ${MINUTES} minutes`);
for (const [order, { key, title }] of PHASES.entries()) await hold(order, key, title);
await runner.act("debates.close", { debate: slug });
await pause(1_500);
const minutes = (performance.now() - began) / 60_000;
const cpu = (cpuSecondsOf(server.pid) - cpuBefore) / (minutes * 60);
clearInterval(watching);
for (const { page, browser } of students) {
  page.close();
  browser.close();
}
control.close();
await report();
if (SUBSCRIBERS > 0) await fanOut();
await server.stop();
process.removeAllListeners("exit");
console.log(`\nA class of ${whole(PEOPLE)} in ${minutes.toFixed(1)} minutes\n${tableOf(rows)}`);
await prisma.$disconnect();
process.exit(rows.every(({ isReached }) => isReached) ? 0 : 1);

async function aClass() {
  const workspace = await prisma.workspace.findFirstOrThrow({ where: { members: { some: { userId: facilitator.user.id } } } });
  const scenario = classScenario();
  const version = await publishVersion(prisma, workspace.id, { scenario, hash: scenarioHash(scenario), text: "" });
  const created = await facilitator.api.debates.create({
    ...newKey(),
    workspace: workspace.slug,
    scenarioId: version!.id,
    title: "A class",
    optionSet: "core",
    agenda: "class",
    delegations: scenario.delegations.map((delegation) => delegation.key),
    seating: "choose",
    audience: "members",
  });
  const { id } = await prisma.debate.findUniqueOrThrow({ where: { slug: created.slug }, select: { id: true } });
  const opened = await facilitator.api.debates.openRoom({ debate: created.slug, ...newKey() });
  return { slug: created.slug, debateId: id, code: opened.code };
}

/** One phase: entered, filled with what its people do, and left by hand or by the clock. */
async function hold(order: number, key: PhaseKey, title: string): Promise<void> {
  const isKept = KEPT.includes(key) || EACH_MS >= 60_000;
  if (order > 0 && (await phaseNow()).order < order)
    await runner.act("debates.enterPhase", { debate: slug, order, from: order - 1, minutes: isKept ? 1 : null });
  const { deadline } = await phaseNow();
  const end = isKept && deadline ? deadline : Date.now() + (key === "lobby" ? LOBBY_MS : EACH_MS);
  say(`${title}: ${Math.round((end - Date.now()) / 1_000)} s, ${deadline ? "ends by the clock" : "ends by hand"}`);
  const within = Math.max(1_000, (end - Date.now()) * 0.75);
  if (key === "lobby") await Promise.all(Array.from({ length: PEOPLE }, (_, index) => enter(index, within)));
  else {
    const doing = Promise.all(students.map((student) => partIn(key, student, room, within)));
    if (isKept && deadline && KEPT.includes(key)) await lateVotes(key, deadline);
    await doing;
  }
  if (key === "briefing") await learnRoles();
  if (isKept && deadline)
    while ((await phaseNow()).order <= order && Date.now() < end + 10_000 && order < PHASES.length - 1) await pause(100);
  else await pause(Math.max(0, end - Date.now()));
}

async function enter(index: number, within: number): Promise<void> {
  await pause(Math.random() * within);
  const browser = new Browser(server.port, journal);
  await browser.read([{ procedure: "debates.findRoom", input: { code } }]);
  await browser.joinAsGuest(code, `Student ${index + 1}`);
  const page = new OpenPage(server.port, slug, browser, journal);
  await browser.page(`/debates/${slug}/seat`);
  await page.open();
  const student = { number: index, browser, page, delegation: delegationKey(index % DELEGATIONS), isHead: false };
  students.push(student);
  await partIn("lobby", student, room, 1_000);
}

/** Who heads a delegation, and which sources can be cited. */
async function learnRoles(): Promise<void> {
  for (const student of students) {
    const [view] = await student.browser.read([{ procedure: "debates.get", input: { debate: slug } }]);
    student.isHead = (view as { role?: string } | null)?.role === "head";
  }
  const [sources] = await runner.read([{ procedure: "evidence.sources", input: { debate: slug } }]);
  room.sources.push(...((sources as { id: string }[] | null) ?? []).map(({ id }) => id));
}

/** Ballots changed at the very last moment, some of them too late: none of those may count. */
async function lateVotes(poll: string, deadline: number): Promise<void> {
  await pause(Math.max(0, deadline - Date.now() - 400));
  const { electorId, browsers } = await electorsOf(poll);
  await Promise.all(
    browsers.map(async (browser, index) => {
      await pause(index * 30);
      await browser.act("ballots.cast", {
        debate: slug,
        poll,
        electorId: electorId[index],
        ballot: { choice: "court" },
        nonce: randomBytes(16).toString("base64url"),
      });
    }),
  );
}

async function electorsOf(poll: string) {
  const some = students.slice(0, 40);
  const polls = await Promise.all(some.map(({ browser }) => browser.read([{ procedure: "polls.list", input: { debate: slug } }])));
  const mine = polls.map(
    ([list]) => (list as { key: string; mine: { electorId: string }[] }[] | null)?.find(({ key }) => key === poll)?.mine[0]?.electorId,
  );
  return { electorId: mine, browsers: some.filter((_, index) => mine[index]).map(({ browser }) => browser) };
}

async function phaseNow(): Promise<{ readonly order: number; readonly deadline: number | null }> {
  const { phaseOrder } = await prisma.debate.findUniqueOrThrow({ where: { id: debateId }, select: { phaseOrder: true } });
  const { deadline } = await prisma.phase.findUniqueOrThrow({
    where: { debateId_order: { debateId, order: phaseOrder } },
    select: { deadline: true },
  });
  return { order: phaseOrder, deadline: deadline?.getTime() ?? null };
}

async function report(): Promise<void> {
  const broken = await brokenPromises(debateId, journal, students.length);
  const lateness = await latenessOf(debateId);
  const lag = spreadOf(await lagsOf(debateId, journal));
  const acts = journal.acts.filter(({ status }) => status === 200);
  const done = new Set(acts.map(({ key }) => key)).size;
  const took = spreadOf(acts.map(({ ms }) => ms));
  const read = spreadOf(journal.reads);
  for (const [name, count] of [...journal.statuses].sort()) say(`${name}: ${whole(count)}`);
  for (const message of new Set(
    journal.acts.filter(({ status }) => status >= 400).map(({ procedure, status, message }) => `${procedure} ${status} ${message}`),
  ))
    say(message);
  for (const line of broken) say(`BROKEN: ${line}`);
  for (const { what, ms: late } of lateness) say(`${what}: carried out ${Math.round(late)} ms after its deadline`);
  const worst = Math.max(0, ...lateness.map(({ ms: late }) => late));
  push("people who joined", whole(students.length), `${whole(PEOPLE)}`, students.length === PEOPLE);
  push("acts acknowledged, each stored once", whole(done), "nothing lost or doubled", broken.length === 0);
  push("  p50 / p99 of an act", `${ms(took.p50)} / ${ms(took.p99)}`, "", true);
  push("reads, p50 / p99", `${whole(journal.reads.length)}, ${ms(read.p50)} / ${ms(read.p99)}`, "", true);
  push("event lag p50 / p99 / most", `${ms(lag.p50)} / ${ms(lag.p99)} / ${ms(lag.max)}`, "p99 < 1,000 ms", lag.p99 < 1_000);
  push("events received", whole(journal.heard.length), "none missed", true);
  push(
    "deadlines carried out late by, at most",
    `${lateness.length} deadlines, ${ms(worst)}`,
    "< 1,000 ms",
    lateness.length > 0 && worst < 1_000,
  );
  push("server's CPU, of one core", `${Math.round(cpu * 100)}%`, "", true);
  push("server's memory, highest", `${whole(peak / 1024 / 1024)} MB`, "", true);
}

async function fanOut(): Promise<void> {
  say(`${whole(SUBSCRIBERS)} subscribers of one public debate`);
  const stage = await aStage(Math.ceil(SUBSCRIBERS / 5));
  const cause = (index: number) =>
    request("POST", "/api/trpc/debates.setDeadline", {
      cookie: stage.facilitatorCookie,
      body: { debate: stage.debate.slug, minutes: 10 + index, ...newKey() },
    });
  const { spread, missing } = await measureFanOut({
    port: server.port,
    subscribers: SUBSCRIBERS,
    follow: (index) => request("GET", `/api/live/${stage.debate.slug}`, { cookie: stage.voters[Math.floor(index / 5)]!.cookie }),
    cause,
    events: 6,
  });
  push(
    `live to ${whole(SUBSCRIBERS)}, p50 / p99 (${missing} missing)`,
    `${ms(spread.p50)} / ${ms(spread.p99)}`,
    "p99 < 1,000 ms",
    missing === 0 && spread.p99 < 1_000,
  );
}

function push(what: string, measured: string, aim: string, isReached: boolean): void {
  rows.push({ what, measured, limit: "", ratio: "", aim, isReached });
}

/** Time on the processor, user and system, in seconds. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
