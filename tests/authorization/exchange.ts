import { RUNNING } from "./actors";
import type { Expectation } from "./expectations";

const file = { fileName: "a.argdown", content: Buffer.from("[A]: Something. #option").toString("base64") };

export const EXCHANGE: Readonly<Record<string, Expectation>> = {
  "exchange.check": { may: RUNNING, isKeyless: true, input: ({ debate }) => ({ debate, ...file }) },
  "exchange.import": { may: RUNNING, input: ({ debate }) => ({ debate, ...file }) },
  "exchange.exports": {
    may: ["member", "observer", "other delegate", "own delegate", "head", ...RUNNING],
    input: ({ debate }) => ({ debate }),
  },
  "scenarios.fromArguments": { may: RUNNING, isKeyless: true, input: ({ workspace }) => ({ workspace, ...file }) },
};
