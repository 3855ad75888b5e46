import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Activity, PhaseKind } from "@/domain/phases";
import { appRouter } from "@/server/api/root";
import { prisma } from "@/server/data/connection/client";
import { EXPECTATIONS, type Expectation, type Facts } from "../authorization/expectations";
import { cookieOf, TestDoor } from "../support/door";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import type { Somebody } from "../support/factories/a-user";
import { LEAKED } from "./support/leaked-words";
import { nastyInputs } from "./support/nasty-values";

vi.hoisted(() => {
  for (const name of ["READ", "WRITE", "VOTE", "CAUCUS", "JOIN", "SIGN_UP", "SIGN_IN", "IMPORT", "EXPORT"])
    process.env[`LIMIT_${name}`] = "1000000";
});

type Procedure = { readonly _def: { readonly type: "query" | "mutation"; readonly inputs: readonly z.ZodType[] } };
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
const paths = Object.keys(procedures).filter((path) => path in EXPECTATIONS);
const TABLE = [200, 400, 401, 403, 404, 409, 412, 413, 422];
const PHASE = {
  vote: "opening-ballot",
  "declare-position": "positions",
  argue: "arguments",
  rate: "arguments",
  "take-seat": "lobby",
  propose: "negotiation",
  reflect: "debrief",
} as const satisfies Record<Activity, PhaseKind>;

let door: TestDoor;
const debates = new Map<string, TestDebate>();

beforeAll(async () => {
  door = await TestDoor.open();
  for (const phase of new Set(Object.values(PHASE))) debates.set(phase, await aDebate({ phase }));
});
afterAll(() => door.close());

describe("whole numbers that a procedure takes", () => {
  it.each(paths)("fit into the database's: %s", (path) => {
    for (const input of procedures[path]!._def.inputs)
      for (const number of numbersIn(z.toJSONSchema(input, { unrepresentable: "any", io: "input" }))) {
        const { minimum = number.const, maximum = number.const } = number;
        expect(minimum).toBeGreaterThanOrEqual(-2_147_483_648);
        expect(maximum).toBeLessThanOrEqual(2_147_483_647);
      }
  });
});

describe("whatever is sent", () => {
  it.each(paths.filter((path) => procedures[path]!._def.inputs.length > 0))("with a field nobody knows is refused: %s", async (path) => {
    const { cookie, valid } = await situationOf(path);
    const answer = await sendJson(path, JSON.stringify({ ...valid, unknown: 1 }), cookie);
    expect([answer.status, answer.error().code]).toEqual([400, "BAD_REQUEST"]);
  });

  it.each(paths)("is answered by the table and in our own words: %s", async (path) => {
    const { cookie, valid } = await situationOf(path);
    const inputs = nastyInputs(valid).filter((input) => isSmallEnough(path, input));
    const wrong: string[] = [];
    for (let from = 0; from < inputs.length; from += 12)
      await Promise.all(
        inputs.slice(from, from + 12).map(async (input) => {
          const { status, text } = await sendJson(path, input, cookie);
          const isRight = TABLE.includes(status) && (status === 200 || !LEAKED.test(text));
          if (!isRight) wrong.push(`${input.slice(0, 200)} → ${status} ${text.slice(0, 300)}`);
        }),
      );
    expect(inputs.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

async function situationOf(path: string): Promise<{ cookie: string; valid: Record<string, unknown> }> {
  const expectation = EXPECTATIONS[path]!;
  const debate = debates.get(PHASE[expectation.during ?? "argue"])!;
  const { scenarioId } = await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { scenarioId: true } });
  const { participantId } = debate.headOf("parents");
  const elector = await prisma.elector.findFirst({ where: { participantId }, select: { id: true } });
  const facts: Facts = {
    debate: debate.slug,
    workspace: debate.workspace.slug,
    code: debate.code,
    scenarioId,
    participantId,
    electorId: elector?.id ?? randomUUID(),
  };
  const isKeyed = procedures[path]!._def.type === "mutation" && !expectation.isKeyless;
  const valid = { ...expectation.input(facts), ...(isKeyed && { idempotencyKey: randomUUID() }) };
  return { cookie: await cookieOf(await whoMay(expectation, debate)), valid };
}

async function whoMay({ may }: Expectation, debate: TestDebate): Promise<Somebody> {
  if (may.includes("head")) return debate.headOf("parents");
  return may.includes("facilitator") ? debate.facilitator : debate.member("owner");
}

function sendJson(path: string, json: string, cookie: string) {
  const isRead = procedures[path]!._def.type === "query";
  return isRead ? door.readJson(path, json, { cookie }) : door.changeJson(path, json, { cookie });
}

/** What is read is asked for in an address, and an address has an end. */
function isSmallEnough(path: string, json: string): boolean {
  return procedures[path]!._def.type === "mutation" || encodeURIComponent(json).length < 12_000;
}

type NumberSchema = { readonly type: "integer" | "number"; readonly minimum?: number; readonly maximum?: number; readonly const?: number };

function numbersIn(schema: unknown): NumberSchema[] {
  if (typeof schema !== "object" || schema === null) return [];
  const isNumber = ["integer", "number"].includes((schema as NumberSchema).type);
  return [...(isNumber ? [schema as NumberSchema] : []), ...Object.values(schema).flatMap(numbersIn)];
}
