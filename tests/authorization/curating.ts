import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES, PRESENT, RUNNING } from "./actors";
import type { Expectation } from "./expectations";

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
  "floor.follow": { may: PRESENT, input: ({ debate }) => ({ debate, thing: { claimId: randomUUID() }, follows: true }) },
  "notifications.list": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "notifications.unread": { may: ADMITTED, input: ({ debate }) => ({ debate }) },
  "notifications.markRead": { may: PRESENT, input: ({ debate }) => ({ debate, notificationId: randomUUID() }) },
  "notifications.markAllRead": { may: PRESENT, input: ({ debate }) => ({ debate, upTo: randomUUID() }) },
  "search.all": { may: ADMITTED, input: ({ debate }) => ({ debate, text: "yard" }) },
  "search.claims": { may: ADMITTED, input: ({ debate }) => ({ debate, text: "yard" }) },
};
