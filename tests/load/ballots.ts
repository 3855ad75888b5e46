import { randomBytes, randomUUID } from "node:crypto";
import { request } from "./connection";
import type { Stage } from "./stage";

const CHOICES = ["playground", "garden", "court"] as const;

/** The n-th ballot request: voters take turns, so that each stays inside the limit of a person. */
export function ballotRequest({ debate, voters }: Stage, index: number, key: string = randomUUID()): Buffer {
  const { cookie, electorId } = voters[index % voters.length]!;
  const body = {
    debate: debate.slug,
    poll: "opening",
    electorId,
    ballot: { choice: CHOICES[index % CHOICES.length]! },
    nonce: randomBytes(16).toString("base64url"),
    idempotencyKey: key,
  };
  return request("POST", "/api/trpc/ballots.cast", { cookie, body });
}
