import { randomUUID } from "node:crypto";
import type { Actor, Expectation } from "./expectations";

const DELEGATES = ["other delegate", "own delegate", "head"] as const satisfies readonly Actor[];
const RUNNING = ["facilitator", "owner"] as const satisfies readonly Actor[];
const SEATED = ["observer", ...DELEGATES, ...RUNNING] as const satisfies readonly Actor[];
const ADMITTED = ["member", ...SEATED] as const satisfies readonly Actor[];
const two = () => ({ claimId: randomUUID(), intoId: randomUUID() });

/** Claims merged, tagged and followed; what people are told; search. That a claim is theirs, or the phase theirs to argue in, is asked inside. */
export const CURATING: Readonly<Record<string, Expectation>> = {
  "floor.mergePreview": {
    may: [...DELEGATES, ...RUNNING],
    orNotFound: [...DELEGATES, ...RUNNING],
    input: ({ debate }) => ({ debate, ...two() }),
  },
  "floor.mergeClaims": { may: [...DELEGATES, ...RUNNING], input: ({ debate }) => ({ debate, ...two() }) },
  "floor.unmergeClaims": { may: [...DELEGATES, ...RUNNING], input: ({ debate }) => ({ debate, claimId: randomUUID() }) },
  "floor.mergedClaims": { may: ADMITTED, input: ({ debate }) => ({ debate, claimId: randomUUID() }) },
  "floor.tagClaim": { may: [...DELEGATES, ...RUNNING], input: ({ debate }) => ({ debate, claimId: randomUUID(), criteria: [] }) },
  "floor.follows": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  // The owner runs the debate without a seat in it: they may follow, once they join.
  "floor.follow": { may: SEATED, input: ({ debate }) => ({ debate, thing: { claimId: randomUUID() }, follows: true }) },
  "notifications.list": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "notifications.unread": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "notifications.markRead": { may: SEATED, input: ({ debate }) => ({ debate, notificationId: randomUUID() }) },
  "notifications.markAllRead": { may: SEATED, input: ({ debate }) => ({ debate, upTo: randomUUID() }) },
  "search.all": { may: ADMITTED, input: ({ debate }) => ({ debate, text: "yard" }) },
  "search.claims": { may: ADMITTED, input: ({ debate }) => ({ debate, text: "yard" }) },
};
