import { randomUUID } from "node:crypto";
import { RUNNING, SEATED } from "../actors";
import type { Expectation, Facts } from "../expectations";

const control = (more: () => Record<string, unknown> = () => ({})): Expectation => ({
  may: RUNNING,
  input: ({ debate }: Facts) => ({ debate, ...more() }),
});
const words = { section: "", question: "How good is it?", description: "", option: null, criterion: null };
const settings = {
  mode: "rounds",
  purpose: "consensus",
  instructions: "",
  anonymity: "named",
  rules: { agreement: null, consensus: { kind: "rand-ucla" }, outliers: { kind: "quartiles" } },
  feedback: { distribution: true, groups: true, reasons: true },
};

/** Setting up a panel and running its rounds. The debates of the matrix have none. */
export const PANEL: Readonly<Record<string, Expectation>> = {
  "panel.get": { may: ["member", ...SEATED, ...RUNNING], input: ({ debate }) => ({ debate }) },
  "panel.preparation": control(),
  "panel.create": control(() => ({ items: "none" })),
  "panel.configure": control(() => ({ settings })),
  "panel.registerStopRule": control(() => ({ rule: null })),
  "panel.saveItem": control(() => ({ item: { ...words, kind: "rating" } })),
  "panel.generateItems": control(() => ({ kind: "rating", question: "How good?", section: "", options: ["garden"], criteria: [] })),
  "panel.orderItems": control(() => ({ ids: [randomUUID()] })),
  "panel.removeItem": control(() => ({ id: randomUUID() })),
  "panel.decideItems": control(() => ({ decisions: [{ id: randomUUID(), decision: "drop" }] })),
  "panel.propose": {
    may: [...SEATED, ...RUNNING],
    orNotFound: [...SEATED, ...RUNNING],
    input: ({ debate }) => ({ debate, question: "Is it loud?", description: "", secret: "A".repeat(43) }),
  },
  "panel.open": control(),
  "panel.openRound": control(() => ({ what: "answers", asks: "all", carry: "copied", minutes: null })),
  "panel.extendRound": control(() => ({ minutes: 5 })),
  "panel.closeRound": control(),
  "panel.close": control(),
};
