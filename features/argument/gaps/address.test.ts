import { expect, it } from "vitest";
import { gapsAddress, readGapsQuery } from "./address";

it("reads back what it says", () => {
  const query = { kind: "unsourced-claim", delegation: "parents", from: 40 } as const;
  const [, asked] = gapsAddress("d", query).split("?");
  expect(readGapsQuery(Object.fromEntries(new URLSearchParams(asked)))).toEqual(query);
  expect(gapsAddress("d", readGapsQuery({}))).toBe("/debates/d/control/gaps");
});

it.each([{ kind: "other" }, { delegation: "No!" }, { from: "40" }, { kind: ["unsourced-claim"] }])(
  "leaves out what means nothing: %j",
  (parameters) => expect(readGapsQuery(parameters)).toEqual({ kind: null, delegation: null, from: 0 }),
);
