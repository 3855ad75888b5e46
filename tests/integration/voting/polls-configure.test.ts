import { describe, expect, it } from "vitest";
import type { PollSettings } from "@/contracts/voting/polls";
import { prisma } from "@/server/data/connection/client";
import { aDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";

const WANTED = {
  ballotType: "score",
  methods: ["score"],
  limits: { maximumChoices: null, maximumScore: 10, budget: 10 },
  rule: { id: "supermajority", share: [3, 4] },
  quorum: 60,
  tieBreak: { kind: "lot", seed: "Tuesday's draw" },
  electorate: "delegations",
} as const satisfies Partial<PollSettings>;

describe("the terms of a poll", () => {
  it("are the facilitator's to set until it opens, and are in the record", async () => {
    const debate = await aDebate({ phase: "positions" });
    await configure(debate, "opening", WANTED);
    expect(await pollOf(debate, "opening")).toMatchObject({ ...WANTED, status: "waiting", configureRefusal: null });
    expect(await lastEntry(debate, "poll-configured")).toMatchObject({ poll: "opening", ...WANTED });
  });

  it("are frozen when it opens, and stand in the entry that opens it", async () => {
    const debate = await aDebate({ phase: "positions" });
    await configure(debate, "opening", WANTED);
    await debate.enter("opening-ballot");
    const { methods, ballotType, limits, rule, quorum, electorate } = WANTED;
    expect(await lastEntry(debate, "poll-opened")).toMatchObject({ methods, ballotType, limits, rule, quorum, electorate, seats: 1 });
    await expect(configure(debate, "opening", {})).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/was opened/),
    });
    expect((await pollOf(debate, "opening")).configureRefusal).toMatch(/was opened/);
    await expect(prisma.poll.updateMany({ where: { debateId: debate.id, key: "opening" }, data: { quorum: 1 } })).rejects.toThrow();
    await close(debate, "opening");
    await expect(configure(debate, "opening", {})).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it.each<[string, Partial<PollSettings>]>([
    ["a method that cannot count the ballots", { methods: ["approval"] }],
    ["a method named twice", { methods: ["plurality", "plurality"] }],
    ["a supermajority of less than half", { rule: { id: "supermajority", share: [1, 3] } }],
    ["a parameter that the rule does not take", { rule: { id: "plurality", share: [2, 3] } }],
    ["as many seats as options", { seats: 3 }],
    [
      "more approvals than options",
      { ballotType: "approval", methods: ["approval"], limits: { maximumChoices: 4, maximumScore: 5, budget: 10 } },
    ],
    ["an earlier round where there is none", { tieBreak: { kind: "earlier-round" } }],
  ])("cannot be %s", async (_, settings) => {
    const debate = await aDebate({ phase: "positions" });
    await expect(configure(debate, "opening", settings)).rejects.toMatchObject({
      code: expect.stringMatching(/BAD_REQUEST|UNPROCESSABLE_CONTENT/),
    });
    expect((await pollOf(debate, "opening")).rule).toEqual({ id: "plurality" });
  });

  it("that a scenario has wrong keep its poll from opening, not from being counted", async () => {
    const debate = await aDebate({ phase: "positions" });
    await prisma.poll.updateMany({ where: { debateId: debate.id, key: "opening" }, data: { ruleParameters: { share: [2, 3] } } });
    await expect(debate.enter("opening-ballot")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/takes no parameter/),
    });
    await configure(debate, "opening", {});
    await debate.enter("opening-ballot");
  });

  it("are not set in a closed debate, nor by somebody who votes", async () => {
    const debate = await aDebate({ phase: "positions" });
    const head = debate.headOf("parents");
    const settings = { ...WANTED, seats: 1, methods: ["score" as const] };
    const asked = { debate: debate.slug, poll: "opening", settings, ...newKey() } as unknown as Parameters<
      typeof head.api.polls.configure
    >[0];
    await expect(head.api.polls.configure(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    await expect(configure(debate, "opening", {})).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});
