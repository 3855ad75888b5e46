import type { Status } from "@/domain/argumentation";
import { findThings } from "@/server/data/argument/moderation/things";
import type { DebateScope } from "@/server/data/scope";
import { readerOf } from "../../argument/moderation/reader";
import { mayRead } from "../../argument/moderation/thing-view";

type Payload = Readonly<Record<string, unknown>>;

/**
 * Of the claims that entries quote, those whose words this reader may not read now, and how they stand. The record itself keeps
 * every word, and its fingerprints vouch for them.
 */
export async function withheldClaims(scope: DebateScope, payloads: readonly Payload[]): Promise<ReadonlyMap<string, Status>> {
  const ids = [...new Set(payloads.flatMap(quotedClaims))];
  if (ids.length === 0) return new Map();
  const { claims } = await findThings(
    "now",
    scope.debate.id,
    ids.map((id) => ({ kind: "claim", id }) as const),
  );
  const reader = readerOf(scope);
  return new Map([...claims.values()].filter((row) => !mayRead(row, reader)).map(({ id, status }) => [id, status]));
}

/** Claims whose words an entry holds: those of `text`, and of what it was merged into. */
export function quotedClaims(payload: Payload): readonly string[] {
  return [
    ...("text" in payload && typeof payload.claimId === "string" ? [payload.claimId] : []),
    ...("intoText" in payload && typeof payload.intoId === "string" ? [payload.intoId] : []),
  ];
}

/** An entry that quotes something out of sight, in a sentence without its words. */
export function sentenceWithout(actor: string | null, type: string, status: Status): string {
  const did = DID[type as keyof typeof DID] ?? "did something with a claim";
  return `${actor ?? "The server"} ${did}. ${status === "held" ? "Its words await a moderator." : "Its words were hidden by a moderator."}`;
}

const DID = {
  "claim-added": "put forward a claim",
  "claim-edited": "reworded a claim",
  "claim-merged": "merged a claim into another one",
  "claim-unmerged": "set a claim apart again",
} as const;
