import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { LIMITS } from "@/server/data/connection/limits";
import type { Answer } from "../support/asking";
import { cookieOf, TestDoor } from "../support/door";
import { aBallot } from "../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { aUser, newKey } from "../support/factories/a-user";

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const expectRefusal = (answer: Answer, status: number, code: string) => {
  expect([answer.status, answer.error().code], answer.text).toEqual([status, code]);
  expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(answer.error().message).toMatch(/^[A-Z“].*[.!]$/s);
};
const argument = (debate: TestDebate) => ({
  debate: debate.slug,
  polarity: "support",
  target: { option: "garden" },
  premises: [{ text: "So", citations: [] }],
  ...newKey(),
});

describe("401", () => {
  it.each(["no cookie", "an expired session", "a revoked one"])("is for %s", async (which) => {
    const debate = await aDebate();
    const cookie = which === "no cookie" ? undefined : await cookieOf(debate.facilitator);
    if (which === "an expired session")
      await prisma.session.updateMany({ where: { userId: debate.facilitator.user.id }, data: { expiresAt: new Date(0) } });
    if (which === "a revoked one") await prisma.session.deleteMany({ where: { userId: debate.facilitator.user.id } });
    expectRefusal(await door.read("debates.get", { debate: debate.slug }, { cookie }), 401, "UNAUTHORIZED");
    expectRefusal(await door.change("floor.addArgument", argument(debate), { cookie }), 401, "UNAUTHORIZED");
    expectRefusal(await door.read("account.sessions", undefined, { cookie }), 401, "UNAUTHORIZED");
    expectRefusal(
      await door.ask(`/debates/${debate.slug}/export/opening/results.csv`, { headers: { ...(cookie && { cookie }) } }),
      401,
      "UNAUTHORIZED",
    );
    expectRefusal(
      await door.ask(`/api/debates/${debate.slug}/results/opening`, { headers: { ...(cookie && { cookie }) } }),
      401,
      "UNAUTHORIZED",
    );
  });
});

describe("404", () => {
  /** The body without what is of this one request: its id, and what was asked for, which the caller knows. */
  const bodyOf = ({ text }: Answer, asked: string) => text.replaceAll(/"requestId":"[^"]+"/g, "").replaceAll(asked, "");

  it("is the same for what is not for me and for what is not there", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const draft = await aDebate({ phase: null });
    const stranger = await aUser();
    const [cookie, participant, member] = [
      await cookieOf(stranger),
      await cookieOf(debate.headOf("parents")),
      await cookieOf(await draft.member("member")),
    ];
    const [claim, elector] = [
      await prisma.claim.findFirstOrThrow({ where: { debateId: draft.id } }),
      await prisma.elector.findFirstOrThrow({ where: { participantId: debate.headOf("players").participantId } }),
    ];
    const missing = `w-${randomUUID()}`;
    const cases: [what: string, mine: Answer, none: Answer, asked: readonly [string, string]][] = [];
    const compare = async (what: string, ask: (id: string) => Promise<Answer>, existing: string, absent: string) =>
      cases.push([what, await ask(existing), await ask(absent), [existing, absent]]);
    await compare("a debate", (id) => door.read("debates.get", { debate: id }, { cookie }), debate.slug, missing);
    await compare("its floor", (id) => door.read("floor.get", { debate: id }, { cookie }), debate.slug, missing);
    await compare(
      "an act in it",
      (id) => door.change("floor.addArgument", { ...argument(debate), debate: id }, { cookie }),
      debate.slug,
      missing,
    );
    await compare("a draft, for a member", (id) => door.read("debates.get", { debate: id }, { cookie: member }), draft.slug, missing);
    await compare("a workspace", (id) => door.read("workspaces.members", { workspace: id }, { cookie }), debate.workspace.slug, missing);
    await compare(
      "another delegation's brief",
      (id) => door.read("delegations.brief", { debate: debate.slug, delegation: id }, { cookie: participant }),
      "players",
      "nobody-at-all",
    );
    await compare(
      "another debate's claim",
      (id) => door.read("floor.claimHistory", { debate: debate.slug, claimId: id }, { cookie: participant }),
      claim.id,
      randomUUID(),
    );
    await compare(
      "somebody else's ballot",
      (id) =>
        door.change(
          "ballots.cast",
          { debate: debate.slug, poll: "opening", electorId: id, ballot: { choice: "garden" }, nonce: "A".repeat(22), ...newKey() },
          { cookie: participant },
        ),
      elector.id,
      randomUUID(),
    );
    await compare("results", (id) => door.ask(`/api/debates/${id}/results/opening`, { headers: { cookie } }), debate.slug, missing);
    await compare(
      "an export",
      (id) => door.ask(`/debates/${id}/export/opening/results.json`, { headers: { cookie } }),
      debate.slug,
      missing,
    );
    await compare("a live feed", (id) => door.ask(`/api/live/${id}`, { headers: { cookie } }), debate.slug, missing);
    for (const [what, mine, none, [existing, absent]] of cases) {
      expectRefusal(mine, 404, "NOT_FOUND");
      expect([what, none.status, bodyOf(mine, existing)]).toEqual([what, 404, bodyOf(none, absent)]);
      const headers = ({ headers: { "x-request-id": _, date: __, "content-length": ___, ...others } }: Answer) => others;
      expect([what, headers(mine)]).toEqual([what, headers(none)]);
    }
  });
});

