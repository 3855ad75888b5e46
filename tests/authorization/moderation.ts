import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES, RUNNING } from "./actors";
import type { Expectation, Facts } from "./expectations";

const asked =
  (more: () => Record<string, unknown> = () => ({})) =>
  ({ debate }: Facts) => ({ debate, ...more() });

/** Everybody reads the policy and the log; those who run the debate moderate; whoever may argue may appeal, in any phase. */
export const MODERATION: Readonly<Record<string, Expectation>> = {
  "moderation.policy": { may: ADMITTED, input: asked() },
  "moderation.log": { may: ADMITTED, input: asked() },
  "moderation.mine": { may: ADMITTED, input: asked() },
  "moderation.queue": { may: RUNNING, input: asked() },
  "moderation.setPolicy": {
    may: RUNNING,
    input: asked(() => ({ mode: "after", text: "Be kind.", reasons: [{ key: "unkind", label: "Unkind" }], over: 0 })),
  },
  "moderation.act": { may: RUNNING, input: asked(() => ({ thing: { claim: randomUUID() }, action: "hide", reason: "unclear" })) },
  "moderation.undo": { may: RUNNING, input: asked(() => ({ actionId: randomUUID() })) },
  "moderation.decide": { may: RUNNING, input: asked(() => ({ appealId: randomUUID(), outcome: "uphold" })) },
  "moderation.appeal": { may: DELEGATES, input: asked(() => ({ actionId: randomUUID(), text: "Look again." })) },
};
