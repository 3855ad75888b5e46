import type { SealedPage } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { inSealedOrder, sealedHash } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import type { DebateScope } from "@/server/data/scope";
import { readSealed } from "@/server/data/voting/ballots/sealing";
import { listPolls } from "@/server/data/voting/polls/polls";
import { refusalToShow } from "../views";
import { sealedEntries } from "./close-secret-round";

const PAGE = 500;

/** The sealed list of a secret poll, page by page, the same for everybody: a voter finds their own ballot in it without asking for it. */
export async function listSealed(scope: DebateScope, pollKey: string, after: number, atMost: number | null = PAGE): Promise<SealedPage> {
  const poll = (await listPolls(scope)).find(({ key }) => key === pollKey);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  const refusal = refusalToList(poll);
  if (refusal || !poll.round_id) return { refusal, round: poll.number, count: 0, hash: null, ballots: [], next: null };
  const list = inSealedOrder(sealedEntries(poll, await readSealed("now", poll.round_id)));
  const end = atMost === null ? list.length : after + atMost;
  return {
    refusal: null,
    round: poll.number,
    count: list.length,
    hash: sealedHash(list, sha256),
    ballots: list.slice(after, end),
    next: end < list.length ? end : null,
  };
}

function refusalToList(poll: Parameters<typeof refusalToShow>[0] & { readonly secrecy: string }): string | null {
  if (poll.secrecy === "named") return "This poll takes named ballots: they are listed with their names once it is counted.";
  return refusalToShow(poll);
}
