import type { BallotContent, PollView } from "@/contracts/voting/polls";
import { readBallot, sameBallot } from "../../../shell/polls/ballot-content";

/** One ballot on its way: as long as nobody has answered, the same content goes out under the same key and nonce. */
export type Attempt = { readonly ballot: BallotContent; readonly idempotencyKey: string; readonly nonce: string };

/** What the browser keeps of an elector's ballot until the server has it. */
export type Kept = { readonly draft: BallotContent | null; readonly attempt: Attempt | null };

/** What a ballot must fit. */
export type PaperShape = Pick<PollView, "ballotType" | "optionKeys" | "limits">;

export const NOTHING_KEPT: Kept = { draft: null, attempt: null };

/** The attempt to send for a ballot: the unanswered one if it says the same, else a new one. */
export function attemptFor(
  { attempt }: Kept,
  ballot: BallotContent,
  fresh: { readonly key: () => string; readonly nonce: () => string },
): Attempt {
  if (attempt && sameBallot(attempt.ballot, ballot)) return attempt;
  return { ballot, idempotencyKey: fresh.key(), nonce: fresh.nonce() };
}

/** What is left to keep once `answered` was accepted: a choice made in the meantime. */
export function keptAfter({ draft }: Kept, answered: BallotContent): Kept {
  return { draft: draft && !sameBallot(draft, answered) ? draft : null, attempt: null };
}

/** Reads back what was kept; anything that does not fit the poll is forgotten. */
export function readKept(text: string | null, { ballotType, optionKeys, limits }: PaperShape): Kept {
  try {
    const { draft, attempt } = JSON.parse(text ?? "null") as { draft: unknown; attempt: Partial<Attempt> | null };
    const tried = readBallot(attempt?.ballot, ballotType, optionKeys, limits);
    const isWhole = tried && typeof attempt?.idempotencyKey === "string" && typeof attempt.nonce === "string";
    return {
      draft: readBallot(draft, ballotType, optionKeys, limits),
      attempt: isWhole ? { ballot: tried, idempotencyKey: attempt.idempotencyKey!, nonce: attempt.nonce! } : null,
    };
  } catch {
    return NOTHING_KEPT;
  }
}

/** 128 bits of this browser's own chance, so that no two voters can be handed one receipt. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
