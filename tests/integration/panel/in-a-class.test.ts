import { describe, expect, it } from "vitest";
import { newKey } from "../../support/factories/a-user";
import { aRunPanel } from "../../support/panel/running";

describe("a panel in a debate of delegations", () => {
  it("stays a panel when seats are given out, and is counted apart on the wall", async () => {
    const { debate, panellists } = await aRunPanel({ panellists: 3 });
    const here = { debate: debate.slug };
    const spread = { ...here, how: "balanced", over: "voting" } as const;
    await expect(debate.facilitator.api.seats.spread({ ...spread, ...newKey() })).rejects.toThrow(
      "Everybody who takes part has a seat, or is on the panel.",
    );
    await debate.join(undefined, "Late");
    expect((await debate.facilitator.api.screen.get(here)).scene).toMatchObject({ kind: "people", unseated: 1, panellists: 3 });
    expect(await debate.facilitator.api.seats.spread({ ...spread, ...newKey() })).toEqual({ seated: 1 });
    const people = await debate.facilitator.api.debates.people(here);
    const onPanel = new Set(panellists.map(({ participantId }) => participantId));
    expect(people.filter(({ participantId }) => onPanel.has(participantId)).map(({ delegation }) => delegation)).toEqual([
      null,
      null,
      null,
    ]);
    expect(people.filter(({ isOnPanel }) => isOnPanel).map(({ participantId }) => participantId)).toEqual(
      people.map(({ participantId }) => participantId).filter((id) => onPanel.has(id)),
    );
    expect((await debate.facilitator.api.screen.get(here)).scene).toMatchObject({ kind: "people", unseated: 0, panellists: 3 });
    // Who is on the panel is nobody else's to read.
    const read = await panellists[0]!.api.debates.people(here);
    expect([read.length, read.some(({ isOnPanel }) => isOnPanel)]).toEqual([people.length, false]);
  });
});
