import { randomUUID } from "node:crypto";
import { DELEGATES, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

const IN_CAUCUS = [...DELEGATES, ...RUNNING] as const;
const channelId = () => randomUUID();

/** A delegation's own room. Those who run the debate get past the door; what is behind it is there for them only where the scenario says so. */
export const CAUCUS: Readonly<Record<string, Expectation>> = {
  "caucus.notes": {
    may: IN_CAUCUS,
    orNotFound: ["other delegate", ...RUNNING],
    input: ({ debate }) => ({ debate, delegation: "parents" }),
  },
  "caucus.write": { may: DELEGATES, input: ({ debate }) => ({ debate, delegation: "parents", update: "AAAA" }) },
  "caucus.channels": { may: IN_CAUCUS, input: ({ debate }) => ({ debate }) },
  "caucus.openChannel": { may: ["head"], input: ({ debate }) => ({ debate, with: "players" }) },
  "caucus.messages": { may: IN_CAUCUS, orNotFound: IN_CAUCUS, input: ({ debate }) => ({ debate, channelId: channelId() }) },
  "caucus.send": { may: DELEGATES, input: ({ debate }) => ({ debate, channelId: channelId(), text: "Shall we?" }) },
  "caucus.markRead": { may: IN_CAUCUS, input: ({ debate }) => ({ debate, channelId: channelId() }) },
  "caucus.overview": { may: RUNNING, orNotFound: RUNNING, input: ({ debate }) => ({ debate }) },
};
