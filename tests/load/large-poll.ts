import { randomUUID } from "node:crypto";
import pg from "pg";
import { methodsFor } from "@/domain/tally";
import { sessionCookie } from "@/server/auth/cookies";
import { newSessionToken, sessionHash } from "@/server/auth/session-token";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { configure } from "../support/factories/a-poll";
import { aScenario } from "../support/factories/a-scenario";
import { Connection, request } from "./connection";
import { castMany, rankedBallots, seatMany } from "./many-ballots";

const OPTIONS = ["playground", "garden", "court", "fountain", "kiosk", "stage", "orchard", "pond", "wall", "shed"];

export type LargePoll = {
  /** Until the poll is closed and counted by every method for ranked ballots, with the change of mind since the opening ballot. */
  readonly close: number;
  /** Until the results, and the page that shows them, are there. */
  readonly results: number;
  readonly page: number;
  /** PostgreSQL's own time to read the ballots once. */
  readonly limit: number;
};

/** Milliseconds from the facilitator's press to the results of a final ballot with that many voters and ten options. */
export async function measureLargePoll(port: number, voters: number): Promise<LargePoll> {
  const debate = await aDebateOfTen();
  const methods = [...methodsFor("ranked")];
  for (const poll of ["opening", "final"])
    await configure(debate, poll, { ballotType: "ranked", methods, rule: { id: "absolute-majority" } });
  await seatMany(debate, voters);
  await debate.enter("opening-ballot");
  await castMany(debate, "opening", rankedBallots(OPTIONS, voters));
  await debate.enter("final-ballot");
  await castMany(debate, "final", rankedBallots([...OPTIONS].reverse(), voters));
  const cookie = await cookieOf(debate);
  const limit = await timed(() => readOnce(debate));
  const connection = await Connection.open(port, { keepsBodies: true });
  const ask = async (what: Buffer) => {
    const { status, body, ms } = await connection.ask(what);
    if (status !== 200) throw new Error(`the answer is ${status}: ${body.slice(0, 300)}`);
    return ms;
  };
  const body = { debate: debate.slug, poll: "final", idempotencyKey: randomUUID() };
  const close = await ask(request("POST", "/api/trpc/polls.close", { cookie, body }));
  const results = await ask(request("GET", `/api/debates/${debate.slug}/results/final`, { cookie }));
  const page = await ask(request("GET", `/debates/${debate.slug}/results/final`, { cookie }));
  connection.close();
  return { close, results, page, limit };
}

function aDebateOfTen(): Promise<TestDebate> {
  const { options, optionSets } = aScenario();
  const more = OPTIONS.slice(3).map((key, index) => ({ ...options[0]!, key, label: key, title: key, hue: 1 + (index % 7) }));
  const scenario = { options: [...options, ...more], optionSets: [...optionSets, { key: "ten", label: "Ten plans", options: OPTIONS }] };
  return aDebate({ phase: "positions", scenario, optionSet: "ten" });
}

async function readOnce({ id }: TestDebate): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(
    "SELECT sum(length(b.packed)) FROM ballot b JOIN elector e ON e.id = b.elector_id JOIN round r ON r.id = b.round_id WHERE r.debate_id = $1 AND r.closed_at IS NULL",
    [id],
  );
  await client.end();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function cookieOf({ facilitator }: TestDebate): Promise<string> {
  const token = newSessionToken();
  const expiresAt = new Date(Date.now() + 86_400_000);
  await prisma.session.create({
    data: { id: randomUUID(), userId: facilitator.user.id, tokenHash: sessionHash(token), expiresAt },
    select: { id: true },
  });
  return `${sessionCookie()}=${token}`;
}
