import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PollSettings } from "@/contracts/voting/polls";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, pollOf, resultsOf } from "../../support/factories/a-poll";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Garden and court are tied; the lot is drawn with what the record published before anybody voted. */
async function aTie(poll: string, tieBreak: PollSettings["tieBreak"]): Promise<TestDebate> {
  const debate = await aDebate({ phase: "positions" });
  await configure(debate, poll, { tieBreak });
  await debate.enter("opening-ballot");
  await vote(debate, debate.headOf("parents"), poll, { choice: "garden" });
  await vote(debate, debate.headOf("players"), poll, { choice: "court" });
  return debate;
}

describe("a tie broken by lot", () => {
  it("falls as anybody can draw it again from the seed that the facilitator stated", async () => {
    const debate = await aTie("opening", { kind: "lot", seed: "3 8 21 34 40 41" });
    expect((await lastEntry(debate, "poll-opened")).tieBreak).toEqual({ kind: "lot", seed: "3 8 21 34 40 41" });
    await close(debate, "opening");
    const { tally } = (await resultsOf(debate, "opening")).counts[0]!;
    const drawn = ["garden", "court"].sort((one, other) =>
      sha256(`3 8 21 34 40 41\n${one}`) < sha256(`3 8 21 34 40 41\n${other}`) ? -1 : 1,
    );
    expect(tally.tie).toMatchObject({ by: "lot", tied: ["garden", "court"], left: [drawn[0]] });
    expect(tally.outcome).toMatchObject({ outcome: "adopted", option: drawn[0] });
  });

  it("has a seed of the server's where nobody stated one: published when the poll opens, another one each time", async () => {
    const debates = [await aTie("opening", { kind: "lot", seed: null }), await aTie("opening", { kind: "lot", seed: null })];
    const seeds = await Promise.all(
      debates.map(async (debate) => {
        const opened = await lastEntry(debate, "poll-opened");
        expect(opened.seq).toBeLessThan((await lastEntry(debate, "ballot-cast")).seq);
        const { tieBreak } = await pollOf(debate, "opening");
        expect(opened.tieBreak).toEqual(tieBreak);
        return tieBreak.kind === "lot" ? tieBreak.seed : null;
      }),
    );
    expect(seeds).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(seeds[0]).not.toBe(seeds[1]);
  });
});

describe("a tie broken by the earlier round", () => {
  it("goes to the option that the opening ballot placed higher, by the ranking published when the poll opened", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2, players: 1 } });
    await configure(debate, "final", { tieBreak: { kind: "earlier-round" } });
    for (const somebody of debate.delegates) await vote(debate, somebody, "opening", { choice: "court" });
    await debate.enter("final-ballot");
    expect((await lastEntry(debate, "poll-opened")).tieBreak).toEqual({
      kind: "earlier-round",
      poll: "opening",
      rankings: { participants: [["court"], ["playground", "garden"]] },
    });
    expect((await pollOf(debate, "final")).tieBreak).toEqual({ kind: "earlier-round", poll: "opening" });
    await vote(debate, debate.headOf("parents"), "final", { choice: "garden" });
    await vote(debate, debate.headOf("players"), "final", { choice: "court" });
    await debate.enter("consensus-check");
    expect((await resultsOf(debate, "final")).counts[0]?.tally).toMatchObject({
      tie: { by: "earlier-round", left: ["court"] },
      outcome: { outcome: "adopted", option: "court" },
    });
  });
});

it("a tie without a tie-break stays open", async () => {
  const debate = await aTie("opening", { kind: "none" });
  await close(debate, "opening");
  expect((await resultsOf(debate, "opening")).counts[0]?.tally.outcome.outcome).toBe("no-decision");
});