describe("what is visible and cannot be done", () => {
  it("403 without the right", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const cookie = await cookieOf(debate.headOf("parents"));
    expectRefusal(await door.change("debates.setDeadline", { debate: debate.slug, minutes: 5, ...newKey() }, { cookie }), 403, "FORBIDDEN");
    expectRefusal(
      await door.change(
        "workspaces.invite",
        { workspace: debate.workspace.slug, role: "owner", ...newKey() },
        { cookie: await cookieOf(await debate.member("member")) },
      ),
      403,
      "FORBIDDEN",
    );
  });

  it("412 in the wrong phase", async () => {
    const debate = await aDebate({ phase: "positions" });
    expectRefusal(
      await door.change("floor.addArgument", argument(debate), { cookie: await cookieOf(debate.headOf("parents")) }),
      412,
      "PRECONDITION_FAILED",
    );
    expectRefusal(
      await door.ask(`/debates/${debate.slug}/export/opening/results.csv`, { headers: { cookie: await cookieOf(debate.facilitator) } }),
      412,
      "PRECONDITION_FAILED",
    );
  });

  it("409 over a version that is no longer the latest", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const head = debate.headOf("parents");
    const cookie = await cookieOf(head);
    const added: { claimIds: string[] } = (await door.change("floor.addArgument", argument(debate), { cookie })).data();
    const edit = (text: string) =>
      door.change("floor.editClaim", { debate: debate.slug, claimId: added.claimIds[0], text, over: 1, ...newKey() }, { cookie });
    expect((await edit("First")).status).toBe(200);
    expectRefusal(await edit("Second"), 409, "CONFLICT");
  });

  it.each([
    ["an option of another poll", { choice: "nowhere" }],
    ["a ballot of another kind", { approved: ["garden"] }],
  ])("422 for a ballot that cannot be counted: %s", async (_, ballot) => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const voter = debate.headOf("parents");
    const wrong = { ...(await aBallot(debate, voter, "opening", { choice: "garden" })), ballot };
    expectRefusal(await door.change("ballots.cast", wrong, { cookie: await cookieOf(voter) }), 422, "UNPROCESSABLE_CONTENT");
  });

  it("422 for a rank given twice, and for a key used for something else", async () => {
    const debate = await aDebate({ phase: "consensus-check" });
    const voter = debate.headOf("parents");
    const cookie = await cookieOf(voter);
    const ballot = await aBallot(debate, voter, "decision", { tiers: [["garden"], ["garden"]] });
    expectRefusal(await door.change("ballots.cast", ballot, { cookie }), 422, "UNPROCESSABLE_CONTENT");
    const right = { ...ballot, ballot: { tiers: [["garden"], ["court"]] } };
    expect((await door.change("ballots.cast", right, { cookie })).status).toBe(200);
    expectRefusal(
      await door.change("ballots.cast", { ...right, ballot: { tiers: [["court"]] } }, { cookie }),
      422,
      "UNPROCESSABLE_CONTENT",
    );
  });
});

describe("400", () => {
  it("says which fields are wrong and how, and repeats nothing", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const cookie = await cookieOf(debate.headOf("parents"));
    const wrong = { ...argument(debate), polarity: "<script>", premises: [], target: { option: "garden" } };
    const answer = await door.change("floor.addArgument", wrong, { cookie });
    expectRefusal(answer, 400, "BAD_REQUEST");
    expect(answer.error().paths).toEqual(["polarity", "premises"]);
    expect(answer.text).not.toContain("<script>");
  });
});

describe("429", () => {
  it("comes with the seconds to wait, and a request made meanwhile has done nothing", async () => {
    const somebody = await aUser("Ana");
    const cookie = await cookieOf(somebody);
    const rename = (name: string) => door.change("account.rename", { name, ...newKey() }, { cookie });
    let refused: Answer | undefined;
    // A minute that ends in between gives a second allowance, never a third.
    for (let calls = 0; calls <= 2 * LIMITS.write.count && !refused; calls += 1) {
      const answer = await rename("Eva");
      if (answer.status !== 200) refused = answer;
    }
    expectRefusal(refused!, 429, "TOO_MANY_REQUESTS");
    expect(Number(refused!.headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(Number(refused!.headers["retry-after"])).toBeLessThanOrEqual(60);
    expect(refused!.error().refusal).toBe("too-many");
  });

  it("is for exports after sixty an hour", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await debate.enter("arguments");
    const cookie = await cookieOf(debate.facilitator);
    const answers = [];
    for (let calls = 0; calls < 121; calls += 1)
      answers.push(await door.ask(`/debates/${debate.slug}/export/opening/results.csv`, { headers: { cookie } }));
    expect(answers[0]!.status).toBe(200);
    expectRefusal(answers[120]!, 429, "TOO_MANY_REQUESTS");
    expect(answers[120]!.headers["retry-after"]).toMatch(/^\d+$/);
  });
});

describe("an address counts against a limit", () => {
  const anonymously = (headers: Record<string, string>) => door.read("debates.findRoom", { code: "ZZZZZZ" }, { headers });

  it("as the connection's own: nobody names themselves another", async () => {
    const before = await countOf("127.0.0.1");
    await anonymously({
      "x-forwarded-for": "198.51.100.7",
      "x-plenary-address": "198.51.100.7",
      "x-real-ip": "198.51.100.7",
      forwarded: "for=198.51.100.7",
    });
    expect(await countOf("198.51.100.7")).toBe(0);
    expect(await countOf("127.0.0.1")).toBeGreaterThan(before - 1);
  });

  async function countOf(ip: string): Promise<number> {
    const { _sum } = await prisma.rateLimit.aggregate({ where: { key: { endsWith: ` ${ip}` } }, _sum: { count: true } });
    return _sum.count ?? 0;
  }
});
