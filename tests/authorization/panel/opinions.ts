import { ADMITTED, RUNNING } from "../actors";
import type { Expectation } from "../expectations";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const files = [
  { name: "votes.csv", content: base64("comment-id,voter-id,vote\n0,0,1\n") },
  { name: "comments.csv", content: base64("comment-id,comment-body\n0,A sandpit is for cats.\n") },
];

/** The map of opinions is everybody's, one's own place one's own; files come in by whoever runs the debate. */
export const OPINIONS: Readonly<Record<string, Expectation>> = {
  "opinions.map": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "opinions.mine": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "opinions.toRate": { may: ["other delegate", "own delegate", "head"], input: ({ debate }) => ({ debate }) },
  "opinions.histories": { may: RUNNING, input: ({ debate }) => ({ debate }) },
  "opinions.removeHistory": { may: RUNNING, input: ({ debate }) => ({ debate, history: crypto.randomUUID() }) },
  "opinions.check": { may: RUNNING, isKeyless: true, input: ({ debate }) => ({ debate, files }) },
  "opinions.import": { may: RUNNING, input: ({ debate }) => ({ debate, files }) },
};
