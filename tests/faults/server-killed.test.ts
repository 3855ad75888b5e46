import { afterEach, describe, expect, it } from "vitest";
import type { Server } from "../load/server";
import { aStage } from "../load/stage";
import { castAll, casts } from "./casting";
import { brokenPromises } from "./invariants";
import { kill, startServer } from "./product";

const running: Server[] = [];
const start = async (wishes: Parameters<typeof startServer>[0] = {}) => {
  const server = await startServer(wishes);
  running.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

describe("500 ballots, and the server goes in the middle of them", () => {
  it("killed: nothing acknowledged is lost, nothing is stored twice", async () => {
    const stage = await aStage(100);
    let server = await start();
    const { port } = server;
    const sent = casts(stage, 500);
    let isKilled = false;
    let restarted: Promise<Server> | null = null;
    await castAll(sent, {
      portOf: () => port,
      onReceipt: (receipts) => {
        if (isKilled || receipts < 200) return;
        isKilled = true;
        kill(server);
        restarted = start({ port });
      },
    });
    server = (await restarted)!;
    expect(sent.filter(({ answers }) => answers.includes("lost")).length).toBeGreaterThan(0);
    // Every request once more, as from browsers that never saw their answer.
    await castAll(sent, { portOf: () => server.port });
    expect(await brokenPromises(stage, sent)).toEqual([]);
  });

  it("nor with two servers at work, of which one is told to stop: it finishes what it has begun", async () => {
    const stage = await aStage(100);
    const servers = await Promise.all([start(), start()]);
    const sent = casts(stage, 500);
    let stopping: Promise<void> | null = null;
    await castAll(sent, {
      portOf: (lane) => servers[stopping ? 0 : lane % 2]!.port,
      onReceipt: (receipts) => {
        if (receipts >= 200) stopping ??= servers[1]!.stop();
      },
    });
    await stopping;
    await castAll(sent, { portOf: () => servers[0]!.port });
    expect(await brokenPromises(stage, sent)).toEqual([]);
  });
});

describe("the same check notices", () => {
  it.each([
    ["no-keys", "that repeated requests are not recognised", /stored more than once|got another answer/],
    ["no-commit", "that ballots are acknowledged before they are stored", /acknowledged ballots are not stored/],
  ])("%s: %s", async (sabotage, _, complaint) => {
    const stage = await aStage(10);
    const { port } = await start({ sabotage });
    const sent = casts(stage, 40);
    await castAll(sent, { portOf: () => port });
    await castAll(sent, { portOf: () => port });
    expect((await brokenPromises(stage, sent)).join("\n")).toMatch(complaint);
  });

  it("no-lock: that two servers do not wait for each other", async () => {
    const stage = await aStage(50);
    const servers = await Promise.all([start({ sabotage: "no-lock" }), start({ sabotage: "no-lock" })]);
    const sent = casts(stage, 200);
    await castAll(sent, { portOf: (lane) => servers[lane % 2]!.port });
    expect((await brokenPromises(stage, sent)).join("\n")).toMatch(/neither 200 nor 503|does not verify|never acknowledged/);
  });
});
