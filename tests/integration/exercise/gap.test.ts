import { describe, expect, it } from "vitest";
import { vote, voteSecretly } from "../../support/factories/a-ballot";
import { aDebate } from "../../support/factories/a-debate";
import { close, configure } from "../../support/factories/a-poll";

describe("voting in role and in person", () => {
  it("is compared in one poll of both, option by option and delegation by delegation", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 3, players: 1 } });
    await configure(debate, "final", { electorate: "both" });
    for (const somebody of debate.delegates) await vote(debate, somebody, "opening", { choice: "playground" });
    await debate.enter("final-ballot");
    await vote(debate, debate.headOf("parents"), "final", { choice: "playground" }, "delegation");
    await vote(debate, debate.headOf("players"), "final", { choice: "playground" }, "delegation");
    const [first, second, third, player] = debate.delegates;
    for (const somebody of [first!, second!, player!]) await vote(debate, somebody, "final", { choice: "garden" }, "participant");
    await vote(debate, third!, "final", { choice: "playground" }, "participant");
    const asked = { debate: debate.slug };
    expect((await first!.api.polls.gap(asked)).refusal).toMatch(/once the final ballots are counted/);
    await close(debate, "final");
    const view = await first!.api.polls.gap(asked);
    expect([view.refusal, view.inRole?.key, view.inPerson?.key, view.hidden]).toEqual([null, "final", "final", 0]);
    expect(view.gap?.rows.map(({ option, points }) => [option, points?.exact])).toEqual([
      ["playground", "-75"],
      ["garden", "75"],
      ["court", "0"],
    ]);
    expect([view.gap?.inRole, view.gap?.inPerson]).toEqual([["playground"], ["garden"]]);
    expect(view.gap?.byDelegation.map(({ delegation, inRole, voted, withIt }) => [delegation, inRole, voted, withIt?.exact])).toEqual([
      ["parents", ["playground"], 3, "1/3"],
      ["players", ["playground"], 1, "0"],
    ]);
    expect(view.change?.flow?.moved).toBe(3);
  });

  it("takes two polls where one asked the delegations and another the people", async () => {
    const debate = await aDebate({ phase: "final-ballot", delegates: { parents: 2, players: 1 } });
    for (const somebody of debate.delegates) await vote(debate, somebody, "final", { choice: "garden" });
    await debate.enter("consensus-check");
    const { headOf, slug, facilitator } = debate;
    expect((await facilitator.api.polls.gap({ debate: slug })).refusal).toMatch(/No delegation has voted/);
    await vote(debate, headOf("parents"), "decision", { tiers: [["court"], ["garden"]] });
    await debate.enter("debrief");
    const { gap, inRole, inPerson } = await facilitator.api.polls.gap({ debate: slug });
    expect([inRole?.key, inPerson?.key, gap?.inRole, gap?.inPerson]).toEqual(["decision", "final", ["court"], ["garden"]]);
    expect(gap?.rows.find(({ option }) => option === "garden")?.points?.exact).toBe("100");
  });

  it("says why there is nothing to compare where a secret final ballot was not counted", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 2, players: 1 } });
    await configure(debate, "final", { electorate: "participants", secrecy: "secret" });
    await debate.enter("final-ballot");
    await voteSecretly(debate, debate.headOf("players"), "final", { choice: "garden" });
    await close(debate, "final");
    const { refusal, inPerson, gap } = await debate.facilitator.api.polls.gap({ debate: debate.slug });
    expect([refusal, inPerson, gap]).toEqual([
      expect.stringMatching(/^There is nothing to compare with\. Fewer than three voted/),
      null,
      null,
    ]);
  });
});
