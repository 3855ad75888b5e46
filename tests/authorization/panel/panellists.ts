import { randomUUID } from "node:crypto";
import { type Actor, RUNNING } from "../actors";
import type { Expectation, Facts } from "../expectations";

const SIGNED_IN: readonly Actor[] = [
  ...(["stranger", "member", "observer", "other delegate", "own delegate", "head", "facilitator", "owner"] as const),
];
const ANYBODY: readonly Actor[] = ["anonymous", ...SIGNED_IN];

const running = (more: (facts: Facts) => Record<string, unknown> = () => ({})): Expectation => ({
  may: RUNNING,
  input: (facts: Facts) => ({ debate: facts.debate, ...more(facts) }),
});
const text = "name,email\nAda,ada@example.org";

/** Those who run the panel invite; whoever holds a link joins or declines by it. The debates of the matrix have no panel. */
export const PANELLISTS: Readonly<Record<string, Expectation>> = {
  "panellists.list": { ...running(), orNotFound: RUNNING },
  "panellists.check": { ...running(() => ({ text })), isKeyless: true, orNotFound: RUNNING },
  "panellists.invite": running(() => ({ text, send: false })),
  "panellists.send": running(() => ({ panellistIds: [randomUUID()] })),
  "panellists.remind": running(() => ({ panellistIds: [randomUUID()] })),
  "panellists.withdraw": running(() => ({ panellistId: randomUUID() })),
  "panellists.makeLink": running(() => ({ panellistId: randomUUID() })),
  "panellists.makeLinks": running(() => ({ panellistIds: [randomUUID()] })),
  "panellists.findLink": { may: ANYBODY, input: () => ({ token: "none" }), orNotFound: ANYBODY },
  "panellists.decline": { may: ANYBODY, isKeyless: true, input: () => ({ token: "none" }), orNotFound: ANYBODY },
  "panellists.join": { may: SIGNED_IN, input: () => ({ token: "none" }), orNotFound: SIGNED_IN },
};
