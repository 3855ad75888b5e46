import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

/** What is put into a debate from outside, and what is said of it afterwards. */
export const INJECTS: Readonly<Record<string, Expectation>> = {
  "injects.list": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "injects.effects": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "injects.write": {
    may: RUNNING,
    input: ({ debate }) => ({
      debate,
      injectId: null,
      kind: "event",
      title: "News",
      text: "It rains.",
      to: [],
      requiredResponse: "",
      responseMinutes: null,
      phase: null,
      minutes: null,
      isReleased: false,
    }),
  },
  "injects.release": { may: RUNNING, input: ({ debate }) => ({ debate, injectId: randomUUID() }) },
  "injects.respond": { may: DELEGATES, input: ({ debate }) => ({ debate, injectId: randomUUID(), text: "We stay." }) },
  "debrief.get": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "debrief.replay": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "debrief.reflections": { may: ADMITTED, input: ({ debate }) => ({ debate, question: "next-time" }) },
  "debrief.briefs": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "debrief.answer": {
    may: ["observer", ...DELEGATES, ...RUNNING],
    during: "reflect",
    input: ({ debate }) => ({ debate, question: "next-time", text: "Listen more." }),
  },
};
